import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { partiesOf, seesAll } from '../case-file/visibility.js';
import type { Actor } from '../congress/actor.js';
import { Actors } from '../congress/actors.js';
import { recordSecurity } from '../congress/record/security-event.js';
import { Profiles } from '../congress/profiles.js';
import type { Asker } from '../congress/roster/asker.js';
import { today } from '../deadlines/local-date.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/errors/problem.js';
import type { SavedFile } from '../platform/http/attachment.js';
import { Now } from '../platform/time/now.js';
import { answerOf } from './report-answer.js';
import { reportCsv } from './report-csv.js';
import { reportXlsx } from './report-xlsx.js';
import type { ReportAnswer, ReportListAnswer } from './report-answers.js';
import { makeReport } from './report-maker.js';
import { groupingsOf, readReportQuery } from './report-query.js';
import { reportOf, reports } from './reports.js';
import { tableName } from './table-name.js';

/** The query of the request, as it came. */
type Parameters = Readonly<Record<string, unknown>>;

/** What of a report was taken out of the house, and how. */
interface TakenOut {
  readonly answer: ReportAnswer;
  readonly asked: Parameters;
  readonly rows: number;
  readonly form: 'csv' | 'xlsx';
}

/** The desk for reports 统计: everybody reads what follows from the cases that he has a part in. */
@Injectable()
export class ReportDesk {
  constructor(
    private readonly actors: Actors,
    private readonly profiles: Profiles,
    private readonly database: Database,
    private readonly clock: Now,
  ) {}

  /** All reports. @throws Problem notFound where the caller is no member of the congress. */
  async list({ caller, slug }: Asker): Promise<ReportListAnswer> {
    const { congressSlug } = await this.actors.of(caller, slug);
    const items = Object.entries(reports).map(([name, report]) => ({
      ...{ name, title: report.title, about: report.about, groupings: groupingsOf(report) },
      href: `/api/c/${congressSlug}/reports/${name}`,
    }));
    return { items };
  }

  /**
   * One report, read in one flight.
   * @throws Problem notFound where there is no such report; invalidInput naming every parameter at fault.
   */
  async report({ caller, slug }: Asker, name: string, asked: Parameters): Promise<ReportAnswer> {
    return this.read(await this.actors.of(caller, slug), name, asked);
  }

  /**
   * One report as a table. That it was taken out is on the record 导出数据, with its filters and lines, before it is answered.
   * @param address the network address of the caller.
   * @throws Problem as `report`.
   */
  async table({ caller, slug }: Asker, name: string, asked: Parameters, address: string): Promise<SavedFile<string>> {
    const actor = await this.actors.of(caller, slug);
    const answer = await this.read(actor, name, asked);
    const { csv, rows } = reportCsv(answer);
    return { ...(await this.takenOut(actor, { answer, asked, rows, form: 'csv' }, address)), file: csv };
  }

  /** The same as a workbook .xlsx. @throws Problem as `report`. */
  async workbook(
    { caller, slug }: Asker,
    name: string,
    asked: Parameters,
    address: string,
  ): Promise<SavedFile<Buffer>> {
    const actor = await this.actors.of(caller, slug);
    const answer = await this.read(actor, name, asked);
    const profile = await this.profiles.at(actor.profileKey, actor.profileVersion);
    const { made, rows } = reportXlsx(answer, { by: actor.displayName, zone: profile.timeZone });
    const file = await buffer(made);
    return { ...(await this.takenOut(actor, { answer, asked, rows, form: 'xlsx' }, address)), file };
  }

  /** Puts it on the record. @returns under what it is saved. */
  private async takenOut({ congressId, accountId, grants }: Actor, taken: TakenOut, address: string) {
    const { answer, asked, rows, form } = taken;
    const { title: what, name: code, filters } = answer;
    const filter = Object.entries(asked).map(([name, value]) => `${name}=${String(value)}`);
    const says = { what, filter: filter.join('&'), rows };
    const event = { congressId, kind: 'exported', accountId, role: grants[0]?.role, address, says } as const;
    return this.database.transaction({ congressId }, (tx) => {
      recordSecurity(tx, event);
      return tableName(tx, congressId, { title: what, code, asOf: filters.asOf, form });
    });
  }

  private async read(actor: Actor, name: string, asked: Parameters): Promise<ReportAnswer> {
    const profile = await this.profiles.at(actor.profileKey, actor.profileVersion);
    const report = reportOf(name, profile);
    if (!report) throw new Problem('notFound');
    const now = this.clock.instant();
    const usual = { today: today(now, profile.timeZone), profile };
    const query = readReportQuery(report, asked, usual);
    if (Array.isArray(query)) throw new Problem('invalidInput', { causes: query });
    const { congressId } = actor;
    const reader = { congressId, parties: partiesOf(actor), seesAll: seesAll(actor) };
    const made = await makeReport({ report, query, reader }, (send) => this.database.flight({ congressId }, send));
    return answerOf({ name, report, query, profile, now, slug: actor.congressSlug }, made);
  }
}
