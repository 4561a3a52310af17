import { statement } from '../../../platform/database/statement.js';

/**
 * The ledger of commitments 承诺事项台账 of a congress ($1): each with the day on which it was given (the reply's) and first due,
 * when its reply came to count in another class (B→A), and the years and terms into which it was carried over. Nothing of
 * it is stored but the carrying over itself.
 */
export const ledgerSql = `
  select k.id, k.suggestion_id as "suggestionId", s.number, s.title, k.assignment_id as "assignmentId", o.id as "officeId",
    o.name as office, k.text, k.measures, k.state, r.issued_on::text as "givenOn", k.due_on::text as "dueOn",
    coalesce((select d.from_due_on from deferral d where d.congress_id = k.congress_id and d.commitment_id = k.id
      order by d.id limit 1), k.due_on)::text as "firstDueOn",
    k.fulfilled_on::text as "fulfilledOn",
    (select c.changed_on::text from class_change c where c.congress_id = k.congress_id and c.reply_id = k.reply_id
      and c.from_class is not null order by c.id desc limit 1) as "classChangedOn",
    array(select l.number from carry_over_line l where l.congress_id = k.congress_id and l.commitment_id = k.id
      and l.kind = 'year' order by l.number) as "carriedIntoYears",
    array(select l.number from carry_over_line l where l.congress_id = k.congress_id and l.commitment_id = k.id
      and l.kind = 'term' order by l.number) as "carriedIntoTerms"
  from commitment k
    join reply r on r.congress_id = k.congress_id and r.id = k.reply_id
    join assignment a on a.congress_id = k.congress_id and a.id = k.assignment_id
    join office o on o.congress_id = a.congress_id and o.id = a.office_id
    join suggestion s on s.congress_id = k.congress_id and s.id = k.suggestion_id
  where k.congress_id = $1`;

/** Who sees a commitment: whoever sees its case as one whom it concerns; of the offices the one that made it. */
const seen = `($2 or exists (select 1 from suggestion_reader x where x.congress_id = k.congress_id
    and x.suggestion_id = k.suggestion_id and x.party = any ($3::text[])
    and (x.party not like 'office:%' or x.party = 'office:' || a.office_id)))`;
const inYear = (of: string, year: string) => `(${year}::int is null or extract(year from ${of}) = ${year})`;
const carried = (kind: string, number: string) => `(${number}::int is null or exists (select 1 from carry_over_line l
    where l.congress_id = k.congress_id and l.commitment_id = k.id and l.kind = '${kind}' and l.number = ${number}))`;

/**
 * A page of the ledger, by the day on which each is due: after the sight ($2, $3) the filters ($4 to $9), the sort key of the
 * last one before ($10, $11), and how many are asked for ($12).
 */
export const ledgerPage = statement(`${ledgerSql} and ${seen}
    and ($4::text is null or k.state = $4) and ${inYear('r.issued_on', '$5')} and ${inYear('k.due_on', '$6')}
    and ${inYear('k.fulfilled_on', '$7')} and ${carried('year', '$8')} and ${carried('term', '$9')}
    and ($10::date is null or (k.due_on, k.id) > ($10::date, $11::uuid))
  order by k.due_on, k.id limit $12`);

/** A commitment as the database has it. */
export interface LedgerRow extends Record<string, unknown> {
  readonly id: string;
  readonly suggestionId: string;
  readonly number: number;
  readonly title: string;
  readonly assignmentId: string;
  readonly officeId: string;
  readonly office: string;
  readonly text: string;
  readonly measures: string;
  readonly state: 'open' | 'reported' | 'fulfilled' | 'superseded';
  readonly givenOn: string;
  readonly dueOn: string;
  readonly firstDueOn: string;
  readonly fulfilledOn: string | null;
  readonly classChangedOn: string | null;
  readonly carriedIntoYears: readonly number[];
  readonly carriedIntoTerms: readonly number[];
}
