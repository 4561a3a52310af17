import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { objectionStates, type ObjectionAnswer, type ObjectionState } from './objection-answers.js';
import type { AssessmentSight } from './sight.js';

/** Objections are between the office and the staff: an office reads its own, the staff all, nobody else any. */
const reading = statement(`
  select b.id, json_build_object('id', o.id, 'name', o.name) as office, b.section, b.indicator,
    b.assignment_id as "assignmentId", b.reason, b.raised_on::text as "raisedOn", b.state, b.decision,
    b.decided_on::text as "decidedOn", coalesce(b.changes, '[]') as changes
  from assessment_objection b join office o on o.congress_id = b.congress_id and o.id = b.office_id
  where b.congress_id = $1 and b.assessment_id = $4 and ($2 or o.id = any ($3::uuid[])) order by b.id`);

type Row = Omit<ObjectionAnswer, 'stateLabel'> & { readonly state: ObjectionState } & Record<string, unknown>;

/** The objections to an assessment that somebody sees, in the order in which they were raised. */
export async function readObjections(tx: Tx, sight: AssessmentSight, id: string): Promise<ObjectionAnswer[]> {
  const [congressId, staff, , , offices] = sight;
  const rows = await tx.sql<Row>(reading, [congressId, staff, offices, id]);
  return rows.map((row) => ({ ...row, stateLabel: objectionStates[row.state] }));
}
