import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import { Now } from '../platform/time/now.js';
import { WorkingCalendar, type OwnYear } from './calendar.js';
import { shippedCalendar, shippedDays } from './shipped-calendar.js';

/** Whose calendar 工作日历, and which edition of it: an actor, or a row of the congress. */
export interface CalendarOwner {
  readonly congressId: string;
  readonly calendarEdition: number;
}

/** A year as a congress has set it, or withdrawn it again, to be stored. */
export interface NewYear extends OwnYear {
  readonly congressId: string;
  readonly year: number;
  readonly accountId: string;
  /** why the year is withdrawn 撤回, so that it is as shipped again; null where it is set */
  readonly withdrawn: string | null;
}

/** What became of a year last: the so many-th edition, when it was saved (RFC 3339), and why it was withdrawn. */
export interface ChangedYear extends Record<string, unknown> {
  readonly edition: number;
  readonly savedAt: string;
  readonly withdrawn: string | null;
}

const reading = statement(`
  select year, days, complete from (
    select distinct on (year) year, days, complete, withdrawn from calendar_year
    where congress_id = $1 and edition <= $2 order by year, edition desc) y
  where not withdrawn`);
const readingShipped = statement('select days from shipped_calendar where version = $1');
const shipping = statement(
  'insert into shipped_calendar (version, days, created_at) values ($1, $2, $3) on conflict do nothing',
);
const counting = statement(`
  update congress set calendar_edition = calendar_edition + 1 where id = $1 returning calendar_edition as edition`);
const locking = statement('select calendar_edition as edition from congress where id = $1 for no key update');
const adding = statement(`
  insert into calendar_year (congress_id, year, edition, days, complete, reason, withdrawn, account_id, created_at)
  values ($1, $2, $3, $4, $5, $6, $6::text is not null, $7, $8)`);
const dating = statement(`
  select edition, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "savedAt", reason as withdrawn
  from calendar_year where congress_id = $1 and year = $2 order by edition desc limit 1`);

/** The store of working calendars: the shipped one, and the years that each congress has set; nothing is overwritten. */
@Injectable()
export class Calendars {
  /** what the service brings along; a test puts another in its place, as a new release would */
  shipped = shippedCalendar();

  /** what was read once stays right for ever */
  private readonly known = new Map<string, WorkingCalendar>();

  constructor(
    private readonly database: Database,
    private readonly now: Now,
  ) {}

  /**
   * The calendar in force. One that a congress never changed is the shipped one; any other is read once, then remembered.
   * @param tx the transaction under way: while one connection is held, a second is never waited for.
   */
  async of({ congressId, calendarEdition }: CalendarOwner, tx?: Tx): Promise<WorkingCalendar> {
    return this.overlaid(this.shipped, { congressId, calendarEdition }, tx);
  }

  /**
   * A calendar by its version, as it stands with a clock: also one that is no longer in force.
   * @returns null where there never was one of that version.
   */
  async byVersion(congressId: string, version: string): Promise<WorkingCalendar | null> {
    const [base = '', edition = '0'] = version.split('+');
    const shipped = base === this.shipped.version ? this.shipped : await this.shippedBefore(base);
    return shipped && this.overlaid(shipped, { congressId, calendarEdition: Number(edition) });
  }

  /** Locks the calendar of a congress against other changes. @returns the edition in force. */
  async lock(tx: Tx, congressId: string): Promise<number> {
    const [row] = await tx.sql<{ edition: number }>(locking, [congressId]);
    return row?.edition ?? 0;
  }

  /** Adds a year that was checked, or its withdrawal, as the next edition of the congress's calendar. @returns that edition. */
  async add(tx: Tx, { congressId, year, days, complete, withdrawn, accountId }: NewYear): Promise<number> {
    const [row] = await tx.sql<{ edition: number }>(counting, [congressId]);
    if (!row) throw new Error('the congress of a calendar is not there');
    const kept = [JSON.stringify(days), complete, withdrawn];
    await tx.sql(adding, [congressId, year, row.edition, ...kept, accountId, this.now.instant()]);
    return row.edition;
  }

  /** What the congress did to a year last. @returns null where it never did anything. */
  async changed(tx: Tx, congressId: string, year: number): Promise<ChangedYear | null> {
    const [row] = await tx.sql<ChangedYear>(dating, [congressId, year]);
    return row ?? null;
  }

  /** Keeps the shipped calendar, so that dates that were counted by it can still be explained after the next release. */
  async ensureShipped(): Promise<void> {
    const values = [this.shipped.version, JSON.stringify(shippedDays()), this.now.instant()];
    await this.database.transaction('install', (tx) => tx.sql(shipping, values));
  }

  private async overlaid(shipped: WorkingCalendar, owner: CalendarOwner, tx?: Tx): Promise<WorkingCalendar> {
    const { congressId, calendarEdition: edition } = owner;
    if (edition === 0) return shipped;
    const name = `${congressId} ${shipped.version}+${String(edition)}`;
    const known = this.known.get(name);
    if (known) return known;
    const values = [congressId, edition];
    const rows = tx
      ? await tx.sql<Row>(reading, values)
      : await this.database.read<Row>({ congressId }, reading, values);
    const years = new Map(rows.map(({ year, days, complete }) => [year, { days, complete }]));
    const calendar = shipped.overlaid({ edition, years });
    this.known.set(name, calendar);
    return calendar;
  }

  private async shippedBefore(version: string): Promise<WorkingCalendar | null> {
    const known = this.known.get(version);
    if (known) return known;
    const [row] = await this.database.read<Pick<Row, 'days'>>('install', readingShipped, [version]);
    if (!row) return null;
    const calendar = WorkingCalendar.of(row.days);
    this.known.set(version, calendar);
    return calendar;
  }
}

interface Row extends Record<string, unknown>, OwnYear {
  readonly year: number;
}
