import type { Figure, Report } from '../figure.js';
import { ages } from '../ages.js';
import { overdue } from './offices.js';

const ofAssignments = { of: 'ASSIGNMENTS', level: 'assignments' } as const;
const waits = 'not a.answered';
const keys = Object.keys(ages);
const byAge = Object.entries(ages).map(([key, title]): [string, Figure] => [
  key,
  { title, counts: `${waits} and a.age = '${key}'`, ...ofAssignments },
]);

/** Which offices are late, and how late: what the tables of offices and of deadlines tell each by half 各单位的期限. */
export const officeDeadlines: Report = {
  title: '承办单位逾期情况',
  about: '各单位尚未答复、尚未提交会办意见的，按到期日的远近；一件有几个单位办理的各算一次，不计已改办的',
  groupings: ['office', 'system', 'role', 'category', 'session'],
  figures: {
    open: { title: '尚待办理', counts: `${waits} and a.age is not null`, ...ofAssignments },
    overdue,
    ...Object.fromEntries(byAge),
  },
  sums: [
    { parts: keys.filter((one) => one.startsWith('overdue')), total: 'overdue' },
    { parts: keys, total: 'open' },
  ],
};
