import type { CaseFile } from '../case-file.js';
import { pastRecordOf } from '../questions.js';
import { stillSo } from './fact.js';
import { factsOf, type Facts, type FactSetting } from './facts-of.js';
import { wasReplied } from './past-facts.js';

/** Facts with the days on which they were so: from the first (inclusive) until the second (exclusive). */
export interface DatedFacts {
  readonly from: string;
  readonly until: string;
  readonly facts: Facts;
}

/**
 * What counted of a case of a past ledger 往年件, and when: from its registration on it was there, and since the day of the
 * last reply it is as the ledger says; between these each office counts from its own. Where the ledger does not say when that was, it is so from the first day on. Pure.
 */
export function pastHistory(file: CaseFile, setting: FactSetting): DatedFacts[] {
  const { registeredOn } = file.suggestion;
  const record = pastRecordOf(file);
  if (registeredOn === null || !record) return [];
  const { repliedOn } = record;
  const replies = file.replies.flatMap((one) => one.issuedOn ?? []).filter((one) => one > registeredOn);
  const last = repliedOn !== null && repliedOn > registeredOn ? repliedOn : registeredOn;
  const days = [...new Set([registeredOn, ...replies, last])].sort();
  return days.map((from, index) => ({
    from,
    until: days[index + 1] ?? stillSo,
    facts: factsOf(from === last ? file : asOf(file, from), setting),
  }));
}

/** The case as it stood on a day before the last reply: with the offices, the replies until then, and nothing that came after. */
function asOf(file: CaseFile, day: string): CaseFile {
  const given = file.replies.filter(({ issuedOn }) => issuedOn !== null && issuedOn <= day);
  const answered = new Set(given.map((one) => one.assignmentId));
  const owing = file.assignments.map((one) =>
    answered.has(one.id) ? one : { ...one, state: 'acknowledged' as const },
  );
  const unsaid = { repliedOn: null, outcomeClass: null, attitude: null, result: null, feedback: null };
  return {
    ...file,
    suggestion: { ...file.suggestion, state: file.suggestion.firstHandedOverOn === null ? 'registered' : 'handling' },
    assignments: owing,
    replies: given,
    commitments: [],
    clocks: file.clocks
      .filter((one) => one.kind === 'reply')
      .map((one) => (answered.has(one.assignmentId ?? '') ? one : { ...one, state: 'open' as const, metOn: null })),
    pastRecords: file.pastRecords.map((one) => (wasReplied(one) ? { ...one, ...unsaid } : one)),
  };
}
