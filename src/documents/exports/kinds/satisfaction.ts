import { ratings } from '../../../case-file/states.js';
import { statement } from '../../../platform/database/statement.js';
import { linesOfCases, yesNo, type Kind } from './kind.js';
import { classInWords, named } from './ledger.js';

interface RatedRow extends Record<string, unknown> {
  readonly number: number | null;
  readonly title: string;
  readonly deputy: string | null;
  readonly delegation: string | null;
  readonly offices: string | null;
  readonly repliedOn: string | null;
  readonly outcomeClass: string | null;
  readonly feedback: boolean;
  readonly lapsed: boolean;
  readonly firstAttitude: string | null;
  readonly firstResult: string | null;
  readonly attitude: string | null;
  readonly result: string | null;
  readonly rounds: number;
  readonly met: boolean;
}

const lines = (rating: (name: string) => string) =>
  statement(`
  select s.number, s.title, coalesce(p.name, w.deputy_name) as deputy, coalesce(g.name, w.delegation_name) as delegation, f.replied_on::text as "repliedOn",
    (select string_agg(o.name, '、' order by array_position(array['lead', 'separate'], a.role), a.id)
      from assignment a join office o on o.congress_id = $1 and o.id = a.office_id
      where a.congress_id = $1 and a.suggestion_id = s.id and a.role <> 'co' and a.state <> 'reassigned' and not exists (select 1
        from assignment n where n.congress_id = $1 and n.suggestion_id = s.id and n.predecessor_id = a.id)) as offices,
    f.outcome_class as "outcomeClass", f.${rating('feedback')} as feedback, f.lapsed, f.rounds, f.met,
    f.${rating('first_attitude')} as "firstAttitude", f.${rating('first_result')} as "firstResult",
    f.${rating('attitude')} as attitude, f.${rating('result')} as result
  from unnest($2::uuid[]) with ordinality as page (id, place)
    join case_fact f on f.congress_id = $1 and f.suggestion_id = page.id and f.valid_until = 'infinity' and f.replied and not f.withdrawn
    join suggestion s on s.congress_id = $1 and s.id = page.id
    left join past_record w on w.congress_id = $1 and w.suggestion_id = s.id
    left join deputy p on p.congress_id = $1 and p.id = s.deputy_id
    left join delegation g on g.congress_id = $1 and g.id = s.delegation_id
  order by page.place`);
const [linesWhole, linesKnown] = [lines((name) => name), lines((name) => `known_${name}`)];

/** 满意度测评: how the deputies rated, on both axes, in the first round and now, of the cases that were replied to. */
export const satisfaction: Kind<RatedRow> = {
  title: '满意度测评',
  about: '已答复的建议的评价：态度、结果两项，首轮和目前；没有反馈的也列出',
  ofCases: true,
  takes: {},
  batches: (making) => linesOfCases<RatedRow>(making, making.reader.seesAll ? linesWhole : linesKnown),
  columns: ({ profile }) => [
    { title: '建议号', kind: 'whole', value: ({ number }) => number },
    { title: '标题', kind: 'text', width: 40, value: ({ title }) => title },
    { title: '领衔代表', kind: 'text', width: 12, value: ({ deputy }) => deputy },
    { title: '代表团', kind: 'text', value: ({ delegation }) => delegation },
    { title: '承办单位', kind: 'text', width: 24, value: ({ offices }) => offices },
    { title: '答复日期', kind: 'date', value: ({ repliedOn }) => repliedOn },
    {
      ...{ title: '办理结果', kind: 'text', width: 16 },
      value: ({ outcomeClass }) => classInWords(outcomeClass, profile.outcomeClasses.value),
    },
    { title: '面商', kind: 'text', width: 6, value: ({ met }) => yesNo(met) },
    { title: '已反馈', kind: 'text', width: 8, value: ({ feedback }) => yesNo(feedback) },
    { title: '逾期未评', kind: 'text', width: 8, value: ({ lapsed }) => yesNo(lapsed) },
    { title: '首轮态度', kind: 'text', width: 10, value: ({ firstAttitude }) => named(ratings, firstAttitude) },
    { title: '首轮结果', kind: 'text', width: 10, value: ({ firstResult }) => named(ratings, firstResult) },
    { title: '态度评价', kind: 'text', width: 10, value: ({ attitude }) => named(ratings, attitude) },
    { title: '结果评价', kind: 'text', width: 10, value: ({ result }) => named(ratings, result) },
    { title: '轮次', kind: 'whole', width: 6, value: ({ rounds }) => rounds },
  ],
};
