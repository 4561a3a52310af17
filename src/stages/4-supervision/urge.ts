import type { CaseFile } from '../../case-file/case-file.js';
import { deed } from '../../lifecycle/deed.js';
import { owingOffices, promising, ratingsOwed } from '../../lifecycle/standing.js';
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
    const { target, assignmentIds } = whom(file, setting.today);
    const by = { urgedOn: setting.today, role: setting.role, accountId: setting.actor.accountId };
    const urging = { id: setting.newId(), note, target, assignmentIds, ...by };
    return { change: { papers: { urgings: [urging] } }, says: { note, target, assignmentIds } };
  },
});

function whom(file: CaseFile, today: string): { target: 'offices' | 'rater'; assignmentIds: string[] } {
  const unrated = ratingsOwed(file, today);
  if (unrated.length > 0) return { target: 'rater', assignmentIds: unrated.map((one) => one.id) };
  const owing = owingOffices(file);
  if (owing.length > 0) return { target: 'offices', assignmentIds: owing.map((one) => one.id) };
  return { target: 'offices', assignmentIds: promising(file) };
}
