import { join, type CaseFile } from '../../case-file/case-file.js';
import { solvedReplies } from '../../case-file/outcome.js';
import { lookBackFindings, type LookBackFinding } from '../../case-file/states.js';
import { nextRound } from '../../lifecycle/rounds.js';
import { deed } from '../../lifecycle/deed.js';
import type { DeedSetting } from '../../lifecycle/setting.js';
import { Choice, Text } from '../../platform/http/fields.js';

/** What was found. */
class LookBackBody {
  @Choice({ label: '认定', values: lookBackFindings, example: 'confirmed' })
  finding!: LookBackFinding;

  @Text({ label: '回头看情况', max: 5_000, example: '场地已建成开放，照明正常。' })
  note!: string;
}

/** 回头看, 属实: what counted as solved is solved. It is recorded, and changes nothing. */
export const confirmFinding = deed<LookBackBody>({
  act: 'confirmFinding',
  body: LookBackBody,
  write: (file, input, setting) => lookBack(file, input, setting),
});

/** 回头看, 不属实: the offices whose replies counted as solved handle again, under a supervision case 督办件. */
export const refuteFinding = deed<LookBackBody>({
  act: 'refuteFinding',
  body: LookBackBody,
  write: (file, input, setting) => {
    const again = solvedReplies(file, setting.profile);
    const supervisionCases = again.map(({ id: assignmentId, round }) => ({
      id: setting.newId(),
      assignmentId,
      round,
      cause: 'lookBack' as const,
      openedOn: setting.today,
      closedOn: null,
      closing: null,
    }));
    const { change, says } = lookBack(file, input, setting);
    return { change: join(change, { papers: { supervisionCases } }, nextRound(file, again, setting)), says };
  },
});

function lookBack(file: CaseFile, { finding, note }: LookBackBody, setting: DeedSetting) {
  const assignmentIds = solvedReplies(file, setting.profile).map((one) => one.id);
  const found = { foundOn: setting.today, accountId: setting.actor.accountId };
  const paper = { id: setting.newId(), finding, note, assignmentIds, ...found };
  return { change: { papers: { lookBacks: [paper] } }, says: { finding, assignmentIds } };
}
