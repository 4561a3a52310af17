import { join, type CaseFile, type Change } from '../case-file/case-file.js';
import type { Assignment } from '../case-file/papers/assignment.js';
import { letGoOfExtensions, letGoOfRequests } from './let-go.js';
import type { DeedSetting } from './setting.js';
import { owingOffices } from './standing.js';

/**
 * The next round 下一轮 of these assignments: for each a new one, already acknowledged, with the same people; where a past
 * ledger 往年台账 names none, the office is yet to sign. What the earlier reply still promised is superseded.
 */
export function nextRound(file: CaseFile, rated: readonly Assignment[], setting: DeedSetting): Change {
  const ids = new Set(rated.map((one) => one.id));
  const commitments = file.commitments
    .filter((one) => ids.has(one.assignmentId) && (one.state === 'open' || one.state === 'reported'))
    .map((one) => ({ ...one, state: 'superseded' as const }));
  const assignments = rated.map((one) => ({
    ...one,
    id: setting.newId(),
    round: one.round + 1,
    ...(one.handler === null
      ? { state: 'pending' as const, acknowledgedOn: null }
      : { state: 'acknowledged' as const, acknowledgedOn: setting.today }),
    handedOverOn: setting.today,
    predecessorId: one.id,
  }));
  return join({ papers: { assignments } }, { papers: { commitments } });
}

/** Offices that never finished their part (a co-office without opinion) owe nothing more once evaluation has ended. */
export function endUnfinished(file: CaseFile, { today }: Pick<DeedSetting, 'today'>): Change {
  const owing = owingOffices(file);
  const ids = owing.map((one) => one.id);
  const assignments = owing.map((one) => ({ ...one, state: 'ended' as const }));
  return join({ papers: { assignments } }, letGoOfExtensions(file, ids), letGoOfRequests(file, ids, today));
}
