import { v7 } from 'uuid';
import { recordSecurity } from '../../congress/record/security-event.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import { badInput } from '../../platform/http/body.js';
import { lockAssessment, refused, requireState, type Assessment } from './assessment.js';
import type { ObjectionBody } from './forms.js';
import { officesOf } from './sight.js';
import { tell } from './telling.js';
import type { Visit } from './visit.js';

const lineThere = statement(`
  select 1 from assessment_line where congress_id = $1 and assessment_id = $2 and office_id = $3 and section = $4
    and assignment_id = $5`);
const officeNamed = statement('select name from office where congress_id = $1 and id = $2');
const standing = statement(`
  select 1 from assessment_objection where congress_id = $1 and assessment_id = $2 and office_id = $3 and section = $4
    and indicator is not distinct from $5 and assignment_id is not distinct from $6::uuid and state = 'open'`);
const adding = statement(`
  insert into assessment_objection (congress_id, id, assessment_id, office_id, section, indicator, assignment_id, reason,
    raised_by, raised_on, state)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open')`);

/**
 * Raises an objection 异议 of an office, on or before the last day.
 * @returns its id.
 * @throws Problem notFound, invalidInput, refused.
 */
export async function object(tx: Tx, visit: Visit, id: string, body: ObjectionBody): Promise<string> {
  const { actor, today } = visit;
  const { congressId, accountId, grants } = actor;
  const found = await lockAssessment(tx, congressId, id);
  const officeId = whoseOf(officesOf(actor), body.officeId);
  const of = [congressId, id, officeId, body.section];
  const { indicator = null, assignmentId = null } = body;
  await requireThere(tx, found, of, body);
  requireState(found, 'published');
  const until = found.objectionsUntil ?? '';
  if (today > until) throw refused('objectionsOver', `异议须在 ${until} 以前提出`);
  if ((await tx.sql(standing, [...of, indicator, assignmentId])).length > 0)
    throw refused('objectionStands', '同样的异议正在处理');
  const objectionId = v7();
  const reason = body.reason.trim();
  await tx.sql(adding, [congressId, objectionId, ...of.slice(1), indicator, assignmentId, reason, accountId, today]);
  const role = grants.find((one) => one.officeId === officeId)?.role;
  const says = { id: objectionId, officeId, year: found.year };
  recordSecurity(tx, { congressId, kind: 'assessmentObjected', accountId, role, says });
  const [office] = await tx.sql<{ name: string }>(officeNamed, [congressId, officeId]);
  await tell(tx, visit, ['role:deputyAffairs'], {
    ...{
      kind: 'assessmentObjected',
      dedupeKey: `assessmentObjected:${objectionId}`,
      urgent: true,
      path: `assessments/${id}`,
    },
    ...{
      subject: `考核异议：${office?.name ?? ''}，${found.title}`,
      body: '承办单位对考核结果提出异议，请处理并写明理由。',
    },
  });
  return objectionId;
}

/** @throws Problem invalidInput where the measure has no such part, or the assessment no such line of the office. */
async function requireThere(
  tx: Tx,
  { measure }: Assessment,
  of: readonly string[],
  body: ObjectionBody,
): Promise<void> {
  const { indicator, assignmentId } = body;
  const section = measure.sections.find((one) => one.code === body.section);
  if (!section) throw fault('section', '考核办法没有这个部分');
  if (indicator !== undefined && !section.indicators.some((one) => one.code === indicator)) {
    throw fault('indicator', '这个部分没有这项指标');
  }
  const known = assignmentId === undefined || (await tx.sql(lineThere, [...of, assignmentId])).length > 0;
  if (!known) throw fault('assignmentId', '不是本单位在这个部分计入的办理任务');
}

/** For which office the account speaks. @throws Problem invalidInput. */
function whoseOf(offices: readonly string[], asked: string | undefined): string {
  const own = asked === undefined ? offices : offices.filter((one) => one === asked.toLowerCase());
  const [officeId] = own;
  if (own.length === 1 && officeId !== undefined) return officeId;
  throw fault('officeId', asked === undefined ? '登录人代表几个单位，须填写是哪一个' : '登录人不代表这个单位');
}

function fault(field: string, message: string): Problem {
  return badInput([{ code: 'invalidField', field, message: `${message}（${field}）` }]);
}
