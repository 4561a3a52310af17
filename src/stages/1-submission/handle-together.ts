import { caseStates } from '../../case-file/states.js';
import { mayRead } from '../../case-file/visibility.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { joinable } from '../../lifecycle/joinable.js';
import { Ids } from '../../platform/http/fields.js';

/** With which it is handled together. */
class JointHandlingBody {
  @Ids({ label: '并案的建议', minItems: 1, maxItems: 50 })
  withIds!: string[];
}

/** 并案办理: suggestions of the same matter are linked; each keeps number, offices, reply and rating (浙江 2016 art 18). */
export const handleTogether = deed<JointHandlingBody>({
  act: 'handleTogether',
  body: JointHandlingBody,
  demands: ['并案的须是看得到的、已立案而尚未办结的其他建议'],
  asks: ({ withIds }) => ({ suggestionIds: withIds }),
  faults: ({ suggestion }, { withIds }, { actor, surroundings }) =>
    withIds.flatMap((id, index) => {
      const [field, nth] = [`withIds[${String(index)}]`, `第 ${String(index + 1)} 件`];
      if (id === suggestion.id) return [fault(field, `${nth}就是这件建议本身，不能与自己并案`)];
      const other = surroundings.suggestions[id];
      if (!other || !mayRead(actor, other.readers)) return [fault(field, `没有${nth}建议`)];
      const told = `${nth}现为「${caseStates[other.state]}」，只能与已立案、尚未办结的建议并案`;
      return joinable(other.state) ? [] : [fault(field, told)];
    }),
  write: (file, { withIds }, setting) => {
    const known = new Set(file.jointHandlings.map((one) => one.otherId));
    const fresh = withIds.filter((id) => !known.has(id) && !setting.surroundings.suggestions[id]?.joinedThere);
    const by = { accountId: setting.actor.accountId, joinedOn: setting.today };
    const jointHandlings = fresh.map((otherId) => ({ id: setting.newId(), otherId, ...by }));
    return { change: { papers: { jointHandlings } }, says: { withIds: fresh } };
  },
});
