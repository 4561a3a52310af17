import { deed } from '../../lifecycle/deed.js';
import { urgeable } from '../../lifecycle/urgeable.js';
import { Text } from '../../platform/http/fields.js';

/** What is pressed for. */
class UrgingBody {
  @Text({ label: '催办内容', max: 2_000, example: '答复期限将至，请抓紧办理。' })
  note!: string;
}

/** 催办: it reaches the offices that still owe something or, when all have replied, the deputy who has not rated. */
export const urge = deed<UrgingBody>({
  act: 'urge',
  body: UrgingBody,
  write: (file, { note }, setting) => {
    const pressed = urgeable(file, setting);
    if (!pressed) throw new Error('urge presses somebody');
    const target = pressed.target;
    const assignmentIds = [...pressed.assignmentIds];
    const by = { urgedOn: setting.today, role: setting.role, accountId: setting.actor.accountId };
    const urging = { id: setting.newId(), note, target, assignmentIds, ...by };
    return { change: { papers: { urgings: [urging] } }, says: { note, target, assignmentIds } };
  },
});
