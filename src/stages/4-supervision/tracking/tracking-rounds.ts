import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../../deadlines/local-date.js';
import { workingDaysFrom } from '../../../deadlines/working-days.js';
import { Mornings, type Morning } from '../../../lifecycle/mornings.js';
import { post } from '../../../notices/messages.js';
import { peopleOf } from '../../../notices/people.js';
import { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { onceAPeriod } from '../cycles/months.js';
import { waitingCount } from './hand-over-proposal.js';
import {
  openedInWords,
  requestsOf,
  staffTold,
  type Asking,
  type OwedCase,
  type RoundTold,
} from './tracking-messages.js';
import { linesSql, owesSql } from './tracking-sql.js';

/** How many working days before a round closes those who still owe are asked again. */
const remindDays = 3;

const due = onceAPeriod({
  last: 'select max(period) from tracking_round where congress_id = $1',
  ...{ day: 'trackingDay', every: 1, monthOf: (period) => period },
});
const claiming = statement(`
  insert into tracking_round (
    congress_id, period, due_on, opened_on, remind_on, closes_on, created_at, calendar_version)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning period`);
const listing = statement(`
  insert into tracking_line (congress_id, period, assignment_id, suggestion_id, office_id)
  select a.congress_id, $2, a.id, a.suggestion_id, a.office_id
  from assignment a join suggestion s on s.congress_id = a.congress_id and s.id = a.suggestion_id
  where a.congress_id = $1 and a.handed_over_on <= $3::date and to_char(a.handed_over_on, 'YYYY-MM') <= $2
    and ${owesSql}`);
const outstanding = statement(`
  select office_id as "officeId", number, title from (${linesSql('l.period = $2')}) t
  where status = 'outstanding' order by number, assignment_id`);
const counting = statement(`
  select count(*)::int as owed, count(*) filter (where status in ('reported', 'late'))::int as reported,
    count(*) filter (where status = 'outstanding')::int as outstanding,
    count(*) filter (where needs_help is not null)::int as "needsHelp" from (${linesSql('l.period = $2')}) t`);
const stale = statement(`
  select period, opened_on::text as "openedOn", closes_on::text as "closesOn" from tracking_round
  where congress_id = $1 and closed_on is null and calendar_version <> $2 order by period for update`);
const moving = statement(`
  update tracking_round set remind_on = $3, closes_on = $4, calendar_version = $5
  where congress_id = $1 and period = $2`);
const reminding = statement(`
  update tracking_round set reminded_on = $2 where congress_id = $1 and reminded_on is null and closed_on is null
    and remind_on <= $2::date and closes_on >= $2::date and opened_on < $2::date
  returning period, closes_on::text as "closesOn"`);
const closing = statement(`
  update tracking_round set closed_on = $2 where congress_id = $1 and closed_on is null and closes_on < $2::date
  returning period, closes_on::text as "closesOn"`);
const freezing = statement(`
  update tracking_line l set excused = t.status = 'excused',
    reported_on = case when t.status = 'reported' then t.reported_on end
  from (${linesSql('l.period = $2')}) t
  where l.congress_id = $1 and l.period = $2 and l.assignment_id = t.assignment_id`);

interface Turn extends Record<string, unknown> {
  readonly period: string;
  readonly closesOn: LocalDate;
}

/** 一月一跟踪: opens the rounds that are due, asks again those who still owe, and closes what has run out. */
@Injectable()
export class TrackingRounds {
  constructor(
    private readonly database: Database,
    private readonly mornings: Mornings,
  ) {}

  /** @returns how many rounds were opened. A round is claimed by its row, so that several processes open it once. */
  async run(): Promise<number> {
    return this.mornings.inEach(async (morning) => {
      await this.settle(morning);
      await this.close(morning);
      const opened = await this.openDue(morning);
      await this.remind(morning);
      return opened;
    });
  }

  private async openDue(morning: Morning): Promise<number> {
    const { congressId } = morning.place;
    let opened = 0;
    for (const { month, dueOn } of await due(this.database, morning)) {
      const claimed = await this.database.transaction({ congressId }, (tx) => open(tx, morning, month, dueOn));
      opened += claimed ? 1 : 0;
    }
    return opened;
  }

  /** Where the calendar has changed, a round that is open closes on the day that it gives now; who owes is told of it. */
  private async settle(morning: Morning): Promise<void> {
    const { place, calendar } = morning;
    const { congressId } = place;
    await this.database.transaction({ congressId }, async (tx) => {
      const rounds = await tx.sql<Turn & { openedOn: LocalDate }>(stale, [congressId, calendar.version]);
      for (const { period, openedOn, closesOn: before } of rounds) {
        const { remindOn, closesOn } = datesFrom(openedOn, morning);
        await tx.sql(moving, [congressId, period, remindOn, closesOn, calendar.version]);
        if (closesOn !== before) await ask(tx, told(morning, { period, closesOn }), 'moved');
      }
    });
  }

  private async remind(morning: Morning): Promise<void> {
    const { congressId } = morning.place;
    await this.database.transaction({ congressId }, async (tx) => {
      const rounds = await tx.sql<Turn>(reminding, [congressId, morning.today]);
      for (const turn of rounds.sort(byPeriod)) await ask(tx, told(morning, turn), 'second');
    });
  }

  private async close(morning: Morning): Promise<void> {
    const { congressId } = morning.place;
    await this.database.transaction({ congressId }, async (tx) => {
      for (const turn of (await tx.sql<Turn>(closing, [congressId, morning.today])).sort(byPeriod)) {
        await tx.sql(freezing, [congressId, turn.period]);
        const { owed, reported, outstanding: missing, needsHelp } = await counts(tx, congressId, turn.period);
        if (owed === 0) continue;
        const said = `应报 ${String(owed)} 件，已报 ${String(reported)} 件，未报 ${String(missing)} 件，需人大协调 ${String(needsHelp)} 件。`;
        await tellStaff(tx, told(morning, turn), 'closed', said);
      }
    });
  }
}

async function open(tx: Tx, morning: Morning, period: string, dueOn: LocalDate): Promise<boolean> {
  const { place, today, calendar, now } = morning;
  const { remindOn, closesOn } = datesFrom(today, morning);
  const values = [place.congressId, period, dueOn, today, remindOn, closesOn, now, calendar.version];
  const claimed = await tx.sql(claiming, values);
  if (claimed.length === 0) return false;
  await tx.sql(listing, [place.congressId, period, dueOn]);
  const round = told(morning, { period, closesOn });
  await ask(tx, round, 'first');
  const { owed } = await counts(tx, place.congressId, period);
  const [waiting] = await tx.sql<{ count: number }>(waitingCount, [place.congressId, period]);
  const said = openedInWords(round, owed, waiting?.count ?? 0);
  if (said !== null) await tellStaff(tx, round, 'opened', said);
  return true;
}

/** When a round asks again, and when it closes, by the calendar in force. */
function datesFrom(openedOn: LocalDate, { calendar, profile }: Morning) {
  const closesOn = workingDaysFrom(openedOn, profile.trackingWorkingDays.value, calendar);
  return { remindOn: workingDaysFrom(closesOn, -remindDays, calendar), closesOn };
}

async function ask(tx: Tx, round: RoundTold, which: Asking): Promise<void> {
  const owed = await tx.sql<OwedCase & Record<string, unknown>>(outstanding, [round.congressId, round.period]);
  const people = await peopleOf(
    tx,
    round.congressId,
    owed.map(({ officeId }) => `office:${officeId}`),
  );
  await post(tx, requestsOf(round, which, owed, people));
}

async function tellStaff(tx: Tx, round: RoundTold, when: 'opened' | 'closed', body: string): Promise<void> {
  const staff = await peopleOf(tx, round.congressId, ['role:deputyAffairs']);
  await post(
    tx,
    staffTold(
      round,
      when,
      body,
      staff.map((one) => one.accountId),
    ),
  );
}

async function counts(tx: Tx, congressId: string, period: string) {
  const [row] = await tx.sql<{ owed: number; reported: number; outstanding: number; needsHelp: number }>(counting, [
    congressId,
    period,
  ]);
  if (!row) throw new Error('a count has one row');
  return row;
}

function told({ place, now, calendar }: Morning, { period, closesOn }: Pick<Turn, 'period' | 'closesOn'>): RoundTold {
  const provisional = !calendar.isKnown(closesOn);
  return { congressId: place.congressId, slug: place.slug, period, closesOn, provisional, createdAt: now };
}

function byPeriod(one: Turn, other: Turn): number {
  return one.period < other.period ? -1 : 1;
}
