import { ratings } from '../../../case-file/states.js';
import { statement } from '../../../platform/database/statement.js';
import { linesOfCases, yesNo, type Kind } from './kind.js';
import { named } from './ledger.js';

/** One office that replies: by the class that its latest reply has now, and the day of its first. */
interface Handled {
  readonly office: string;
  readonly repliedOn: string | null;
  readonly outcomeClass: string | null;
}

interface PastRow extends Record<string, unknown> {
  readonly session: string;
  readonly number: number | null;
  readonly title: string;
  readonly category: string | null;
  readonly deputy: string | null;
  readonly delegation: string | null;
  readonly handedOverOn: string | null;
  readonly handled: readonly Handled[];
  readonly assisting: readonly string[];
  readonly attitude: string | null;
  readonly result: string | null;
  /** of a row of a past ledger: what it says where it names no office */
  readonly repliedOn: string | null;
  readonly outcomeClass: string | null;
  readonly feedback: boolean | null;
  readonly keyCase: boolean;
  readonly inSession: boolean | null;
}

/** The offices in their order: the latest of each line of handling. */
const standing = `a.congress_id = $1 and a.suggestion_id = f.suggestion_id and a.state <> 'reassigned' and not exists
  (select 1 from assignment n where n.congress_id = $1 and n.suggestion_id = f.suggestion_id and n.predecessor_id = a.id)`;
/** The line of handling that ends with an assignment, from its first on, and the replies in it. */
const replies = `with recursive line as (
    select a.id, a.predecessor_id union all
    select b.id, b.predecessor_id from line l join assignment b on b.congress_id = $1 and b.id = l.predecessor_id)
  select (array_agg(r.issued_on order by r.issued_on, r.round))[1] as first_on,
    (array_agg(coalesce((select c.to_class from class_change c where c.congress_id = $1 and c.suggestion_id = f.suggestion_id
          and c.reply_id = r.id order by c.id desc limit 1),
      r.outcome_class) order by r.round desc))[1] as class,
    (select min(id::text) from line) as root
  from line l join reply r on r.congress_id = $1 and r.suggestion_id = f.suggestion_id and r.assignment_id = l.id and r.issued`;

const lines = (rating: (name: string) => string) =>
  statement(`
  with page as materialized (select u.id, u.place from unnest($2::uuid[]) with ordinality as u (id, place))
  select n.name as session, s.number, s.title, k.name as category, coalesce(p.name, w.deputy_name) as deputy,
    coalesce(g.name, w.delegation_name) as delegation, w.replied_on::text as "repliedOn", w.outcome_class as "outcomeClass",
    s.first_handed_over_on::text as "handedOverOn",
    coalesce((select json_agg(json_build_object('office', o.name, 'repliedOn', r.first_on, 'outcomeClass', r.class) order by array_position(array['lead', 'separate'], a.role), r.root)
      from assignment a join office o on o.congress_id = $1 and o.id = a.office_id cross join lateral (${replies}) r
      where ${standing} and a.role <> 'co'), '[]') as handled,
    coalesce((select json_agg(o.name order by a.id) from assignment a join office o on o.congress_id = $1 and o.id = a.office_id
      where ${standing} and a.role = 'co'), '[]') as assisting,
    f.${rating('attitude')} as attitude, f.${rating('result')} as result,
    case when w.feedback is null and f.past and not f.${rating('feedback')} then null else f.${rating('feedback')} end as feedback,
    f.key_case as "keyCase", f.in_session as "inSession"
  from page join case_fact f on f.congress_id = $1 and f.suggestion_id = page.id and f.valid_until = 'infinity' and not f.withdrawn
    join suggestion s on s.congress_id = $1 and s.id = page.id
    join session n on n.congress_id = $1 and n.id = f.session_id
    left join category k on k.congress_id = $1 and k.id = f.category_id
    left join deputy p on p.congress_id = $1 and p.id = f.deputy_id
    left join delegation g on g.congress_id = $1 and g.id = f.delegation_id
    left join past_record w on w.congress_id = $1 and w.suggestion_id = s.id
  order by page.place`);
const [linesWhole, linesKnown] = [lines((name) => name), lines((name) => `known_${name}`)];

/**
 * 历年台账: the table that the import of past years takes, with its titles, so that what one congress took out another, or the same
 * later, takes in. What several offices that reply have alike stands once, else in their order.
 */
export const pastLedger: Kind<PastRow> = {
  title: '历年台账',
  about: '已立案、未撤回的建议，列与往年台账导入的表头相同，可以原样导入',
  ofCases: true,
  takes: {},
  batches: (making) => linesOfCases<PastRow>(making, making.reader.seesAll ? linesWhole : linesKnown),
  columns: () => [
    { title: '届次', kind: 'text', width: 22, value: ({ session }) => session },
    { title: '编号', kind: 'whole', value: ({ number }) => number },
    { title: '标题', kind: 'text', width: 40, value: ({ title }) => title },
    { title: '类别', kind: 'text', width: 14, value: ({ category }) => category },
    { title: '领衔代表', kind: 'text', width: 12, value: ({ deputy }) => deputy },
    { title: '代表团', kind: 'text', value: ({ delegation }) => delegation },
    { title: '交办日期', kind: 'date', value: ({ handedOverOn }) => handedOverOn },
    { title: '主办单位', kind: 'text', width: 24, value: ({ handled }) => names(handled.map(({ office }) => office)) },
    { title: '会办单位', kind: 'text', width: 24, value: ({ assisting }) => names(assisting) },
    {
      ...{ title: '答复日期', kind: 'date' },
      value: ({ handled, repliedOn }) =>
        handled.length === 0 ? repliedOn : alike(handled.map((one) => one.repliedOn)),
    },
    {
      ...{ title: '办理结果', kind: 'text', width: 10 },
      value: ({ handled, outcomeClass }) =>
        handled.length === 0 ? outcomeClass : alike(handled.map((one) => one.outcomeClass)),
    },
    { title: '态度评价', kind: 'text', width: 10, value: ({ attitude }) => named(ratings, attitude) },
    { title: '结果评价', kind: 'text', width: 10, value: ({ result }) => named(ratings, result) },
    { title: '满意度反馈', kind: 'text', width: 10, value: ({ feedback }) => said(feedback) },
    { title: '重点督办', kind: 'text', width: 8, value: ({ keyCase }) => yesNo(keyCase) },
    { title: '会议期间', kind: 'text', width: 8, value: ({ inSession }) => said(inSession) },
  ],
};

function names(offices: readonly string[]): string | null {
  return offices.length === 0 ? null : offices.join('、');
}

/** Of a year of which it is not known, nothing. */
function said(value: boolean | null): string | null {
  return value === null ? null : yesNo(value);
}

/** `—` where one of several has none: the import refuses it, and does not take the others' for its own. */
function alike(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  return values.every((one) => one === first) ? first : values.map((one) => one ?? '—').join('、');
}
