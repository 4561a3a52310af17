import { ask } from '../../lifecycle/cosigning.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { Ids } from '../../platform/http/fields.js';

/** Who is asked. */
class InvitationBody {
  @Ids({ label: '受邀附议的代表', minItems: 1, maxItems: 100 })
  deputyIds!: string[];
}

/** 邀请附议: deputies still in office are asked to co-sign; from now on they read the draft, since they must know it. */
export const inviteCosigners = deed<InvitationBody>({
  act: 'inviteCosigners',
  body: InvitationBody,
  demands: ['受邀的须是本级在任代表，且不是领衔代表本人'],
  asks: ({ deputyIds }) => ({ deputyIds }),
  faults: ({ suggestion }, { deputyIds }, { surroundings }) =>
    deputyIds.flatMap((id, index) => {
      const told = `第 ${String(index + 1)} 位`;
      const field = `deputyIds[${String(index)}]`;
      if (id === suggestion.deputyId) return [fault(field, `${told}是领衔代表本人，不须邀请`)];
      return surroundings.deputies[id]?.active ? [] : [fault(field, `${told}不是本级代表，或已不任代表`)];
    }),
  write: (file, { deputyIds }, setting) => {
    const cosigners = ask(file, deputyIds, setting);
    return { change: { papers: { cosigners } }, says: { invited: cosigners.length } };
  },
});
