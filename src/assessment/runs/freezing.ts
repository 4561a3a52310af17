import { digest } from '../../congress/record/digest.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { badInput } from '../../platform/http/body.js';
import { canonicalJson } from '../../platform/idempotency/canonical.js';
import { lockAssessment, requireState } from './assessment.js';
import type { AssessmentVerificationAnswer } from './assessment-answers.js';
import type { FreezingBody } from './forms.js';
import type { Visit } from './visit.js';

const openObjections = statement(`
  select o.name from assessment_objection b join office o on o.congress_id = b.congress_id and o.id = b.office_id
  where b.congress_id = $1 and b.assessment_id = $2 and b.state = 'open' order by b.id`);
const freezing = statement(`
  update assessment set state = 'frozen', frozen_on = $3, frozen_by = $4, approved_on = $5, approved_by = $6, content_hash = $7
  where congress_id = $1 and id = $2`);
/** All of an assessment that is frozen, in one order. */
const content = statement(`
  select json_build_object('year', s.year, 'title', s.title, 'measureKey', s.measure_key, 'measureVersion', s.measure_version,
      'measure', s.measure, 'sessionId', s.session_id, 'from', s.from_on, 'to', s.to_on, 'asOf', s.as_of,
      'publishedOn', s.published_on, 'objectionsUntil', s.objections_until) as head,
    (select coalesce(json_agg(json_build_array(r.section, r.office_id, r.rank, r.body) order by r.section, r.office_id), '[]')
      from assessment_result r where r.congress_id = $1 and r.assessment_id = $2) as results,
    (select coalesce(json_agg(json_build_array(l.assignment_id, l.suggestion_id, l.office_id, l.section, l.facts, l.counts, l.adjusted)
        order by l.assignment_id), '[]')
      from assessment_line l where l.congress_id = $1 and l.assessment_id = $2) as lines,
    (select coalesce(json_agg(json_build_array(j.section, j.indicator, j.office_id, j.assignment_id, j.points, j.reason)
        order by j.section, j.indicator, j.office_id, j.assignment_id), '[]')
      from assessment_judgement j where j.congress_id = $1 and j.assessment_id = $2) as judgements,
    (select coalesce(json_agg(json_build_array(b.id, b.office_id, b.section, b.indicator, b.assignment_id, b.reason, b.state,
        b.decision, b.changes) order by b.id), '[]')
      from assessment_objection b where b.congress_id = $1 and b.assessment_id = $2) as objections
  from assessment s where s.congress_id = $1 and s.id = $2`);
const hashOf = statement('select content_hash as "contentHash" from assessment where congress_id = $1 and id = $2');

/** Freezes what was published 定稿, once nobody can object and everything is decided. @throws Problem notFound, invalidInput, refused. */
export async function freeze(tx: Tx, visit: Visit, id: string, body: FreezingBody): Promise<void> {
  const { actor, today } = visit;
  const { congressId, accountId } = actor;
  const found = await lockAssessment(tx, congressId, id);
  if (body.approvedOn > today) {
    throw badInput([{ code: 'invalidField', field: 'approvedOn', message: '「批准日期」不能晚于今天（approvedOn）' }]);
  }
  requireState(found, 'published');
  const until = found.objectionsUntil ?? '';
  const open = await tx.sql<{ name: string }>(openObjections, [congressId, id]);
  const causes: Cause[] = open.map(({ name }) => ({
    code: 'objectionOpen',
    message: `${name}的异议还没有处理，由代表工委处理`,
  }));
  if (today <= until) causes.push({ code: 'objectionsRunning', message: `异议期到 ${until} 止，次日起才可以定稿` });
  if (causes.length > 0) throw new Problem('refused', { causes });
  const hash = await contentHash(tx, congressId, id);
  await tx.sql(freezing, [congressId, id, today, accountId, body.approvedOn, body.approvedBy.trim(), hash]);
  const says = { id, year: found.year, name: found.title, contentHash: hash, day: body.approvedOn };
  recordSecurity(tx, { congressId, kind: 'assessmentFrozen', accountId, role: 'deputyAffairs', says });
}

/** Compares a frozen assessment with the hash of its freezing 复核. @throws Problem notFound, refused where it is not frozen. */
export async function verifyFrozen(tx: Tx, congressId: string, id: string): Promise<AssessmentVerificationAnswer> {
  const [kept] = await tx.sql<{ contentHash: string | null }>(hashOf, [congressId, id]);
  if (!kept) throw new Problem('notFound');
  if (kept.contentHash === null)
    throw new Problem('refused', { causes: [{ code: 'notFrozen', message: '考核还没有定稿' }] });
  const found = await contentHash(tx, congressId, id);
  return { contentHash: kept.contentHash, found, intact: found === kept.contentHash };
}

async function contentHash(tx: Tx, congressId: string, id: string): Promise<string> {
  const [all] = await tx.sql<Record<string, unknown>>(content, [congressId, id]);
  return digest(canonicalJson(all));
}
