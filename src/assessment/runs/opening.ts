import { v7 } from 'uuid';
import type { WorkingCalendar } from '../../deadlines/calendar.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Cause } from '../../platform/errors/problem.js';
import { badInput } from '../../platform/http/body.js';
import type { Counting } from '../../reports/counted.js';
import type { StoredMeasure } from '../measures/measure.js';
import { lockAssessment, requireState, type Assessment } from './assessment.js';
import { compute } from './computing.js';
import type { AssessmentBody } from './forms.js';
import type { Visit } from './visit.js';

const sessionThere = statement('select 1 from session where congress_id = $1 and id = $2');
const adding = statement(`
  insert into assessment (congress_id, id, year, title, measure_key, measure_version, measure, session_id, from_on, to_on,
    as_of, state, computed_at, unknown_ratings, created_by, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'draft', $12, 0, $13, $12)`);

/** What is wrong with the period of an assessment; the measure is looked up before. */
function faultsOf({ year, sessionId, from, to, asOf }: AssessmentBody, today: string): Cause[] {
  const faults: Cause[] = [];
  if (year > Number(today.slice(0, 4))) faults.push(fault('year', '「年度」不能晚于今年（year）'));
  if (asOf !== undefined && asOf > today) faults.push(fault('asOf', `「截至」不能晚于今天（${today}）（asOf）`));
  if (from !== undefined && to !== undefined && from > to)
    faults.push(fault('from', '「立案日期自」不能晚于「立案日期至」（from）'));
  if (sessionId === undefined && (from === undefined) !== (to === undefined)) {
    faults.push(fault(from === undefined ? 'from' : 'to', '没有届次会议的，立案日期的起止须一起填写'));
  }
  return faults;
}

/** Which cases are meant: those of the session, of the days, or of the year. */
function countingOf({ year, sessionId, from, to, asOf }: AssessmentBody, today: string): Counting {
  const whole = sessionId === undefined && from === undefined;
  return {
    asOf: asOf ?? today,
    session: sessionId ?? null,
    from: whole ? `${String(year)}-01-01` : (from ?? null),
    to: whole ? `${String(year)}-12-31` : (to ?? null),
  };
}

/**
 * Computes an assessment 试算: a draft, which nobody but 代表工委, the leaders and the auditor sees.
 * @returns its id.
 * @throws Problem invalidInput.
 */
export async function openAssessment(
  tx: Tx,
  { actor, today, now }: Visit,
  body: AssessmentBody,
  measure: StoredMeasure,
  calendar: WorkingCalendar,
): Promise<string> {
  const { congressId, accountId } = actor;
  const counting = countingOf(body, today);
  const known = body.sessionId === undefined || (await tx.sql(sessionThere, [congressId, body.sessionId])).length > 0;
  const unknown = known ? [] : [fault('sessionId', '「届次会议」不是本级人大的会议（sessionId）')];
  const faults = [...faultsOf(body, today), ...unknown];
  if (faults.length > 0) throw badInput(faults);
  const id = v7();
  const { version, shipped: _shipped, ...copy } = measure;
  const about = [body.year, body.title.trim(), copy.key, version, JSON.stringify(copy)];
  const days = [counting.session, counting.from, counting.to, counting.asOf];
  await tx.sql(adding, [congressId, id, ...about, ...days, now, accountId]);
  await compute(tx, { congressId, id, measure: copy, counting, calendar, now });
  return id;
}

/** Counts a draft anew, as of its own day. @throws Problem notFound, refused. */
export async function recompute(tx: Tx, { actor, now }: Visit, id: string, calendar: WorkingCalendar): Promise<void> {
  const { congressId } = actor;
  const found = await lockAssessment(tx, congressId, id);
  requireState(found, 'draft');
  await compute(tx, { congressId, id, measure: found.measure, counting: countedIn(found), calendar, now });
}

function countedIn({ sessionId, from, to, asOf }: Assessment): Counting {
  return { session: sessionId, from, to, asOf };
}

function fault(field: string, message: string): Cause {
  return { code: 'invalidField', field, message };
}
