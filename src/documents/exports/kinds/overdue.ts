import { caseStates } from '../../../case-file/states.js';
import { bindingKinds, clockKindRow, owedNowBy, owers, type ClockKind } from '../../../deadlines/clock-kinds.js';
import { statement } from '../../../platform/database/statement.js';
import { linesOfCases, type Kind } from './kind.js';

interface OverdueRow extends Record<string, unknown> {
  readonly number: number | null;
  readonly title: string;
  readonly state: string;
  readonly deputy: string | null;
  readonly kind: ClockKind;
  readonly office: string | null;
  /** its request for re-assignment 申请调整 is not decided */
  readonly asking: boolean;
  readonly handler: string | null;
  readonly dueOn: string;
  readonly days: number;
  readonly urged: number;
  readonly explanation: string;
}

/**
 * A date by which to rate stands once for a case, of no office: the clocks of one rating phase are due on one day, and which of them
 * have ended tells which reply was rated.
 */
const lines = statement(`
  with page as materialized (select u.id, u.place from unnest($2::uuid[]) with ordinality as u (id, place))
  select distinct on (page.place, c.due_on, c.kind, coalesce(o.name, ''), whose.id)
    s.number, s.title, s.state, p.name as deputy, c.kind, o.name as office, a.handler, c.due_on::text as "dueOn",
    exists (select 1 from reassignment_request r
      where r.congress_id = $1 and r.suggestion_id = s.id and r.assignment_id = a.id and r.decision is null) as asking,
    $3::date - c.due_on as days, c.explanation,
    (select count(*)::int from urging x where x.congress_id = $1 and x.suggestion_id = s.id) as urged
  from page join suggestion s on s.congress_id = $1 and s.id = page.id
    join clock c on c.congress_id = $1 and c.suggestion_id = s.id and c.state = 'open' and c.due_on < $3::date and c.kind = any ($4::text[])
    cross join lateral (select case when c.kind = 'feedback' then null else c.assignment_id end as assignment_id,
      case when c.kind = 'feedback' then s.id else c.id end as id) whose
    left join assignment a on a.congress_id = $1 and a.id = whose.assignment_id
    left join office o on o.congress_id = $1 and o.id = a.office_id
    left join deputy p on p.congress_id = $1 and p.id = s.deputy_id
  order by page.place, c.due_on, c.kind, coalesce(o.name, ''), whose.id, c.id`);

/** 逾期清单: every date that has passed and was a duty, one line for each, with how it was reckoned. */
export const overdue: Kind<OverdueRow> = {
  title: '逾期清单',
  about: '已过而未办的各项期限，每项一行，写明依据',
  ofCases: true,
  takes: {},
  batches: (making) => {
    const late = { ...making, filters: { ...making.filters, overdue: true } };
    return linesOfCases<OverdueRow>(late, lines, [making.day.today, bindingKinds]);
  },
  columns: () => [
    { title: '建议号', kind: 'whole', value: ({ number }) => number },
    { title: '标题', kind: 'text', width: 40, value: ({ title }) => title },
    { title: '状态', kind: 'text', width: 10, value: ({ state }) => caseStates[state as keyof typeof caseStates] },
    { title: '领衔代表', kind: 'text', width: 12, value: ({ deputy }) => deputy },
    { title: '逾期事项', kind: 'text', width: 12, value: ({ kind }) => clockKindRow(kind).label },
    {
      title: '应由谁办',
      kind: 'text',
      width: 12,
      value: ({ kind, asking }) => owers[owedNowBy(kind, asking)],
    },
    { title: '承办单位', kind: 'text', width: 20, value: ({ office }) => office },
    { title: '经办人', kind: 'text', width: 12, value: ({ handler }) => handler },
    { title: '到期日', kind: 'date', light: () => 'red', value: ({ dueOn }) => dueOn },
    { title: '逾期天数', kind: 'whole', light: () => 'red', value: ({ days }) => days },
    { title: '已催办次数', kind: 'whole', value: ({ urged }) => urged },
    { title: '期限依据', kind: 'text', width: 60, value: ({ explanation }) => explanation },
  ],
};
