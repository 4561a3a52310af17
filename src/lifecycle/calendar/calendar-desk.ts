import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../congress/actor.js';
import { Actors, requireRole } from '../../congress/actors.js';
import type { Asker } from '../../congress/roster/asker.js';
import { idempotent, type Posting } from '../../congress/roster/posting.js';
import type { WorkingCalendar } from '../../deadlines/calendar.js';
import { Calendars } from '../../deadlines/calendars.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import { Idempotency, type KeptAnswer } from '../../platform/idempotency/idempotency.js';
import type {
  CalendarChangeAnswer,
  CalendarEffectAnswer,
  CalendarYearAnswer,
  MovedClockAnswer,
} from './calendar-forms.js';
import { recountAll, runningClocks } from './running-clocks.js';
import { readYear, type SentYear } from './sent-year.js';

const mostListed = 200;

/** The administrator's desk for the working calendar 工作日历: everybody in the congress reads, admin sets a year. */
@Injectable()
export class CalendarDesk {
  constructor(
    private readonly actors: Actors,
    private readonly calendars: Calendars,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws Problem notFound for what is no year. */
  async year({ caller, slug }: Asker, name: string): Promise<CalendarYearAnswer> {
    const actor = await this.actors.of(caller, slug);
    const year = requireYear(name);
    const { congressId } = actor;
    return this.database.transaction({ congressId }, async (tx) =>
      this.shown(tx, actor, year, await this.calendars.of(actor, tx)),
    );
  }

  /**
   * Sets a year or, with `preview`, says what that would move. What is the same as before is not stored again.
   * @throws Problem forbidden; notFound for what is no year; invalidInput, invalidRows with every fault.
   */
  async set({ caller, slug }: Asker, name: string, posting: Posting, preview: unknown): Promise<KeptAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin');
    const year = requireYear(name);
    const sending = { body: posting.body, preview };
    const sent = readYear(year, sending, await this.calendars.of(actor));
    // A preview is another request than the change itself, also under the same key.
    const path = `${posting.path}?preview=${String(sent.preview)}`;
    const request = idempotent(this.idempotency, actor.accountId, { ...posting, path });
    const { congressId } = actor;
    return this.idempotency.once(this.database, { congressId }, request, async (tx) => {
      const change = sent.preview ? await this.tried(tx, actor, year, sent) : await this.saved(tx, actor, year, sent);
      return { status: 200, headers: {}, answer: JSON.stringify(change) };
    });
  }

  private async saved(tx: Tx, actor: Actor, year: number, { days }: SentYear): Promise<CalendarChangeAnswer> {
    const { congressId, accountId } = actor;
    const before = await this.calendars.of(
      { congressId, calendarEdition: await this.calendars.lock(tx, congressId) },
      tx,
    );
    if (isDeepStrictEqual(before.daysOf(year), days)) {
      return { saved: false, calendar: await this.shown(tx, actor, year, before) };
    }
    await this.calendars.add(tx, { congressId, year, days, accountId });
    return { saved: true, calendar: await this.shown(tx, actor, year, before.replacing(year, days)) };
  }

  private async tried(tx: Tx, actor: Actor, year: number, { days }: SentYear): Promise<CalendarChangeAnswer> {
    const after = (await this.calendars.of(actor, tx)).replacing(year, days);
    const effect = await effectOf(tx, actor.congressId, after);
    return { saved: false, calendar: { ...yearIn(after, year), source: 'own' }, effect };
  }

  private async shown(
    tx: Tx,
    { congressId }: Actor,
    year: number,
    calendar: WorkingCalendar,
  ): Promise<CalendarYearAnswer> {
    const own = await this.calendars.changed(tx, congressId, year);
    return { ...yearIn(calendar, year), source: own ? 'own' : 'shipped', ...own };
  }
}

function yearIn(calendar: WorkingCalendar, year: number) {
  const { version, knownUntil } = calendar;
  return { year, known: calendar.knowsYear(year), version, knownUntil, days: calendar.daysOf(year) };
}

/** What a calendar would move, without moving anything. */
async function effectOf(tx: Tx, congressId: string, calendar: WorkingCalendar): Promise<CalendarEffectAnswer> {
  const items: MovedClockAnswer[] = [];
  let [running, moving] = [0, 0];
  for (let after: string | null = null; ;) {
    const page = await runningClocks(tx, congressId, { after });
    for (const { clock, date } of recountAll(page, calendar)) {
      running += 1;
      if (date.dueOn === clock.dueOn) continue;
      moving += 1;
      const { id: clockId, suggestionId, number, kind, dueOn } = clock;
      if (items.length >= mostListed) continue;
      items.push({ suggestionId, number, clockId, kind, from: dueOn, to: date.dueOn, provisional: date.provisional });
    }
    const last = page.at(-1);
    if (!last) return { running, moving, items };
    after = last.id;
  }
}

/** @throws Problem notFound. */
function requireYear(name: string): number {
  if (!/^(19|20|21)\d\d$/.test(name)) throw new Problem('notFound');
  return Number(name);
}
