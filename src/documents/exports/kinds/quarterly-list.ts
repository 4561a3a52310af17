import { letterStates, type LetterState } from '../../../case-file/states.js';
import { statement } from '../../../platform/database/statement.js';
import type { Batch, Kind, Making } from './kind.js';

interface ListedRow extends Record<string, unknown> {
  readonly number: number | null;
  readonly title: string;
  readonly office: string | null;
  readonly reasons: readonly { readonly detail: string }[];
  readonly addedOn: string;
  readonly struckOn: string | null;
  readonly struckReason: string | null;
  readonly letterState: LetterState | null;
  readonly letterDueOn: string | null;
  readonly answeredOn: string | null;
}

/** As the list itself is read: by those who see all, the government, the committees and the leaders of a case. */
const lines = statement(`
  select s.number, s.title, o.name as office, t.reasons, t.added_on::text as "addedOn", t.struck_on::text as "struckOn",
    t.struck_reason as "struckReason", l.state as "letterState", l.due_on::text as "letterDueOn", l.answered_on::text as "answeredOn"
  from supervision_line t
    join suggestion s on s.congress_id = t.congress_id and s.id = t.suggestion_id
    left join assignment a on a.congress_id = t.congress_id and a.id = t.assignment_id
    left join office o on o.congress_id = a.congress_id and o.id = a.office_id
    left join supervision_letter l on l.congress_id = t.congress_id and l.id = t.letter_id
  where t.congress_id = $1 and t.quarter = $4 and ($2 or exists (select 1 from suggestion_reader x
    where x.congress_id = t.congress_id and x.suggestion_id = t.suggestion_id and x.party = any ($3::text[])))
  order by s.number, t.suggestion_id, coalesce(o.name, ''), t.id`);

/** 一季一督办清单: the supervision list of a quarter, with what was struck out and what became of the letters. */
export const quarterlyList: Kind<ListedRow> = {
  title: '一季一督办清单',
  about: '一个季度的督办清单：列入的原因、划去的原因、督办函及其回复',
  roles: ['deputyAffairs', 'leader', 'auditor', 'committee', 'governmentOffice', 'governmentLeader'],
  ofCases: false,
  takes: {
    quarter: { label: '季度', required: true, pattern: /^\d{4}-Q[1-4]$/, hint: '须为季度，格式为 YYYY-Q1 到 YYYY-Q4' },
  },
  batches: listed,
  columns: () => [
    { title: '建议号', kind: 'whole', value: ({ number }) => number },
    { title: '标题', kind: 'text', width: 40, value: ({ title }) => title },
    { title: '承办单位', kind: 'text', width: 20, value: ({ office }) => office },
    {
      title: '列入原因',
      kind: 'text',
      width: 40,
      value: ({ reasons }) => reasons.map(({ detail }) => detail).join('\n'),
    },
    { title: '列入日期', kind: 'date', value: ({ addedOn }) => addedOn },
    { title: '划去日期', kind: 'date', value: ({ struckOn }) => struckOn },
    { title: '划去原因', kind: 'text', width: 24, value: ({ struckReason }) => struckReason },
    {
      ...{ title: '督办函', kind: 'text', width: 10 },
      value: ({ letterState }) => (letterState === null ? null : letterStates[letterState]),
    },
    { title: '回复期限', kind: 'date', value: ({ letterDueOn }) => letterDueOn },
    { title: '回复日期', kind: 'date', value: ({ answeredOn }) => answeredOn },
  ],
};

/** A list has some hundred lines: they are read at once. */
async function* listed({ tx, reader, given }: Making): AsyncGenerator<Batch<ListedRow>> {
  const parties = reader.parties.filter((party) => /^(account|government|committee)/.test(party));
  const rows = await tx.sql<ListedRow>(lines, [reader.congressId, reader.seesAll, parties, given['quarter']]);
  yield { done: rows.length, total: rows.length, rows };
}
