import type { CaseFile } from '../case-file/case-file.js';
import type { Assignment } from '../case-file/papers/assignment.js';
import { clockOf } from '../case-file/questions.js';
import { profileTerm, type ProfileTerm } from '../deadlines/clock-kinds.js';
import { localDate, type LocalDate } from '../deadlines/local-date.js';
import { projectDeadline } from '../deadlines/project.js';
import type { DeedSetting } from './setting.js';

/** A term of a clock's own: counted from another day than the one on which the clock begins, or agreed on. */
export type OwnTerm =
  (ProfileTerm & { readonly anchorOn: LocalDate }) | { readonly dueOn: string; readonly source: string };

/**
 * The date by which an office replies that took over the case from another, or was added to it: by the profile its clock
 * restarts with its own hand-over (`restart`) or goes on where the other's stood (`continue`). A clock that restarts never
 * ends later than the difficult length after the first hand-over (代表法 art 51: six months from the hand-over).
 * @returns what its clock counts from, so that it moves with the calendar like any other, or the date that was agreed on;
 * null where the usual length from its own hand-over stands.
 */
export function laterReplyDate(
  file: CaseFile,
  { predecessorId, handedOverOn }: Assignment,
  { profile, calendar }: DeedSetting,
): OwnTerm | null {
  const before = predecessorId === null ? undefined : clockOf(file, 'reply', predecessorId);
  if (before && profile.reassignedReplyClock.value === 'continue') {
    const { anchorOn, length, originalDueOn, dueOn } = before;
    const source = `改办后接续原期限；${before.source}`;
    return length && originalDueOn === null ? { anchorOn, length, source } : { dueOn, source };
  }
  const first = file.suggestion.firstHandedOverOn;
  const usual = profileTerm(profile, 'reply', file.suggestion.difficult);
  const longest = profileTerm(profile, 'reply', true);
  if (first === null || handedOverOn === null || first === handedOverOn || !usual || !longest) return null;
  const restarted = projectDeadline({ anchorOn: localDate(handedOverOn), length: usual.length, calendar });
  const limit = projectDeadline({ anchorOn: localDate(first), length: longest.length, calendar });
  if (restarted.dueOn <= limit.dueOn) return null;
  const source = `不超过首次交办之日（${first}）起的最长期限；${longest.source}`;
  return { anchorOn: localDate(first), length: longest.length, source };
}
