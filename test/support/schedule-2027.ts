import type { SpecialDay } from '../../src/deadlines/calendar.js';
import { localDate } from '../../src/deadlines/local-date.js';

const day =
  (kind: SpecialDay['kind'], name: string) =>
  (on: string): SpecialDay => ({ on: localDate(on), kind, name });

/** More days off of the spring festival 春节. */
export const spring = (days: readonly string[]): SpecialDay[] => days.map(day('holiday', '春节'));

/** A schedule of 2027 that nobody has announced: enough to be one. */
export const schedule2027: readonly SpecialDay[] = [
  day('holiday', '元旦')('2027-01-01'),
  ...spring(['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12']),
  day('makeUp', '春节')('2027-02-20'),
  ...['2027-10-01', '2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07'].map(day('holiday', '国庆节')),
  day('makeUp', '国庆节')('2027-10-09'),
];
