import type { LightLimits } from '../congress/profile/profile.js';
import type { ClockState } from './clock.js';
import { daysBetween, type LocalDate } from './local-date.js';

/** Lights 红黄灯; none for a clock that no longer runs. */
export const lightNames = {
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
  none: '无灯',
} as const;
export type Light = keyof typeof lightNames;

/** A clock as it is read on a day: `today` in the zone of the congress. */
interface Reading {
  readonly dueOn: LocalDate;
  readonly state: ClockState;
  readonly today: LocalDate;
}

/**
 * The light of a clock as seen today, in calendar days left: green above `yellowDays`; yellow from there;
 * red from `redDays` and when overdue; none when met or stopped. Never stored.
 */
export function lightOf({ dueOn, state, today, lights }: Reading & { readonly lights: LightLimits }): Light {
  if (state !== 'open') return 'none';
  const left = daysBetween(today, dueOn);
  if (left <= lights.redDays) return 'red';
  return left <= lights.yellowDays ? 'yellow' : 'green';
}

/**
 * Calendar days overdue 逾期天数, 0 when in time (the due date itself is in time): until today while open,
 * until `metOn` once met, 0 when stopped. Never stored.
 */
export function overdueDays({ dueOn, state, metOn, today }: Reading & { readonly metOn?: LocalDate | null }): number {
  if (state === 'stopped') return 0;
  return Math.max(0, daysBetween(dueOn, metOn ?? today));
}
