import { shownOf } from '../platform/http/shown.js';
import { PastRecordAnswer } from './answers/past-answer.js';
import type { CaseFile } from './case-file.js';
import { pastRecordOf } from './questions.js';

/** What a ledger of a past year says 往年台账的记录, or null. */
export function presentPastRecord(file: CaseFile): PastRecordAnswer | null {
  const record = pastRecordOf(file);
  return record && shownOf(PastRecordAnswer, record);
}

/** Who submitted, by the name in the ledger, where the roster does not know him; null where it does. */
export function pastSubmitter(file: CaseFile) {
  const { submitterKind: kind, deputyId, delegationId } = file.suggestion;
  const record = pastRecordOf(file);
  if (!record || (kind === 'deputy' ? deputyId : delegationId) !== null) return null;
  return { kind, id: null, name: (kind === 'deputy' ? record.deputyName : record.delegationName) ?? '' };
}
