import { Injectable } from '@nestjs/common';
import { partiesOf, seesAll } from '../case-file/visibility.js';
import type { Actor } from '../congress/actor.js';
import { Actors } from '../congress/actors.js';
import { Profiles, type StoredProfile } from '../congress/profiles.js';
import type { Asker } from '../congress/roster/asker.js';
import { today } from '../deadlines/local-date.js';
import { Database } from '../platform/database/database.js';
import { inOrder } from '../platform/database/in-order.js';
import { statement } from '../platform/database/statement.js';
import { Problem } from '../platform/errors/problem.js';
import { Now } from '../platform/time/now.js';
import type { Report } from './figure.js';
import { hrefTo } from './href.js';
import { inconsistenciesOf } from './inconsistencies.js';
import type { GroupingName } from './levels.js';
import type { FigureAnswer, ReportAnswer, ReportListAnswer } from './report-answers.js';
import { countedOf, groupFigures, wholeFigures, type Counted, type FigureValues } from './report-figures.js';
import { fault, groupingsOf, readReportQuery, type ReportQuery } from './report-query.js';
import { countingQueries, type CountedRow } from './report-sql.js';
import { reportOf, reports } from './reports.js';

const sessionNamed = statement('select id, name from session where congress_id = $1 and id = $2');
const factsSince = statement('select since::text from fact_start where congress_id = $1 and since > $2::date');

/** Everything that a report is made of. */
interface Made {
  readonly name: string;
  readonly report: Report;
  readonly query: ReportQuery;
  readonly session: { readonly id: string; readonly name: string } | null;
  readonly counted: Counted;
  /** since when the facts are whole, where that is after the day of the report */
  readonly since: string | null;
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
  async report({ caller, slug }: Asker, name: string, asked: Readonly<Record<string, unknown>>): Promise<ReportAnswer> {
    const actor = await this.actors.of(caller, slug);
    const profile = await this.profiles.at(actor.profileKey, actor.profileVersion);
    const report = reportOf(name, profile);
    if (!report) throw new Problem('notFound');
    const now = this.clock.instant();
    const usual = { today: today(now, profile.timeZone), profile };
    const query = readReportQuery(report, asked, usual);
    if (Array.isArray(query)) throw new Problem('invalidInput', { causes: query });
    const made = await this.make(actor, { name, report, query });
    return answerOf(made, actor, profile, now);
  }

  private async make(actor: Actor, asked: Pick<Made, 'name' | 'report' | 'query'>): Promise<Made> {
    const { congressId } = actor;
    const { report, query } = asked;
    const reader = { congressId, parties: partiesOf(actor), seesAll: seesAll(actor) };
    const queries = countingQueries(report, query.by, query, reader);
    const [answers, sessions, starts] = await this.database.flight({ congressId }, async (tx) =>
      inOrder([
        Promise.all(queries.map((one) => tx.sql<CountedRow>(one.statement, one.values))),
        tx.sql<{ id: string; name: string }>(sessionNamed, [congressId, query.session]),
        tx.sql<{ since: string }>(factsSince, [congressId, query.asOf]),
      ]),
    );
    const [session = null] = sessions;
    if (query.session !== null && session === null) {
      throw new Problem('invalidInput', { causes: [fault('session', '不是本级人大的会议')] });
    }
    return { ...asked, session, counted: countedOf(queries, answers), since: starts[0]?.since ?? null };
  }
}

function answerOf(made: Made, actor: Actor, profile: StoredProfile, now: Date): ReportAnswer {
  const { name, report, query, session, counted, since } = made;
  const { from, to, asOf, by, scale, rounding } = query;
  const precision = { scale, rounding, profile };
  const figures = wholeFigures(report, counted, precision);
  const groups = by === null ? [] : groupFigures(report, by, counted, precision);
  const open = (values: FigureValues, key?: string): Record<string, FigureAnswer> => {
    const group = key === undefined || by === null ? null : { by: by satisfies GroupingName, key };
    const entries = Object.entries(values).map(([figure, value]) => [
      figure,
      { ...value, href: hrefTo(actor.congressSlug, { report: name, figure, group, query }) },
    ]);
    return Object.fromEntries(entries) as Record<string, FigureAnswer>;
  };
  const incomplete = since === null ? [] : [`统计数据自 ${since} 起记录，截至 ${asOf} 的数字不全`];
  return {
    ...{ name, title: report.title, generatedAt: now.toISOString() },
    filters: { session, from, to, asOf, groupBy: by, scale, rounding },
    figures: open(figures),
    groups: groups.map((one) => ({ ...one, figures: open(one.figures, one.key) })),
    inconsistencies: [...incomplete, ...inconsistenciesOf(report, figures, groups)],
  };
}
