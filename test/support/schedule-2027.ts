import type { SpecialDay } from '../../src/deadlines/calendar.js';
import { localDate } from '../../src/deadlines/local-date.js';

const day =
  (kind: SpecialDay['kind'], name: string) =>
  (on: string): SpecialDay => ({ on: localDate(on), kind, name });

/** More days off of the spring festival 春节. */
export const spring = (days: readonly string[]): SpecialDay[] => days.map(day('holiday', '春节'));

/** A schedule of 2027 that nobody has announced: enough to be one, with a day for each festival of the law. */
export const schedule2027: readonly SpecialDay[] = [
  day('holiday', '元旦')('2027-01-01'),
  ...spring(['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12']),
  day('makeUp', '春节')('2027-02-20'),
  day('holiday', '清明节')('2027-04-05'),
  day('holiday', '劳动节')('2027-05-03'),
  day('holiday', '端午节')('2027-06-09'),
  day('holiday', '中秋节')('2027-09-15'),
  ...['2027-10-01', '2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07'].map(day('holiday', '国庆节')),
  day('makeUp', '国庆节')('2027-10-09'),
];

/** What is said of a schedule of 2027 that has 元旦 alone. */
export const leftOut2027 = [
  '全年放假安排不完整：缺少春节（2027-02-05、2027-02-06、2027-02-07、2027-02-08 应当放假）',
  '全年放假安排不完整：缺少清明节（2027-04-05 应当放假）',
  '全年放假安排不完整：缺少劳动节（2027-05-01、2027-05-02 应当放假）',
  '全年放假安排不完整：缺少端午节（2027-06-09 应当放假）',
  '全年放假安排不完整：缺少中秋节（2027-09-15 应当放假）',
  '全年放假安排不完整：缺少国庆节（2027-10-01、2027-10-02、2027-10-03 应当放假）',
  '所报确与国务院办公厅的通知一致的，请注明「已核对，安排完整」（complete）',
];
