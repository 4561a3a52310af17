import type { Report } from '../figure.js';
import { caseFigures } from './cases.js';

const { filed, overdue, onTime, late } = caseFigures;

/** How old what is open is, and how much came in and went out 期限. */
export const deadlines: Report = {
  title: '办理期限',
  about: '尚未答复的按到期日的远近，逐月的立案、答复、办结件数',
  groupings: ['age', 'month', 'category', 'session', 'handler'],
  figures: {
    open: { title: '尚待答复', counts: 'f.due_on is not null', of: 'FILED' },
    overdue,
    filed,
    replies: { title: '答复', counts: 'true', of: 'REPLIED', level: 'repliedCases', whole: true },
    conclusions: { title: '办结', counts: 'f.concluded', of: 'FILED', level: 'concludedCases', whole: true },
    onTime,
    late,
  },
};
