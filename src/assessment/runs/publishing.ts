import { recordSecurity } from '../../congress/record/security-event.js';
import { addDays, localDate } from '../../deadlines/local-date.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { lockAssessment, refused, requireState, type Assessment } from './assessment.js';
import { readResults } from './reading.js';
import type { ResultRow } from './result.js';
import { assessmentSight } from './sight.js';
import { tell } from './telling.js';
import type { Visit } from './visit.js';

const other = statement(`
  select title from assessment where congress_id = $1 and year = $2 and measure_key = $3 and state <> 'draft'`);
const publishing = statement(`
  update assessment set state = 'published', published_on = $3, published_by = $4, objections_until = $5
  where congress_id = $1 and id = $2`);

/** Publishes a draft 公布: from now on offices read their own results and may object. @throws Problem notFound, refused. */
export async function publish(tx: Tx, visit: Visit, id: string): Promise<void> {
  const { actor, today } = visit;
  const { congressId, accountId } = actor;
  const found = await lockAssessment(tx, congressId, id);
  requireState(found, 'draft');
  const [same] = await tx.sql<{ title: string }>(other, [congressId, found.year, found.measureKey]);
  if (same) throw refused('assessmentStands', `本年度已按这个办法公布考核「${same.title}」`);
  const rows = await readResults(tx, assessmentSight(actor), id);
  const missing = rows.flatMap((row) => missingIn(found, row));
  if (missing.length > 0) throw new Problem('refused', { causes: missing });
  const until = addDays(localDate(today), found.measure.objectionDays.value);
  await tx.sql(publishing, [congressId, id, today, accountId, until]);
  recordSecurity(tx, {
    ...{ congressId, kind: 'assessmentPublished', accountId, role: 'deputyAffairs' },
    says: { id, year: found.year, name: found.title, rows: rows.length, until },
  });
  const offices = [...new Set(rows.filter((one) => one.body.items > 0).map((one) => `office:${one.body.office.id}`))];
  await tell(tx, visit, offices, {
    ...{ kind: 'assessmentPublished', dedupeKey: `assessmentPublished:${id}`, urgent: true, path: `assessments/${id}` },
    subject: `考核结果公布：${found.title}`,
    body: `本单位的考核结果已经公布，可以打开每项数字所计的各件。有异议的，在 ${until} 以前提出。`,
  });
}

function missingIn({ measure }: Assessment, { section, body }: ResultRow): Cause[] {
  const name = measure.sections.find((one) => one.code === section)?.name ?? section;
  return body.parts
    .filter((one) => one.missing > 0)
    .map((one) => ({
      code: 'judgementMissing',
      message: `${body.office.name}（${name}）的「${one.name}」还缺 ${String(one.missing)} 个评分，由代表工委录入`,
    }));
}
