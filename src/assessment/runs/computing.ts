import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { countLines, type CountingOrder } from './counting.js';
import { evaluate } from './evaluating.js';

/** Which assessment is computed, by what, and when. */
export interface Computation extends CountingOrder {
  readonly id: string;
  readonly now: Date;
}

const removing = statement('delete from assessment_line where congress_id = $1 and assessment_id = $2');
const keeping = statement(`
  insert into assessment_line (congress_id, assessment_id, assignment_id, suggestion_id, office_id, section, facts, counts)
  select $1, $2, l."assignmentId", l."suggestionId", l."officeId", l.section, l.facts, l.counts
  from jsonb_to_recordset($3::jsonb) as l (
    "assignmentId" uuid, "suggestionId" uuid, "officeId" uuid, section text, facts jsonb, counts jsonb)`);
const noting = statement(`
  update assessment s set computed_at = $3, unknown_ratings = $4, incomplete_since = (
    select f.since from fact_start f where f.congress_id = s.congress_id and f.since > s.as_of)
  where s.congress_id = $1 and s.id = $2`);

/** Counts and scores an assessment anew 试算. Points that the staff gave stay. */
export async function compute(tx: Tx, order: Computation): Promise<void> {
  const { congressId, id, measure, now } = order;
  const { lines, unknownRatings } = await countLines(tx, order);
  await tx.sql(removing, [congressId, id]);
  await tx.sql(keeping, [congressId, id, JSON.stringify(lines)]);
  await evaluate(tx, congressId, { id, measure });
  await tx.sql(noting, [congressId, id, now, unknownRatings]);
}
