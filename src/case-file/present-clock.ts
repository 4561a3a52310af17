import { clockKindRow, owedNowBy } from '../deadlines/clock-kinds.js';
import { lightOf, overdueDays } from '../deadlines/light.js';
import type { CaseFile } from './case-file.js';
import type { ClockPaper } from './papers/clock.js';
import { waitingRequest } from './questions.js';
import { seesRatings } from './ratings.js';
import type { Actor } from '../congress/actor.js';
import type { Profile } from '../congress/profile/profile.js';
import type { LocalDate } from '../deadlines/local-date.js';

/**
 * Presents a clock 期限 as it is read today: its light and the days overdue are computed now, never stored. A right (可,
 * e.g. 申请调整) that has passed is not overdue, and gives no light.
 */
export function presentClock(
  clock: ClockPaper,
  file: CaseFile,
  { today, profile }: { readonly today: LocalDate; readonly profile: Profile },
) {
  const { id, kind, assignmentId, commitmentId, letterId } = clock;
  const { anchorOn, dueOn, state, metOn, provisional, explanation, originalDueOn } = clock;
  const { label, modal } = clockKindRow(kind);
  const binds = modal === '应';
  return {
    id,
    kind,
    label,
    ...(assignmentId ? { assignmentId } : {}),
    ...(commitmentId ? { commitmentId } : {}),
    ...(letterId ? { letterId } : {}),
    owedBy: owedNowBy(kind, assignmentId !== null && waitingRequest(file, assignmentId) !== undefined),
    anchorOn,
    dueOn,
    state,
    ...(metOn ? { metOn } : {}),
    overdueDays: binds ? overdueDays({ dueOn, metOn, state, today }) : 0,
    provisional,
    light: binds ? lightOf({ dueOn, state, today, lights: profile.lights.value }) : ('none' as const),
    explanation,
    ...(originalDueOn ? { originalDueOn } : {}),
  };
}

/**
 * A clock as a reader may know of it: that a reply was rated 已评价 is as secret as the rating, so to whom that is not open its
 * clock goes on. The clocks of one rating phase are due on one day, so that no list tells it either.
 */
export function clockAsSeen(file: CaseFile, clock: ClockPaper, actor: Actor): ClockPaper {
  const { kind, state, assignmentId } = clock;
  const tellsOfRating = kind === 'feedback' && state === 'met' && assignmentId !== null;
  return tellsOfRating && !seesRatings(actor, file, assignmentId) ? { ...clock, state: 'open', metOn: null } : clock;
}
