import type { Report } from '../figure.js';
import { caseFigures, satisfactionSum } from './cases.js';

const atEvents = "f.event_names <> '{}'";

/** The year at a glance 总体情况. */
export const summary: Report = {
  title: '总体情况',
  about: '立案、答复、办结、办成、按时、满意、反馈、面商、重点督办和面对面活动',
  groupings: [null, 'session', 'period', 'handler', 'category', 'delegation', 'month'],
  figures: {
    ...caseFigures,
    events: { title: '面对面活动场次', counts: atEvents, of: null, distinct: 'f.event_names' },
    eventOffices: { title: '参加面对面活动的承办单位', counts: atEvents, of: null, distinct: 'f.event_office_ids' },
    eventDeputies: {
      title: '参加面对面活动的领衔代表',
      counts: `${atEvents} and f.deputy_id is not null`,
      of: null,
      distinct: 'array[f.deputy_id]',
    },
    eventCases: { title: '面对面活动所涉建议', counts: atEvents, of: 'FILED' },
  },
  sums: [
    { parts: ['inSession', 'inRecess', 'periodUnknown'], total: 'filed' },
    { parts: ['onTime', 'late', 'untimed'], total: 'replied' },
    satisfactionSum,
  ],
};
