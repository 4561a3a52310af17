import { clockKindRow } from '../deadlines/clock-kinds.js';
import { lightOf, overdueDays } from '../deadlines/light.js';
import type { ClockPaper } from './papers/clock.js';
import type { Profile } from '../congress/profile/profile.js';
import type { LocalDate } from '../deadlines/local-date.js';

/**
 * Presents a clock 期限 as it is read today: its light and the days overdue are computed now, never stored. A right (可,
 * e.g. 申请调整) that has passed is not overdue, and gives no light.
 */
export function presentClock(
  clock: ClockPaper,
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
