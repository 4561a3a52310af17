import { bindingKinds, officeDutyKinds, type ClockKind } from '../../deadlines/clock-kinds.js';
import type { LocalDate } from '../../deadlines/local-date.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';

/** A running clock, as far as it takes to find its rung. */
export interface RunningDate extends Record<string, unknown> {
  readonly id: string;
  readonly anchorOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** A clock with the rung that it stands on. */
export interface StandingOn {
  readonly id: string;
  readonly rung: number;
}

/** A date that is to be told of 提醒事项, with what a line says and whom it may concern. */
export interface DueItem extends StandingOn, Record<string, unknown> {
  readonly kind: ClockKind;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  readonly suggestionId: string;
  /** null before registration */
  readonly number: number | null;
  readonly title: string;
  /** the office of its assignment; null where it hangs on the whole case */
  readonly officeId: string | null;
  readonly officeName: string | null;
  readonly officeRole: 'lead' | 'co' | 'separate' | null;
  readonly officeSystem: string | null;
  /** parties that have yet to rate; none but of a feedback clock */
  readonly raters: readonly string[];
  /** accounts of the leaders 督办领导、领办领导、提级办理的领导 */
  readonly leaders: readonly string[];
}

const running = statement(`
  select id, anchor_on as "anchorOn", due_on as "dueOn" from clock
  where congress_id = $1 and state = 'open' and due_on <= $2::date and kind = any ($3::text[])`);

// Who rates is what case-file/raters.ts says: the submitter and, where each rates, those who confirmed their name.
const raters = `
  select r.party from (
    select case when s.submitter_kind = 'deputy' then 'deputy:' || s.deputy_id else 'delegation:' || s.delegation_id end
    union all
    select 'deputy:' || k.deputy_id from cosigner k
    where k.congress_id = $1 and k.suggestion_id = s.id and k.state = 'confirmed' and s.raters = 'each') r (party)
  where c.kind = 'feedback' and r.party not in (
    select coalesce('deputy:' || e.deputy_id, 'delegation:' || e.delegation_id) from evaluation e
    where e.congress_id = $1 and e.suggestion_id = s.id and e.assignment_id = c.assignment_id)`;
const leaders = `
  select k.leader ->> 'accountId' from (
    select unnest(array[supervising_leader, leading_leader]) from key_designation
    where congress_id = $1 and suggestion_id = s.id
    union all
    select leader from escalation where congress_id = $1 and suggestion_id = s.id) k (leader)
  where k.leader ->> 'accountId' is not null`;

const untold = statement(`
  select c.id, g.rung, c.kind, c.due_on as "dueOn", c.provisional, s.id as "suggestionId", s.number, s.title,
    f.id as "officeId", f.name as "officeName", a.role as "officeRole", f.system as "officeSystem",
    array(${raters}) as raters, array(${leaders}) as leaders
  from jsonb_to_recordset($2::jsonb) as g (id uuid, rung integer)
    join clock c on c.congress_id = $1 and c.id = g.id
    join suggestion s on s.congress_id = $1 and s.id = c.suggestion_id
    left join assignment a on a.congress_id = $1 and a.id = c.assignment_id
    left join office f on f.congress_id = $1 and f.id = a.office_id
  where not coalesce(a.state = 'objected' and c.kind = any ($3::text[]), false) and not exists (
    select 1 from reminder r
    where r.congress_id = $1 and r.clock_id = c.id and r.due_on = c.due_on and r.rung = g.rung)
  order by c.due_on, s.number, c.id`);

const claiming = statement(`
  insert into reminder (congress_id, clock_id, due_on, rung, on_date)
  select $1, g.id, g."dueOn", g.rung, $3::date
  from jsonb_to_recordset($2::jsonb) as g (id uuid, "dueOn" date, rung integer) order by g.id`);

/** The running clocks of a congress that are due by a day, rights 可 apart. */
export async function runningDates(tx: Tx, congressId: string, until: LocalDate): Promise<RunningDate[]> {
  return tx.sql<RunningDate>(running, [congressId, until, bindingKinds]);
}

/**
 * What was not told yet, of clocks and the rungs that they stand on; by due date. Not what an office owes that waits for a
 * decision on its request for re-assignment 申请调整: it is told when it has the case again.
 */
export async function untoldItems(tx: Tx, congressId: string, clocks: readonly StandingOn[]): Promise<DueItem[]> {
  return tx.sql<DueItem>(untold, [congressId, JSON.stringify(clocks), officeDutyKinds]);
}

/**
 * Claims what is told 认领, for ever.
 * @throws the driver's error where another claimed one of them meanwhile: then nothing of this transaction is told.
 */
export async function claim(tx: Tx, congressId: string, items: readonly DueItem[], on: LocalDate): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map(({ id, dueOn, rung }) => ({ id, dueOn, rung }));
  await tx.sql(claiming, [congressId, JSON.stringify(rows), on]);
}
