import { Injectable } from '@nestjs/common';
import { partiesOf, seesAll } from '../case-file/visibility.js';
import type { Actor } from '../congress/actor.js';
import { Actors } from '../congress/actors.js';
import { recordSecurity } from '../congress/record/security-event.js';
import { Profiles } from '../congress/profiles.js';
import type { Asker } from '../congress/roster/asker.js';
import { today } from '../deadlines/local-date.js';
import { Database } from '../platform/database/database.js';
import { inOrder } from '../platform/database/in-order.js';
import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/errors/problem.js';
import { Now } from '../platform/time/now.js';
import { sessionsCompared, type ReportSession } from './comparison.js';
import type { CountingReader } from './counted.js';
import type { Report } from './figure.js';
import { answerOf, type Made } from './report-answer.js';
import { reportCsv } from './report-csv.js';
import type { ReportAnswer, ReportListAnswer } from './report-answers.js';
import { countedOf, type Counted } from './report-figures.js';
import { fault, groupingsOf, readReportQuery, type ReportQuery } from './report-query.js';
import { countingQueries, type CountedRow } from './report-sql.js';
import { reportOf, reports } from './reports.js';

const sessionNamed = statement('select id, name from session where congress_id = $1 and id = $2');
const factsSince = statement('select since::text from fact_start where congress_id = $1 and since > $2::date');

/** A report, and what it is asked for. */
interface Asked {
  readonly report: Report;
  readonly query: ReportQuery;
}

/** The query of the request, as it came. */
type Parameters = Readonly<Record<string, unknown>>;

type Reader = CountingReader & { readonly congressId: string };

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
  async table({ caller, slug }: Asker, name: string, asked: Parameters, address: string): Promise<string> {
    const actor = await this.actors.of(caller, slug);
    const answer = await this.read(actor, name, asked);
    const { csv, rows } = reportCsv(answer);
    const { congressId, accountId, grants } = actor;
    const given = Object.entries(asked).map(([filter, value]) => `${filter}=${String(value)}`);
    const says = { what: answer.title, filter: given.join('&'), rows };
    const event = { congressId, kind: 'exported', accountId, role: grants[0]?.role, address, says } as const;
    await this.database.transaction({ congressId }, (tx) => Promise.resolve(recordSecurity(tx, event)));
    return csv;
  }

  private async read(actor: Actor, name: string, asked: Parameters): Promise<ReportAnswer> {
    const profile = await this.profiles.at(actor.profileKey, actor.profileVersion);
    const report = reportOf(name, profile);
    if (!report) throw new Problem('notFound');
    const now = this.clock.instant();
    const usual = { today: today(now, profile.timeZone), profile };
    const query = readReportQuery(report, asked, usual);
    if (Array.isArray(query)) throw new Problem('invalidInput', { causes: query });
    const made = await this.make(actor, { report, query });
    return answerOf({ name, report, query, profile, now, slug: actor.congressSlug }, made);
  }

  private async make(actor: Actor, { report, query }: Asked): Promise<Made> {
    const { congressId } = actor;
    const reader = { congressId, parties: partiesOf(actor), seesAll: seesAll(actor) };
    const [counted, sessions, starts] = await this.database.flight({ congressId }, async (tx) =>
      inOrder([
        counting(tx, report, query, reader),
        tx.sql<ReportSession>(sessionNamed, [congressId, query.session]),
        tx.sql<{ since: string }>(factsSince, [congressId, query.asOf]),
      ]),
    );
    const [session = null] = sessions;
    if (query.session !== null && session === null) throw unknownSession();
    const since = starts[0]?.since ?? null;
    if (!report.compares) return { session, counted, since, before: null };
    return this.compared(actor, { report, query }, { session, since });
  }

  /** Counts again for a session and the one before it, once it is known which they are. */
  private async compared(actor: Actor, { report, query }: Asked, made: Pick<Made, 'session' | 'since'>): Promise<Made> {
    const { congressId } = actor;
    const reader = { congressId, parties: partiesOf(actor), seesAll: seesAll(actor) };
    const sessions = await this.database.flight({ congressId }, (tx) => sessionsCompared(tx, congressId, query));
    const counts = await this.database.flight({ congressId }, async (tx) =>
      inOrder(sessions.map(({ id }) => counting(tx, report, { ...query, session: id }, reader))),
    );
    const [session = made.session, earlier] = sessions;
    const [counted, before] = counts;
    return {
      ...{ session, since: made.since, counted: counted ?? countedOf([], []) },
      before: earlier && before ? { session: earlier, counted: before } : null,
    };
  }
}

async function counting(tx: Tx, report: Report, query: ReportQuery, reader: Reader): Promise<Counted> {
  const queries = countingQueries(report, query.by, query, reader);
  const answers = queries.map((one) => tx.sql<CountedRow>(one.statement, one.values));
  return countedOf(queries, await inOrder(answers));
}

function unknownSession(): Problem {
  return new Problem('invalidInput', { causes: [fault('session', '不是本级人大的会议')] });
}
