import { createHash } from 'node:crypto';
import type { Profile } from '../../congress/profile/profile.js';
import type { Cause } from '../../platform/errors/problem.js';
import type { GroupingName } from '../levels.js';
import { answerOf } from '../report-answer.js';
import type { ReportAnswer } from '../report-answers.js';
import { reportCsv } from '../report-csv.js';
import { makeReport, type Making, type Sending } from '../report-maker.js';
import { readReportQuery, type ReportQuery } from '../report-query.js';
import { reportOf, reports } from '../reports.js';

/** What a snapshot 统计定稿 is of: the cases registered in a year, or those of a session; as of a day. */
export interface SnapshotScope {
  readonly year: number | null;
  readonly sessionId: string | null;
  readonly asOf: string;
}

/** Who prints, by which rules, and when. */
export interface Printer {
  readonly reader: Making['reader'];
  readonly slug: string;
  readonly profile: Profile;
  readonly now: Date;
  readonly today: string;
}

/** Which page: a report and how it is grouped; an empty text where it is not. */
export interface PageName {
  readonly name: string;
  readonly groupBy: string;
}

/** A page as it is kept: the very bytes. */
export interface PrintedPage extends PageName {
  readonly body: string;
  readonly csv: string;
  readonly bodyHash: string;
  readonly csvHash: string;
}

/** The pages of a snapshot: every report, grouped in every way that it can be. */
export function pageNames(): PageName[] {
  return Object.entries(reports).flatMap(([name, { groupings }]) => {
    const ways: readonly (GroupingName | null)[] = groupings.length === 0 ? [null] : groupings;
    return ways.map((by) => ({ name, groupBy: by ?? '' }));
  });
}

/**
 * Makes one page, with the usual decimals and the rounding of the place.
 * @throws Problem invalidInput where the session is none of this congress.
 */
export async function makePage(
  { name, groupBy }: PageName,
  scope: SnapshotScope,
  { reader, slug, profile, now, today }: Printer,
  sending: Sending,
): Promise<ReportAnswer> {
  const report = reportOf(name, profile);
  if (!report) throw new Error(`报表 ${name} 不存在`);
  const days = scope.year === null || report.compares ? {} : yearOf(scope.year);
  const session = scope.sessionId === null ? {} : { session: scope.sessionId };
  const asked = { asOf: scope.asOf, ...days, ...session, ...(groupBy === '' ? {} : { groupBy }) };
  const query = readReportQuery(report, asked, { today, profile });
  if (isFaulty(query)) throw new Error(query.map((one) => one.message).join('；'));
  const made = await makeReport({ report, query, reader }, sending);
  return answerOf({ name, report, query, profile, now, slug }, made);
}

/** Makes all pages, as they are kept. */
export async function printAll(scope: SnapshotScope, printer: Printer, sending: Sending): Promise<PrintedPage[]> {
  const pages: PrintedPage[] = [];
  for (const page of pageNames()) {
    const answer = await makePage(page, scope, printer, sending);
    const [body, csv] = [JSON.stringify(answer), reportCsv(answer).csv];
    pages.push({ ...page, body, csv, bodyHash: sha256(body), csvHash: sha256(csv) });
  }
  return pages;
}

/** The hash of a snapshot: of a line for each page, in their order. */
export function hashOf(pages: readonly Omit<PrintedPage, 'body' | 'csv'>[]): string {
  const lines = pages.map(({ name, groupBy, bodyHash, csvHash }) =>
    [name, groupBy === '' ? '-' : groupBy, bodyHash, csvHash].join(' '),
  );
  return sha256(lines.map((line) => `${line}\n`).join(''));
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function yearOf(year: number): { from: string; to: string } {
  return { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
}

function isFaulty(query: ReportQuery | Cause[]): query is Cause[] {
  return Array.isArray(query);
}
