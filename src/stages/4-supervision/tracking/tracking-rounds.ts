import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../../deadlines/local-date.js';
import { monthOf, monthsDue, workingDaysFrom } from '../../../deadlines/working-days.js';
import { Mornings, type Morning } from '../../../lifecycle/mornings.js';
import { post } from '../../../notices/messages.js';
import { peopleOf } from '../../../notices/people.js';
import { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { requestsOf, staffTold, type OwedCase, type RoundTold } from './tracking-messages.js';
import { linesSql, owesSql } from './tracking-sql.js';

/** How many working days before a round closes those who still owe are asked again. */
const remindDays = 3;

const beginning = statement(`
  select (select max(period) from tracking_round where congress_id = $1) as last,
    (select to_char(min(first_handed_over_on), 'YYYY-MM') from suggestion
     where congress_id = $1 and profile_key = $2 and profile_version = $3) as first`);
const claiming = statement(`
  insert into tracking_round (congress_id, period, due_on, opened_on, remind_on, closes_on, created_at)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning period`);
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
  readonly closesOn: string;
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
      await this.close(morning);
      const opened = await this.openDue(morning);
      await this.remind(morning);
      return opened;
    });
  }

  private async openDue(morning: Morning): Promise<number> {
    const day = morning.profile.trackingDay.value;
    if (day === null) return 0;
    const { congressId, profileKey, profileVersion } = morning.place;
    const values = [congressId, profileKey, profileVersion];
    const [known] = await this.database.read<{ last: string | null; first: string | null }>(
      { congressId },
      beginning,
      values,
    );
    const first = known?.first ?? monthOf(morning.today);
    const cycle = { day, every: 1, last: known?.last ?? null, first } as const;
    let opened = 0;
    for (const { month, dueOn } of monthsDue(cycle, morning.today, morning.calendar)) {
      const claimed = await this.database.transaction({ congressId }, (tx) => open(tx, morning, month, dueOn));
      opened += claimed ? 1 : 0;
    }
    return opened;
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
        const said = `应报 ${String(owed)} 件，已报 ${String(reported)} 件，未报 ${String(missing)} 件，需人大协调 ${String(needsHelp)} 件。`;
        await tellStaff(tx, told(morning, turn), 'closed', said);
      }
    });
  }
}

async function open(tx: Tx, morning: Morning, period: string, dueOn: LocalDate): Promise<boolean> {
  const { place, today, calendar, profile, now } = morning;
  const closesOn = workingDaysFrom(today, profile.trackingWorkingDays.value, calendar);
  const remindOn = workingDaysFrom(closesOn, -remindDays, calendar);
  const values = [place.congressId, period, dueOn, today, remindOn, closesOn, now];
  const claimed = await tx.sql(claiming, values);
  if (claimed.length === 0) return false;
  await tx.sql(listing, [place.congressId, period, dueOn]);
  const round = told(morning, { period, closesOn });
  await ask(tx, round, 'first');
  const { owed } = await counts(tx, place.congressId, period);
  await tellStaff(
    tx,
    round,
    'opened',
    `应报进展 ${String(owed)} 件，${closesOn} 截止。闭会期间建议的逐月交办清单同时列出。`,
  );
  return true;
}

async function ask(tx: Tx, round: RoundTold, which: 'first' | 'second'): Promise<void> {
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

function told({ place, now }: Morning, { period, closesOn }: Pick<Turn, 'period' | 'closesOn'>): RoundTold {
  return { congressId: place.congressId, slug: place.slug, period, closesOn, createdAt: now };
}

function byPeriod(one: Turn, other: Turn): number {
  return one.period < other.period ? -1 : 1;
}
