import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../congress/actor.js';
import { Actors, requireRole } from '../../congress/actors.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import type { Asker } from '../../congress/roster/asker.js';
import { idempotent, type Posting } from '../../congress/roster/posting.js';
import type { WorkingCalendar } from '../../deadlines/calendar.js';
import { Calendars } from '../../deadlines/calendars.js';
import { festivalsMissing } from '../../deadlines/year-check.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import { requireBody } from '../../platform/http/body.js';
import { Idempotency, type KeptAnswer } from '../../platform/idempotency/idempotency.js';
import { effectOf } from './calendar-effect.js';
import { CalendarWithdrawalBody, type CalendarChangeAnswer, type CalendarYearAnswer } from './calendar-forms.js';
import { readYear, type Sending, type SentYear } from './sent-year.js';

/** What the address of a year asks for, unchecked. */
export type AskedOfYear = Pick<Sending, 'preview' | 'complete'>;

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
  async set(asker: Asker, name: string, posting: Posting, asked: AskedOfYear): Promise<KeptAnswer> {
    const { actor, year } = await this.changing(asker, name);
    const sent = readYear(year, { body: posting.body, ...asked }, await this.calendars.of(actor));
    const address = `?preview=${String(sent.preview)}&complete=${String(sent.complete)}`;
    return this.once(actor, posting, address, (tx) =>
      sent.preview ? this.tried(tx, actor, year, sent) : this.saved(tx, actor, year, sent),
    );
  }

  /**
   * Withdraws what was set for a year 撤回: it is as shipped again, or not known. Dates follow as after any other change.
   * @throws Problem forbidden; notFound for what is no year; invalidInput; refused where nothing was set, or a year that was
   * set after it would be cut off.
   */
  async withdraw(asker: Asker, name: string, posting: Posting): Promise<KeptAnswer> {
    const { actor, year } = await this.changing(asker, name);
    const { reason, preview = false } = requireBody(CalendarWithdrawalBody, posting.body);
    return this.once(actor, posting, `?preview=${String(preview)}`, async (tx) => {
      const before = await this.locked(tx, actor);
      const after = before.withdrawing(year);
      requireWithdrawable(year, before, after);
      if (preview) return this.previewed(tx, actor, year, after);
      const { congressId, accountId } = actor;
      const empty = { days: [], complete: false, withdrawn: reason.trim() };
      await this.calendars.add(tx, { congressId, year, accountId, ...empty });
      record(tx, actor, year, '撤回本级设置的安排');
      return { saved: true, calendar: await this.shown(tx, actor, year, after) };
    });
  }

  private async changing({ caller, slug }: Asker, name: string): Promise<{ actor: Actor; year: number }> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin');
    return { actor, year: requireYear(name) };
  }

  /** @param address tells requests apart that are not the same, also under one key: a preview is not the change itself. */
  private async once(
    { congressId, accountId }: Actor,
    posting: Posting,
    address: string,
    change: (tx: Tx) => Promise<CalendarChangeAnswer>,
  ): Promise<KeptAnswer> {
    const request = idempotent(this.idempotency, accountId, { ...posting, path: `${posting.path}${address}` });
    return this.idempotency.once(this.database, { congressId }, request, async (tx) => {
      return { status: 200, headers: {}, answer: JSON.stringify(await change(tx)) };
    });
  }

  private async locked(tx: Tx, { congressId }: Actor): Promise<WorkingCalendar> {
    return this.calendars.of({ congressId, calendarEdition: await this.calendars.lock(tx, congressId) }, tx);
  }

  private async saved(tx: Tx, actor: Actor, year: number, sent: SentYear): Promise<CalendarChangeAnswer> {
    const { days, complete } = sent;
    const before = await this.locked(tx, actor);
    if (isDeepStrictEqual(before.daysOf(year), days) && (before.knowsYear(year) || !complete)) {
      return { saved: false, calendar: await this.shown(tx, actor, year, before) };
    }
    const { congressId, accountId } = actor;
    await this.calendars.add(tx, { congressId, year, days, complete, withdrawn: null, accountId });
    record(tx, actor, year, `放假和调休上班的日子 ${String(days.length)} 天`);
    return { saved: true, calendar: await this.shown(tx, actor, year, before.replacing(year, days, complete)) };
  }

  /** As if the year were stated to be whole: what is missing is said beside it. */
  private async tried(tx: Tx, actor: Actor, year: number, { days }: SentYear): Promise<CalendarChangeAnswer> {
    return this.previewed(tx, actor, year, (await this.calendars.of(actor, tx)).replacing(year, days, true));
  }

  private async previewed(tx: Tx, actor: Actor, year: number, after: WorkingCalendar): Promise<CalendarChangeAnswer> {
    const effect = await effectOf(tx, actor.congressId, after);
    const source = after.ownYear(year) ? 'own' : 'shipped';
    return { saved: false, calendar: { ...yearIn(after, year), source }, effect };
  }

  private async shown(
    tx: Tx,
    { congressId }: Actor,
    year: number,
    calendar: WorkingCalendar,
  ): Promise<CalendarYearAnswer> {
    const { withdrawn, ...changed } = (await this.calendars.changed(tx, congressId, year)) ?? { withdrawn: null };
    const source = calendar.ownYear(year) ? 'own' : 'shipped';
    return { ...yearIn(calendar, year), source, ...changed, ...(withdrawn === null ? {} : { withdrawn }) };
  }
}

function record(tx: Tx, { congressId, accountId }: Actor, year: number, what: string): void {
  recordSecurity(tx, { congressId, kind: 'calendarChanged', accountId, role: 'admin', says: { year, what } });
}

function yearIn(calendar: WorkingCalendar, year: number) {
  const { version, knownUntil } = calendar;
  const days = calendar.daysOf(year);
  return { year, known: calendar.knowsYear(year), version, knownUntil, days, missing: festivalsMissing(year, days) };
}

/** @throws Problem refused. */
function requireWithdrawable(year: number, before: WorkingCalendar, after: WorkingCalendar): void {
  if (!before.ownYear(year)) throw refused('notSet', `${String(year)} 年没有本级设置的放假安排，没有可以撤回的`);
  if (before.knowsYear(year + 1) && !after.knowsYear(year + 1)) {
    throw refused('laterYearSet', `${String(year + 1)} 年的放假安排已经设置，请先撤回 ${String(year + 1)} 年的`);
  }
}

function refused(code: string, message: string): Problem {
  return new Problem('refused', { causes: [{ code, message }] });
}

/** @throws Problem notFound. */
function requireYear(name: string): number {
  if (!/^(19|20|21)\d\d$/.test(name)) throw new Problem('notFound');
  return Number(name);
}
