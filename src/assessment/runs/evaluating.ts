import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Measure, Section } from '../measures/measure.js';
import type { Amount } from '../scoring/conditions.js';
import { ranked } from '../scoring/ranking.js';
import { scoreOf, type Judged } from '../scoring/scores.js';
import { bodyOf, type ResultBody, type ScoredOffice } from './result.js';

/** Sums of what the lines of an assessment counted for, adjustments included. */
const sums = statement(`
  select l.office_id as office, l.section, c.key, sum((c.value ->> 0)::int)::int as numerator,
    sum((c.value ->> 1)::int)::int as denominator
  from assessment_line l cross join lateral jsonb_each(l.counts || coalesce(l.adjusted, '{}')) c
  where l.congress_id = $1 and l.assessment_id = $2 group by 1, 2, 3`);
const items = statement(`
  select office_id as office, section, count(*)::int as items,
    (count(*) filter (where facts ->> 'answeredOn' is not null))::int as answered
  from assessment_line where congress_id = $1 and assessment_id = $2 group by 1, 2`);
/** Points of items that are still counted, and of offices. */
const judgements = statement(`
  select j.office_id as office, j.section, j.indicator, count(*)::int as given, sum(j.points)::int as sum,
    min(j.reason) filter (where j.assignment_id is null) as reason
  from assessment_judgement j
    left join assessment_line l on l.congress_id = j.congress_id and l.assessment_id = j.assessment_id
      and l.assignment_id = j.assignment_id and l.office_id = j.office_id and l.facts ->> 'answeredOn' is not null
  where j.congress_id = $1 and j.assessment_id = $2 and (j.assignment_id is null or l.assignment_id is not null)
  group by 1, 2, 3`);
const offices = statement(`
  select o.id, o.name, o.system from office o where o.congress_id = $1 and (o.active or exists (
    select 1 from assessment_line l where l.congress_id = $1 and l.assessment_id = $2 and l.office_id = o.id))
  order by o.code`);
const removing = statement('delete from assessment_result where congress_id = $1 and assessment_id = $2');
const keeping = statement(`
  insert into assessment_result (congress_id, assessment_id, section, office_id, rank, body)
  select $1, $2, r.section, r.office, r.rank, r.body
  from jsonb_to_recordset($3::jsonb) as r (section text, office uuid, rank int, body jsonb)`);

interface Of extends Record<string, unknown> {
  readonly office: string;
  readonly section: string;
}
type SumRow = Of & Amount & { readonly key: string };
type ItemRow = Of & { readonly items: number; readonly answered: number };
type JudgedRow = Of & Omit<Judged, 'of'> & { readonly indicator: string; readonly reason: string | null };

/** All that was counted and given, as it stands. */
interface Basis {
  readonly sums: readonly SumRow[];
  readonly items: readonly ItemRow[];
  readonly judgements: readonly JudgedRow[];
}

/**
 * Scores and ranks every office anew from the lines, the adjustments and the points that were given, and keeps what came of it.
 * @returns how many points the staff have still to give.
 */
export async function evaluate(
  tx: Tx,
  congressId: string,
  { id, measure }: { id: string; measure: Measure },
): Promise<number> {
  const of = [congressId, id];
  const [found, counts, given, all] = await Promise.all([
    tx.sql<SumRow>(sums, of),
    tx.sql<ItemRow>(items, of),
    tx.sql<JudgedRow>(judgements, of),
    tx.sql<ResultBody['office'] & Record<string, unknown>>(offices, of),
  ]);
  const basis = { sums: found, items: counts, judgements: given };
  const rows = measure.sections.flatMap((section) => resultsIn(measure, section, all, basis));
  await tx.sql(removing, of);
  await tx.sql(keeping, [...of, JSON.stringify(rows)]);
  return rows.reduce((sum, one) => sum + one.body.missing, 0);
}

/** The results of one section, from its sums. Pure. */
function resultsIn(measure: Measure, section: Section, offices: readonly ResultBody['office'][], basis: Basis) {
  const scored = offices.map((office) => scoredOffice(measure, section, office, basis));
  const placed = ranked(measure, scored);
  const count = placed.filter((one) => one.rank !== null).length;
  return placed.map(({ one, rank }) => ({
    ...{ section: section.code, office: one.office.id, rank },
    body: bodyOf(measure, section, one, count),
  }));
}

function scoredOffice(measure: Measure, section: Section, office: ResultBody['office'], basis: Basis): ScoredOffice {
  const own = <Row extends Of>(rows: readonly Row[]) =>
    rows.filter((one) => one.office === office.id && one.section === section.code);
  const [had] = own(basis.items);
  const given = own(basis.judgements);
  const judged = section.indicators.flatMap(({ code, rule }) => {
    if (rule.kind !== 'judged') return [];
    const of = rule.by === 'item' ? (had?.answered ?? 0) : Number((had?.items ?? 0) > 0);
    const found = given.find((one) => one.indicator === code);
    return [[code, { given: of === 0 ? 0 : (found?.given ?? 0), of, sum: of === 0 ? 0 : (found?.sum ?? 0) }] as const];
  });
  const amounts = own(basis.sums).map(({ key, numerator, denominator }) => [key, { numerator, denominator }] as const);
  const scored = { amounts: new Map(amounts), judged: new Map(judged) };
  const reasons = new Map(given.flatMap((one) => (one.reason === null ? [] : [[one.indicator, one.reason] as const])));
  return { office, items: had?.items ?? 0, scored, reasons, total: scoreOf(measure, section, scored) };
}
