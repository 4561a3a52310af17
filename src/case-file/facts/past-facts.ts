import type { Profile } from '../../congress/profile/profile.js';
import type { CaseFile } from '../case-file.js';
import { isSolved } from '../outcome.js';
import type { PastRecord } from '../papers/past-record.js';
import { pastRecordOf } from '../questions.js';
import type { CaseFact } from './case-fact.js';

type Classes = Pick<Profile, 'outcomeClasses'>;
type Counted = Omit<CaseFact, 'validFrom' | 'validUntil'>;

/**
 * What a ledger of a past year 往年台账 adds to what counts of a case: where it names no office, it still says that there was a
 * reply, and of which class; and it says how it was rated. What was done here since goes before it.
 */
export function filledIn(fact: Counted, file: CaseFile, profile: Classes): Counted {
  const record = pastRecordOf(file);
  if (!record) return fact;
  const whole = file.assignments.length > 0 ? fact : { ...fact, ...answeredBy(record, profile) };
  return {
    ...whole,
    ...(file.evaluations.length > 0 ? {} : ratedBy(record)),
    // Of a row without reply or class nobody can say that it was brought to its end.
    concluded: whole.concluded && whole.replied,
    concludedOn: whole.concluded && whole.replied ? (whole.concludedOn ?? record.repliedOn) : null,
    keyCase: whole.keyCase || record.keyCase,
    past: true,
  };
}

/** Whether a ledger says that there was a reply. */
export function wasReplied({ repliedOn, outcomeClass }: Pick<PastRecord, 'repliedOn' | 'outcomeClass'>): boolean {
  return repliedOn !== null || outcomeClass !== null;
}

function answeredBy(record: PastRecord, profile: Classes) {
  const replied = wasReplied(record);
  const { repliedOn, outcomeClass } = record;
  return { replied, repliedOn, outcomeClass, accomplished: replied ? isSolved(outcomeClass, profile) : null };
}

/** How a ledger says that a case was rated; a rating without the word that there was one is one. */
export function ratedBy({ attitude, result, feedback: said }: PastRecord) {
  const feedback = said ?? (attitude !== null || result !== null);
  return {
    ...{ feedback, attitude, result, knownFeedback: feedback, knownAttitude: attitude, knownResult: result },
    ...{ firstAttitude: attitude, firstResult: result, knownFirstAttitude: attitude, knownFirstResult: result },
  };
}
