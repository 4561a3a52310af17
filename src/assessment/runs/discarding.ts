import { recordSecurity } from '../../congress/record/security-event.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { lockAssessment, requireState } from './assessment.js';
import type { Visit } from './visit.js';

/** What a draft has: nobody objects to it, and no award is given by it. */
const removing = [
  statement('delete from assessment_judgement where congress_id = $1 and assessment_id = $2'),
  statement('delete from assessment_result where congress_id = $1 and assessment_id = $2'),
  statement('delete from assessment_line where congress_id = $1 and assessment_id = $2'),
];
const discarding = statement('delete from assessment where congress_id = $1 and id = $2');

/** Throws a draft away 删除试算, with the points that the staff gave; that it was there stays on the record. @throws Problem notFound, refused. */
export async function discard(tx: Tx, { actor }: Visit, id: string): Promise<void> {
  const { congressId, accountId } = actor;
  const { year, title, state, asOf } = await lockAssessment(tx, congressId, id);
  requireState({ state }, 'draft');
  for (const one of [...removing, discarding]) await tx.sql(one, [congressId, id]);
  const says = { id, year, name: title, day: asOf };
  recordSecurity(tx, { congressId, kind: 'assessmentDiscarded', accountId, role: 'deputyAffairs', says });
}
