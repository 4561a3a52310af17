import { recordSecurity } from '../../congress/record/security-event.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { badInput } from '../../platform/http/body.js';
import type { Measure } from '../measures/measure.js';
import { askedIn } from '../measures/asked.js';
import { questionKey, questionTitle } from '../measures/questions.js';
import { lockAssessment, refused, requireState, type Assessment } from './assessment.js';
import type { Count } from './counting.js';
import { evaluate } from './evaluating.js';
import { adjustments, type AdjustmentBody, type DecisionBody } from './forms.js';
import { putJudgements, type Judgement } from './judging.js';
import { tell } from './telling.js';
import type { Visit } from './visit.js';

const finding = statement(`
  select id, assessment_id as "assessmentId", office_id as "officeId", section, state from assessment_objection
  where congress_id = $1 and id = $2`);
const ownLines = statement(`
  select l.assignment_id as id, l.counts || coalesce(l.adjusted, '{}') as counts, s.number from assessment_line l
    join suggestion s on s.congress_id = l.congress_id and s.id = l.suggestion_id
  where l.congress_id = $1 and l.assessment_id = $2 and l.office_id = $3 and l.section = $4`);
const adjusting = statement(`
  update assessment_line set adjusted = coalesce(adjusted, '{}') || $4::jsonb
  where congress_id = $1 and assessment_id = $2 and assignment_id = $3`);
const deciding = statement(`
  update assessment_objection set state = $3, decision = $4, changes = $5, decided_by = $6, decided_on = $7
  where congress_id = $1 and id = $2`);

interface Objection extends Record<string, unknown> {
  readonly id: string;
  readonly assessmentId: string;
  readonly officeId: string;
  readonly section: string;
  readonly state: string;
}

interface Line extends Record<string, unknown> {
  readonly id: string;
  readonly number: number | null;
  readonly counts: Readonly<Record<string, Count>>;
}

/** Which assessment an objection is to. @throws Problem notFound. */
export async function objectionOf(tx: Tx, congressId: string, id: string): Promise<Objection> {
  const [found] = await tx.sql<Objection>(finding, [congressId, id]);
  if (!found) throw new Problem('notFound');
  return found;
}

/**
 * Decides an objection 处理异议. Who accepts one says what is counted otherwise, or which points are given anew; the office's
 * result and all places follow at once.
 * @returns the assessment's id.
 * @throws Problem notFound, invalidInput, refused.
 */
export async function decideObjection(tx: Tx, visit: Visit, id: string, body: DecisionBody): Promise<string> {
  const { congressId, accountId } = visit.actor;
  const { assessmentId } = await objectionOf(tx, congressId, id);
  const found = await lockAssessment(tx, congressId, assessmentId);
  const objection = await objectionOf(tx, congressId, id);
  const { adjustments: changed = [], points = [] } = body;
  if (body.accepted !== changed.length + points.length > 0) throw badInput([decisionFault(body.accepted)]);
  requireState(found, 'published');
  if (objection.state !== 'open') throw refused('objectionDecided', '这项异议已经处理');
  const told = [
    ...(await adjust(tx, visit, found, objection, changed)),
    ...(await correct(tx, visit, found, objection, body)),
  ];
  if (body.accepted) await evaluate(tx, congressId, found);
  const state = body.accepted ? 'accepted' : 'refused';
  const values = [congressId, id, state, body.reason.trim(), JSON.stringify(told), accountId, visit.today];
  await tx.sql(deciding, values);
  const says = {
    id,
    officeId: objection.officeId,
    year: found.year,
    what: body.accepted ? '采纳' : '不予采纳',
    rows: told.length,
  };
  recordSecurity(tx, { congressId, kind: 'assessmentObjectionDecided', accountId, role: 'deputyAffairs', says });
  await tell(tx, visit, [`office:${objection.officeId}`], {
    ...{
      kind: 'assessmentDecided',
      dedupeKey: `assessmentDecided:${id}`,
      urgent: false,
      path: `assessments/${assessmentId}`,
    },
    ...{ subject: `考核异议${says.what}：${found.title}`, body: '本单位的异议已经处理，理由和更正见考核结果。' },
  });
  return assessmentId;
}

async function adjust(
  tx: Tx,
  { actor }: Visit,
  { id, measure }: Assessment,
  { officeId, section }: Objection,
  changes: readonly AdjustmentBody[],
): Promise<string[]> {
  if (changes.length === 0) return [];
  const lines = await tx.sql<Line>(ownLines, [actor.congressId, id, officeId, section]);
  const known = questionsIn(measure, section);
  const causes = changes.flatMap((one, at) => adjustmentFaults(one, at, lines, known));
  if (causes.length > 0) throw badInput(causes);
  const told: string[] = [];
  for (const { assignmentId, question, as } of changes) {
    const line = lines.find((one) => one.id === assignmentId.toLowerCase());
    const count = adjusted(line?.counts[question] ?? [0, 0], as);
    await tx.sql(adjusting, [actor.congressId, id, assignmentId, JSON.stringify({ [question]: count })]);
    told.push(`第 ${String(line?.number ?? '')} 号建议「${known.get(question) ?? question}」：${adjustments[as]}`);
  }
  return told;
}

/** What an item then counts for: as much as it did, or one where it did not. */
function adjusted([, whole]: Count, as: AdjustmentBody['as']): Count {
  if (as === 'leftOut') return [0, 0];
  const denominator = Math.max(1, whole);
  return as === 'counted' ? [denominator, denominator] : [0, denominator];
}

function questionsIn(measure: Measure, code: string): ReadonlyMap<string, string> {
  const section = measure.sections.find((one) => one.code === code);
  const asked = section ? askedIn(section, measure) : [];
  return new Map(asked.map((one) => [questionKey(one), questionTitle(one)]));
}

function adjustmentFaults(
  { assignmentId, question }: AdjustmentBody,
  at: number,
  lines: readonly Line[],
  known: ReadonlyMap<string, string>,
): Cause[] {
  const path = `adjustments[${String(at)}]`;
  const there = lines.some((one) => one.id === assignmentId.toLowerCase());
  return [
    ...(there ? [] : [fault(`${path}.assignmentId`, '不是这个单位在这个部分计入的办理任务')]),
    ...(known.has(question) ? [] : [fault(`${path}.question`, '这个部分没有这个计数问题')]),
  ];
}

async function correct(
  tx: Tx,
  visit: Visit,
  found: Assessment,
  { officeId, section }: Objection,
  { points = [], reason }: DecisionBody,
): Promise<string[]> {
  if (points.length === 0) return [];
  const items = points.map((one): Judgement => ({
    ...one,
    section,
    officeId,
    assignmentId: one.assignmentId ?? null,
    reason: reason.trim().slice(0, 500),
  }));
  await putJudgements(tx, visit, found, items);
  const indicators = found.measure.sections.find((one) => one.code === section)?.indicators ?? [];
  const named = (code: string) => indicators.find((one) => one.code === code)?.name ?? code;
  return points.map((one) => `「${named(one.indicator)}」改评为 ${String(one.points)} 分`);
}

function decisionFault(accepted: boolean): Cause {
  const message = accepted
    ? '采纳的，须写明改计哪些件（adjustments）或者改评哪些分（points）'
    : '不予采纳的，不能改计或者改评';
  return fault('adjustments', message);
}

function fault(field: string, message: string): Cause {
  return { code: 'invalidField', field, message: `${message}（${field}）` };
}
