import { statement } from '../../../platform/database/statement.js';
import { linesOfCases, yesNo, type Kind } from './kind.js';

interface ProgressRow extends Record<string, unknown> {
  readonly number: number | null;
  readonly title: string;
  readonly office: string;
  readonly period: string;
  readonly done: string;
  readonly next: string;
  readonly difficulties: string | null;
  readonly percent: number;
  readonly needsHelp: string | null;
  readonly filledBy: string | null;
  readonly leader: string | null;
  readonly reportedOn: string;
}

const lines = statement(`
  select s.number, s.title, o.name as office, r.period, r.done, r.next, r.difficulties, r.percent, r.needs_help as "needsHelp",
    c.display_name as "filledBy", a.responsible_leader as leader, r.reported_on::text as "reportedOn"
  from unnest($2::uuid[]) with ordinality as page (id, place)
    join suggestion s on s.congress_id = $1 and s.id = page.id
    join progress_report r on r.congress_id = $1 and r.suggestion_id = s.id and ($3 = '' or r.period = $3)
    join assignment a on a.congress_id = $1 and a.id = r.assignment_id
    join office o on o.congress_id = $1 and o.id = a.office_id
    left join account c on c.id = r.account_id
  order by page.place, r.period, o.name, r.id`);

/** 月度进展: what the offices reported of each month (西兴 一月一跟踪), one line for each report. */
export const monthlyProgress: Kind<ProgressRow> = {
  title: '月度进展',
  about: '承办单位每月报送的进展，每次报送一行；可以只要一个月的',
  ofCases: true,
  takes: {
    period: { label: '月份', required: false, pattern: /^\d{4}-(0[1-9]|1[0-2])$/, hint: '须为月份，格式为 YYYY-MM' },
  },
  batches: (making) => linesOfCases<ProgressRow>(making, lines, [making.given['period'] ?? '']),
  columns: () => [
    { title: '建议号', kind: 'whole', value: ({ number }) => number },
    { title: '标题', kind: 'text', width: 36, value: ({ title }) => title },
    { title: '承办单位', kind: 'text', width: 20, value: ({ office }) => office },
    { title: '月份', kind: 'text', width: 10, value: ({ period }) => period },
    { title: '本月进展', kind: 'text', width: 40, value: ({ done }) => done },
    { title: '下月打算', kind: 'text', width: 40, value: ({ next }) => next },
    { title: '困难和问题', kind: 'text', width: 30, value: ({ difficulties }) => difficulties },
    { title: '完成进度', kind: 'percent', scale: 0, value: ({ percent }) => percent },
    { title: '需要人大协调', kind: 'text', width: 8, value: ({ needsHelp }) => yesNo(needsHelp !== null) },
    { title: '协调事项', kind: 'text', width: 30, value: ({ needsHelp }) => needsHelp },
    { title: '填报人', kind: 'text', width: 12, value: ({ filledBy }) => filledBy },
    { title: '负责领导', kind: 'text', width: 12, value: ({ leader }) => leader },
    { title: '填报日期', kind: 'date', value: ({ reportedOn }) => reportedOn },
  ],
};
