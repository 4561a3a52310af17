import { Injectable, Logger } from '@nestjs/common';
import type { Profile } from '../../congress/profile/profile.js';
import { Profiles } from '../../congress/profiles.js';
import { Calendars } from '../../deadlines/calendars.js';
import { timeOfDay, today, type LocalDate } from '../../deadlines/local-date.js';
import { dueRung, furthestDue, morningOf, type Morning } from '../../deadlines/reminder-rungs.js';
import { Database } from '../../platform/database/database.js';
import { inOrder } from '../../platform/database/in-order.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Now } from '../../platform/time/now.js';
import { post, type NewMessage } from '../messages.js';
import { peopleOf } from '../people.js';
import { readersOfCases } from '../readers.js';
import { accountsFor, audienceOf, finder, partiesOfAll } from './audience.js';
import { digestOf } from './digest.js';
import { claim, runningDates, untoldItems, type DueItem } from './standing-clocks.js';

/** Between what hours of its own day a congress is reminded: in the morning and, where that was missed, till work ends. */
export const reminderHours = { from: '08:30', to: '18:00' } as const;

/** A congress with running clocks. */
interface Place extends Record<string, unknown> {
  readonly congressId: string;
  readonly slug: string;
  readonly profileKey: string;
  readonly profileVersion: number;
  readonly calendarEdition: number;
}

/** What each account is told of, by its id. */
type Shares = ReadonlyMap<string, readonly DueItem[]>;

/** What a morning is, in a congress. */
interface Setting {
  readonly place: Place;
  readonly profile: Profile;
  readonly morning: Morning;
  readonly now: Date;
}

const places = statement(`
  select g.id as "congressId", g.slug, g.profile_key as "profileKey", g.profile_version as "profileVersion",
    g.calendar_edition as "calendarEdition"
  from congress g
  where g.active and exists (select 1 from clock c where c.congress_id = g.id and c.state = 'open') order by g.id`);
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
   */
  async run(stop?: AbortSignal): Promise<number> {
    const now = this.clock.instant();
    let told = 0;
    for (const place of await this.database.read<Place>('jobs', places)) {
      if (stop?.aborted) break;
      try {
        told += await this.remindIn(place, now);
      } catch (error) {
        this.logger.error({ err: error, congressId: place.congressId }, 'the people of a congress were not reminded');
      }
    }
    return told;
  }

  private async remindIn(place: Place, now: Date): Promise<number> {
    const profile = await this.profiles.at(place.profileKey, place.profileVersion);
    if (!isWithinHours(now, profile.timeZone)) return 0;
    const morning = morningOf(today(now, profile.timeZone), await this.calendars.of(place));
    if (!morning) return 0;
    const scope = { congressId: place.congressId };
    return this.database.transaction(scope, (tx) => remind(tx, { place, profile, morning, now }));
  }
}

async function remind(tx: Tx, setting: Setting): Promise<number> {
  const { place, profile, morning, now } = setting;
  const { congressId } = place;
  const ladder = profile.reminderLadder.value;
  const [opened, running] = await inOrder([
    tx.sql(opening, [congressId, morning.on, now]),
    runningDates(tx, congressId, furthestDue(morning, ladder)),
  ]);
  if (opened.length === 0) return 0;
  const standing = running.flatMap((one) => {
    const rung = dueRung(one, morning, ladder);
    return rung === null ? [] : [{ id: one.id, rung }];
  });
  if (standing.length === 0) return 0;
  const items = await untoldItems(tx, congressId, standing);
  if (items.length === 0) return 0;
  const shares = await sharesOf(tx, setting, items);
  const meant = new Set([...shares.values()].flat());
  const told = items.filter((one) => meant.has(one));
  if (told.length === 0) return 0;
  const claimed = claim(tx, congressId, told, morning.on);
  const [, posted] = await inOrder([claimed, post(tx, messagesOf(setting, shares))]);
  return posted;
}

/** What each account is told of. What nobody is there for is not claimed: whoever comes next is told. */
async function sharesOf(tx: Tx, { place, profile }: Setting, items: readonly DueItem[]): Promise<Shares> {
  const { congressId } = place;
  const { escalation } = profile.reminderLadder.value;
  const audiences = items.map((item) => audienceOf(item, escalation));
  const cases = items.map((one) => one.suggestionId);
  const [people, readers] = await inOrder([
    peopleOf(tx, congressId, partiesOfAll(audiences)),
    readersOfCases(tx, congressId, cases),
  ]);
  const find = finder(people);
  const shares = new Map<string, DueItem[]>();
  for (const [index, item] of items.entries()) {
    const audience = audiences[index];
    if (!audience) continue;
    for (const account of accountsFor(audience, find, readers.get(item.suggestionId) ?? [])) {
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
    const { subject, body, query } = digestOf(items, morning.on, profile.lights.value);
    const href = `/api/c/${place.slug}/suggestions?${query}`;
    return { ...about, accountId, subject, body, href, dedupeKey: dedupeKeyOf(morning.on) };
  });
}

function dedupeKeyOf(on: LocalDate): string {
  return `digest:${on}`;
}

function isWithinHours(now: Date, timeZone: string): boolean {
  const time = timeOfDay(now, timeZone);
  return time >= reminderHours.from && time < reminderHours.to;
}
