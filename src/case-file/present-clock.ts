import { clockKinds } from '../deadlines/clock-kinds.js';
import { lightOf, overdueDays } from '../deadlines/light.js';
import type { ClockPaper } from './papers/clock.js';
import type { Reading } from './presenter.js';

/** Presents a clock 期限 as it is read today: its light and the days overdue are computed now, never stored. */
export function presentClock(clock: ClockPaper, { today, profile }: Pick<Reading, 'today' | 'profile'>) {
  const { id, kind, assignmentId, commitmentId, anchorOn, dueOn, state, metOn, provisional, explanation } = clock;
  return {
    id,
    kind,
    label: clockKinds[kind].label,
    ...(assignmentId ? { assignmentId } : {}),
    ...(commitmentId ? { commitmentId } : {}),
    anchorOn,
    dueOn,
    state,
    ...(metOn ? { metOn } : {}),
    overdueDays: overdueDays({ dueOn, metOn, state, today }),
    provisional,
    light: lightOf({ dueOn, state, today, lights: profile.lights.value }),
    explanation,
  };
}
