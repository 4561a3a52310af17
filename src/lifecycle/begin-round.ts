import { join, type CaseFile, type Change } from '../case-file/case-file.js';
import type { Assignment } from '../case-file/papers/assignment.js';
import type { DeedSetting } from './setting.js';

/**
 * Re-handling 重新办理: a new assignment for each of these offices, next round, already acknowledged, with the same people.
 * What they had promised and not yet kept gives way to their next reply.
 */
export function beginRound(file: CaseFile, again: readonly Assignment[], setting: DeedSetting): Change {
  const ids = new Set(again.map((one) => one.id));
  const commitments = file.commitments
    .filter((one) => ids.has(one.assignmentId) && one.state === 'open')
    .map((one) => ({ ...one, state: 'superseded' as const }));
  const assignments = again.map((one) => ({
    ...one,
    id: setting.newId(),
    round: one.round + 1,
    state: 'acknowledged' as const,
    handedOverOn: setting.today,
    acknowledgedOn: setting.today,
    predecessorId: one.id,
  }));
  return join({ papers: { assignments } }, { papers: { commitments } });
}
