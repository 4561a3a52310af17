import { Injectable, Logger } from '@nestjs/common';
import { placeSql, type Place } from '../../congress/place.js';
import { Profiles, type StoredProfile } from '../../congress/profiles.js';
import type { WorkingCalendar } from '../../deadlines/calendar.js';
import { Calendars } from '../../deadlines/calendars.js';
import { compareDates, timeOfDay, today, type LocalDate } from '../../deadlines/local-date.js';
import { dueRung, furthestDue, morningOf, type Morning } from '../../deadlines/reminder-rungs.js';
import { morningBegins } from '../../deadlines/working-days.js';
import { Database } from '../../platform/database/database.js';
import { inOrder } from '../../platform/database/in-order.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Now } from '../../platform/time/now.js';
import { post, type NewMessage } from '../messages.js';
import { peopleOf } from '../people.js';
import { readersOfCases } from '../readers.js';
import { accountsFor, audienceOf, audienceOfReport, finder, partiesOfAll } from './audience.js';
import { digestOf, type DigestItem } from './digest.js';
import { claimReports, untoldReports, type ReportItem } from './report-duties.js';
import { claim, runningDates, untoldItems, type DueItem } from './standing-clocks.js';

/** When work ends, by a congress's own clocks: from then on nobody is reminded, also where the morning was missed. */
const workEnds = '18:00';

/** What each account is told of, by its id. */
type Shares = ReadonlyMap<string, readonly DigestItem[]>;

/** What a morning is, in a congress. */
interface Setting {
  readonly place: Place;
  readonly profile: StoredProfile;
  readonly calendar: WorkingCalendar;
  readonly morning: Morning;
  readonly now: Date;
}

/** Only of a congress with clocks some may run, and only there offices may owe a yearly report. */
const places = statement(`
  select ${placeSql}
  from congress g
  where g.active and exists (select 1 from clock c where c.congress_id = g.id) order by g.id`);
const opening = statement(`
  insert into reminder_morning (congress_id, on_date, swept_at) values ($1, $2, $3)
  on conflict do nothing returning on_date`);

/**
 * Reminds of dates 到期提醒: on each working morning of a congress, whoever owes something that has come to a rung of the
 * ladder gets one digest, and nobody an empty one. A congress's morning is one transaction and claimed by its row, each rung
 * by its own, so several processes at once, or one that is killed midway, tell each person each thing once.
 */
@Injectable()
export class ReminderSweep {
  private readonly logger = new Logger(ReminderSweep.name);

  constructor(
    private readonly database: Database,
    private readonly profiles: Profiles,
    private readonly calendars: Calendars,
    private readonly clock: Now,
  ) {}

  /**
   * A congress that fails does not hold up the others.
   * @param stop given when the process ends: no further congress is begun.
   * @returns how many digests were posted.
   * @throws the first failure, after all were tried: so the moment stays due.
   */
  async run(stop?: AbortSignal): Promise<number> {
    const now = this.clock.instant();
    const failed: unknown[] = [];
    let told = 0;
    for (const place of await this.database.read<Place>('jobs', places)) {
      if (stop?.aborted) break;
      try {
        told += await this.remindIn(place, now);
      } catch (error) {
        this.logger.error({ err: error, congressId: place.congressId }, 'the people of a congress were not reminded');
        failed.push(error);
      }
    }
    if (failed.length > 0) throw failed[0];
    return told;
  }

  private async remindIn(place: Place, now: Date): Promise<number> {
    const profile = await this.profiles.at(place.profileKey, place.profileVersion);
    if (!isWithinHours(now, profile.timeZone)) return 0;
    const calendar = await this.calendars.of(place);
    const morning = morningOf(today(now, profile.timeZone), calendar);
    if (!morning) return 0;
    const scope = { congressId: place.congressId };
    return this.database.transaction(scope, (tx) => remind(tx, { place, profile, calendar, morning, now }));
  }
}

async function remind(tx: Tx, setting: Setting): Promise<number> {
  const { place, morning, now } = setting;
  const { congressId } = place;
  const items = await untold(tx, setting, tx.sql(opening, [congressId, morning.on, now]));
  if (items.length === 0) return 0;
  const shares = await sharesOf(tx, setting, items);
  const meant = new Set([...shares.values()].flat());
  const told = items.filter((one) => meant.has(one));
  if (told.length === 0) return 0;
  const [reports, dates] = [told.filter(isReport), told.filter(isDate)];
  const claimed = [
    claim(tx, congressId, dates, morning.on),
    claimReports(tx, congressId, reports, morning.on),
  ] as const;
  const [, , posted] = await inOrder([...claimed, post(tx, messagesOf(setting, shares))]);
  return posted;
}

/** What is to be told this morning and was not yet, by due date; nothing where the morning was opened before. */
async function untold(tx: Tx, setting: Setting, opening: Promise<readonly unknown[]>): Promise<DigestItem[]> {
  const { place, profile, calendar, morning } = setting;
  const { congressId } = place;
  const ladder = profile.reminderLadder.value;
  const [opened, running, reports] = await inOrder([
    opening,
    runningDates(tx, congressId, furthestDue(morning, ladder)),
    untoldReports(tx, { congressId, profile, calendar }, morning),
  ]);
  if (opened.length === 0) return [];
  const standing = running.flatMap((one) => {
    const rung = dueRung(one, morning, ladder);
    return rung === null ? [] : [{ id: one.id, rung }];
  });
  const dates = standing.length === 0 ? [] : await untoldItems(tx, congressId, standing);
  return [...dates, ...reports].sort((one, other) => compareDates(one.dueOn, other.dueOn));
}

function isReport(item: DigestItem): item is ReportItem {
  return item.kind === 'officeReport';
}

function isDate(item: DigestItem): item is DueItem {
  return item.kind !== 'officeReport';
}

/** What each account is told of. What nobody is there for is not claimed: whoever comes next is told. */
async function sharesOf(tx: Tx, { place, profile }: Setting, items: readonly DigestItem[]): Promise<Shares> {
  const { congressId } = place;
  const { escalation } = profile.reminderLadder.value;
  const meant = items.map((item) => ({
    item,
    audience: isDate(item) ? audienceOf(item, escalation) : audienceOfReport(item, escalation),
  }));
  const cases = items.filter(isDate).map((one) => one.suggestionId);
  const [people, readers] = await inOrder([
    peopleOf(tx, congressId, partiesOfAll(meant.map(({ audience }) => audience))),
    readersOfCases(tx, congressId, cases),
  ]);
  const find = finder(people);
  const shares = new Map<string, DigestItem[]>();
  for (const { item, audience } of meant) {
    const seen = isDate(item) ? (readers.get(item.suggestionId) ?? []) : null;
    for (const account of accountsFor(audience, find, seen)) {
      const share = shares.get(account) ?? [];
      share.push(item);
      shares.set(account, share);
    }
  }
  return shares;
}

function messagesOf({ place, profile, morning, now }: Setting, shares: Shares): NewMessage[] {
  const about = { congressId: place.congressId, kind: 'digest', urgent: false, createdAt: now, suggestionId: null };
  return [...shares].map(([accountId, items]) => {
    const { subject, body, path } = digestOf(items, morning.on, profile.lights.value);
    const href = `/api/c/${place.slug}/${path}`;
    return { ...about, accountId, subject, body, href, dedupeKey: dedupeKeyOf(morning.on) };
  });
}

function dedupeKeyOf(on: LocalDate): string {
  return `digest:${on}`;
}

function isWithinHours(now: Date, timeZone: string): boolean {
  const time = timeOfDay(now, timeZone);
  return time >= morningBegins && time < workEnds;
}
