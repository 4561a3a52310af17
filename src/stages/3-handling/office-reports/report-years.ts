import { Injectable } from '@nestjs/common';
import { reportYear, yearOfReport, type ReportYear } from '../../../case-file/office-reports/report-year.js';
import type { Actor, Role } from '../../../congress/actor.js';
import { Actors, requireRole } from '../../../congress/actors.js';
import { Profiles } from '../../../congress/profiles.js';
import type { Asker } from '../../../congress/roster/asker.js';
import { Calendars } from '../../../deadlines/calendars.js';
import { today, type LocalDate } from '../../../deadlines/local-date.js';
import { Problem } from '../../../platform/errors/problem.js';
import { Now } from '../../../platform/time/now.js';

/** A year of reporting, as somebody opened it. */
export interface Opened {
  readonly actor: Actor;
  readonly year: ReportYear;
  readonly today: LocalDate;
  readonly now: Date;
}

/** Opens the years of the offices' reports 年度办理情况报告, by the rules now in force. */
@Injectable()
export class ReportYears {
  constructor(
    private readonly actors: Actors,
    private readonly profiles: Profiles,
    private readonly calendars: Calendars,
    private readonly clock: Now,
  ) {}

  /**
   * @param asked the year as the address names it; anything may come in.
   * @throws Problem forbidden for other roles; notFound for no year, one that has not begun, or a place without such reports.
   */
  async open({ caller, slug }: Asker, asked: string, roles: readonly Role[]): Promise<Opened> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, ...roles);
    const { timeZone, officeReportDay } = await this.profiles.at(actor.profileKey, actor.profileVersion);
    const { value, source } = officeReportDay;
    const now = this.clock.instant();
    const day = today(now, timeZone);
    if (value === null || !/^2\d{3}$/.test(asked) || Number(asked) > yearOfReport(day, value)) {
      throw new Problem('notFound');
    }
    const year = reportYear(Number(asked), { value, source }, await this.calendars.of(actor));
    return { actor, year, today: day, now };
  }
}
