import { recordSecurity } from '../../congress/record/security-event.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Cause } from '../../platform/errors/problem.js';
import { badInput } from '../../platform/http/body.js';
import type { JudgedRule, Measure } from '../measures/measure.js';
import { lockAssessment, requireState, type Assessment } from './assessment.js';
import { evaluate } from './evaluating.js';
import type { JudgementBody } from './forms.js';
import type { Visit } from './visit.js';

/** Points of an indicator, of one item or of an office. */
export interface Judgement {
  readonly section: string;
  readonly indicator: string;
  readonly officeId: string;
  readonly assignmentId: string | null;
  readonly points: number;
  readonly reason: string;
}

const lines = statement(`
  select assignment_id as "assignmentId", office_id as "officeId", section, facts ->> 'answeredOn' is not null as answered
  from assessment_line where congress_id = $1 and assessment_id = $2`);
const putting = statement(`
  insert into assessment_judgement (congress_id, assessment_id, section, indicator, office_id, assignment_id, points, reason,
    account_id, entered_on)
  select $1, $2, j.section, j.indicator, j."officeId", j."assignmentId", j.points, j.reason, $4, $5
  from jsonb_to_recordset($3::jsonb) as j (
    section text, indicator text, "officeId" uuid, "assignmentId" uuid, points int, reason text)
  on conflict (congress_id, assessment_id, section, indicator, office_id, assignment_id) do update set
    points = excluded.points, reason = excluded.reason, account_id = excluded.account_id, entered_on = excluded.entered_on`);

interface Line extends Record<string, unknown> {
  readonly assignmentId: string;
  readonly officeId: string;
  readonly section: string;
  readonly answered: boolean;
}

/** Enters points 人工评分, all or none. @throws Problem notFound, invalidInput naming every one at fault, refused. */
export async function enterJudgements(
  tx: Tx,
  visit: Visit,
  id: string,
  items: readonly JudgementBody[],
): Promise<void> {
  const found = await lockAssessment(tx, visit.actor.congressId, id);
  requireState(found, 'draft');
  const given = items.map((one) => ({ ...one, reason: one.reason.trim(), assignmentId: one.assignmentId ?? null }));
  await putJudgements(tx, visit, found, given);
  const { congressId, accountId } = visit.actor;
  const says = { id, year: found.year, rows: items.length };
  recordSecurity(tx, { congressId, kind: 'assessmentJudged', accountId, role: 'deputyAffairs', says });
}

/** Keeps points that are right, and scores anew. @throws Problem invalidInput naming every one at fault. */
export async function putJudgements(
  tx: Tx,
  visit: Visit,
  found: Assessment,
  items: readonly Judgement[],
): Promise<void> {
  const { congressId, accountId } = visit.actor;
  const known = await tx.sql<Line>(lines, [congressId, found.id]);
  const causes = [...items.flatMap((one, at) => faultsOf(one, at, found.measure, known)), ...repeated(items)];
  if (causes.length > 0) throw badInput(causes);
  await tx.sql(putting, [congressId, found.id, JSON.stringify(items), accountId, visit.today]);
  await evaluate(tx, congressId, found);
}

function faultsOf(one: Judgement, at: number, measure: Measure, lines: readonly Line[]): Cause[] {
  const rule = judgedRule(measure, one);
  const path = (field: string) => `items[${String(at)}].${field}`;
  if (!rule) return [fault(path('indicator'), '没有这个人工评分的指标')];
  const faults: Cause[] = [];
  if (one.points > rule.points) faults.push(fault(path('points'), `「分数」不能超过满分 ${String(rule.points)}`));
  const own = lines.filter((line) => line.section === one.section && line.officeId === one.officeId.toLowerCase());
  if (rule.by === 'office' && one.assignmentId !== null)
    faults.push(fault(path('assignmentId'), '这个指标按单位评分，不填办理任务'));
  if (rule.by === 'office' && own.length === 0)
    faults.push(fault(path('officeId'), '这个单位在这一部分没有计入的办理任务'));
  if (rule.by === 'item' && one.assignmentId === null)
    faults.push(fault(path('assignmentId'), '这个指标逐件评分，须填写办理任务'));
  const item = one.assignmentId?.toLowerCase();
  if (rule.by === 'item' && item && !own.some((line) => line.answered && line.assignmentId === item)) {
    faults.push(fault(path('assignmentId'), '不是这个单位在这一部分已经答复的办理任务'));
  }
  return faults;
}

function judgedRule(measure: Measure, { section, indicator }: Judgement): JudgedRule | null {
  const found = measure.sections.find((one) => one.code === section)?.indicators.find((one) => one.code === indicator);
  return found?.rule.kind === 'judged' ? found.rule : null;
}

/** The same item twice in one body. */
function repeated(items: readonly Judgement[]): Cause[] {
  const keys = items.map((one) =>
    [one.section, one.indicator, one.officeId, one.assignmentId ?? ''].join(' ').toLowerCase(),
  );
  return keys.flatMap((key, at) => (keys.indexOf(key) < at ? [fault(`items[${String(at)}]`, '与前面重复')] : []));
}

function fault(field: string, message: string): Cause {
  return { code: 'invalidField', field, message: `${message}（${field}）` };
}
