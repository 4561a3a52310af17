import { v7 } from 'uuid';
import { recordSecurity } from '../../congress/record/security-event.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { badInput } from '../../platform/http/body.js';
import { CountedFacts, Sheet, type Counting } from '../../reports/counted.js';
import type { StoredMeasure } from '../measures/measure.js';
import { refused } from '../runs/assessment.js';
import type { Visit } from '../runs/visit.js';
import { quotaOf } from '../scoring/quota.js';
import type { SuggestionAwardBody } from './award-forms.js';

/** A selection as it is locked for a change. */
export interface LockedAward extends Record<string, unknown> {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly most: number;
  readonly sessionId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly nominationsUntil: string;
  readonly announced: boolean;
}

const sessionThere = statement('select 1 from session where congress_id = $1 and id = $2');
const standing = statement('select 1 from suggestion_award where congress_id = $1 and year = $2');
const adding = statement(`
  insert into suggestion_award (congress_id, id, year, title, session_id, from_on, to_on, filed, most, measure_key,
    measure_version, rule, nominations_until, account_id, opened_on, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`);
// Append-only, and so without rights to lock a row: whoever nominates or counts waits by its number.
const turn = statement('select pg_advisory_xact_lock(727036, hashtext($1))');
const finding = statement(`
  select w.id, w.year, w.title, w.most, w.session_id as "sessionId", w.from_on::text as "from", w.to_on::text as "to",
    w.nominations_until::text as "nominationsUntil", exists (select 1 from suggestion_award_result r
      where r.congress_id = w.congress_id and r.award_id = w.id) as announced
  from suggestion_award w where w.congress_id = $1 and w.id = $2`);

/** Locks a selection. @throws Problem notFound. */
export async function lockAward(tx: Tx, congressId: string, id: string): Promise<LockedAward> {
  await tx.sql(turn, [id]);
  const [found] = await tx.sql<LockedAward>(finding, [congressId, id]);
  if (!found) throw new Problem('notFound');
  return found;
}

/** Opens the selection of 优秀建议 of a year. @returns its id. @throws Problem invalidInput, refused. */
export async function openSuggestionAward(
  tx: Tx,
  visit: Visit,
  body: SuggestionAwardBody,
  measure: StoredMeasure,
): Promise<string> {
  const { actor, today, now } = visit;
  const { congressId, accountId } = actor;
  const { year, title, sessionId = null, nominationsUntil } = body;
  const known = sessionId === null || (await tx.sql(sessionThere, [congressId, sessionId])).length > 0;
  const faults: Cause[] = [
    ...(year > Number(today.slice(0, 4)) ? [fault('year', '「年度」不能晚于今年')] : []),
    ...(nominationsUntil < today ? [fault('nominationsUntil', '「提名截止日期」不能早于今天')] : []),
    ...(known ? [] : [fault('sessionId', '「届次会议」不是本级人大的会议')]),
    ...(measure.suggestionAward === null ? [fault('measure', '这个考核办法没有规定评选优秀建议')] : []),
  ];
  if (faults.length > 0 || measure.suggestionAward === null) throw badInput(faults);
  await tx.sql(turn, [congressId]);
  if ((await tx.sql(standing, [congressId, year])).length > 0)
    throw refused('awardStands', '这个年度的优秀建议评选已经发起');
  const period =
    sessionId === null ? { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` } : { from: null, to: null };
  const filed = (await eligible(tx, congressId, { asOf: today, session: sessionId, ...period })).length;
  const rule = measure.suggestionAward.most;
  const most = quotaOf(rule, filed);
  const id = v7();
  const of = [congressId, id, year, title.trim(), sessionId, period.from, period.to, filed, most];
  const by = [measure.key, measure.version, JSON.stringify(rule)];
  await tx.sql(adding, [...of, ...by, nominationsUntil, accountId, today, now]);
  const says = { id, year, size: most, population: filed, closesOn: nominationsUntil };
  recordSecurity(tx, { congressId, kind: 'suggestionAwardOpened', accountId, role: 'deputyAffairs', says });
  return id;
}

/** The cases that may be chosen: registered in the period and not withdrawn, counted as reports count them. */
export async function eligible(tx: Tx, congressId: string, counting: Counting): Promise<string[]> {
  const sheet = new Sheet();
  const congress = sheet.use(congressId);
  const reader = { parties: [], seesAll: true, onlyKnown: true } as const;
  const facts = new CountedFacts(counting, { congress, use: sheet.use, reader }, undefined);
  const text = `select f.suggestion_id as id from ${facts.from('cases')} where ${facts.said('cases', []).join(' and ')}`;
  const rows = await tx.sql<{ id: string }>(statement(text), sheet.values);
  return rows.map((one) => one.id);
}

export function fault(field: string, message: string): Cause {
  return { code: 'invalidField', field, message: `${message}（${field}）` };
}
