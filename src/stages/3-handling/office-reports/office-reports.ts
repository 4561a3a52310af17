import { Injectable } from '@nestjs/common';
import { owingOfficesSql } from '../../../case-file/office-reports/report-year.js';
import { holds, type Actor, type Role } from '../../../congress/actor.js';
import type { Asker } from '../../../congress/roster/asker.js';
import { formOf, idempotent, type Posting } from '../../../congress/roster/posting.js';
import { post } from '../../../notices/messages.js';
import { peopleOf } from '../../../notices/people.js';
import { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../platform/errors/problem.js';
import { Idempotency, type KeptAnswer } from '../../../platform/idempotency/idempotency.js';
import {
  OfficeReportBody,
  reportStatuses,
  type OfficeReportLineAnswer,
  type OfficeReportsAnswer,
  type ReportStatus,
} from './office-report-answers.js';
import { ReportYears, type Opened } from './report-years.js';

const offices = ['officeLiaison', 'officeHead'] as const satisfies Role[];
const readers = ['deputyAffairs', 'leader', 'auditor', 'governmentOffice', ...offices] as const satisfies Role[];

const reading = statement(`
  select o.id, o.name, coalesce(d.cases, 0) as cases, r.submitted_on as "submittedOn", r.text
  from office o left join (${owingOfficesSql}) d on d.office_id = o.id
    left join office_report r on r.congress_id = $1 and r.office_id = o.id and r.year = $4
  where o.congress_id = $1 and (d.office_id is not null or r.office_id is not null)
    and ($5 or ($6 and o.system = 'government') or o.id = any ($7::uuid[]))
  order by o.name, o.id`);
const owing = statement(`
  select o.name, o.system from (${owingOfficesSql}) d join office o on o.congress_id = $1 and o.id = d.office_id
  where d.office_id = $4`);
const adding = statement(`
  insert into office_report (congress_id, year, office_id, text, submitted_on, account_id, created_at)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning year`);

interface Line extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly cases: number;
  readonly submittedOn: string | null;
  readonly text: string | null;
}

/** The yearly reports of the offices 年度办理情况报告 (浙江 2016 art 25, 河南 2017): who has reported, and who has not. */
@Injectable()
export class OfficeReports {
  constructor(
    private readonly years: ReportYears,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  /** The reports of a year, an office its own alone. @throws Problem as `ReportYears.open`. */
  async of(asker: Asker, year: string): Promise<OfficeReportsAnswer> {
    const opened = await this.years.open(asker, year, readers);
    return this.database.transaction({ congressId: opened.actor.congressId }, (tx) => sheetOf(tx, opened));
  }

  /**
   * Takes the report of an office, once a year; also after its day.
   * @throws Problem as `ReportYears.open`; invalidInput; forbidden for another office; refused where nothing is owed, or it
   * was given.
   */
  async submit(asker: Asker, year: string, posting: Posting): Promise<KeptAnswer> {
    const opened = await this.years.open(asker, year, offices);
    const said = formOf(OfficeReportBody, posting.body);
    const officeId = officeFor(opened.actor, said.officeId);
    const { accountId, congressId } = opened.actor;
    const request = idempotent(this.idempotency, accountId, posting);
    return this.idempotency.once(this.database, { congressId }, request, async (tx) => {
      await write(tx, opened, officeId, said.text);
      return { status: 200, headers: {}, answer: JSON.stringify(await sheetOf(tx, opened)) };
    });
  }
}

async function write(tx: Tx, opened: Opened, officeId: string, text: string): Promise<void> {
  const { actor, year, today, now } = opened;
  const { congressId, accountId } = actor;
  const [office] = await tx.sql<{ name: string; system: string }>(owing, [congressId, year.from, year.until, officeId]);
  if (!office) throw refused('nothingOwed', `本单位没有${year.from}至${year.until}交办的建议，不须报送本年度的报告`);
  const added = await tx.sql(adding, [congressId, year.year, officeId, text, today, accountId, now]);
  if (added.length === 0) throw refused('alreadyReported', '本单位已经报送本年度的报告，如须更正请与代表工委联系');
  const staff = ['role:deputyAffairs', ...(office.system === 'government' ? ['role:governmentOffice'] : [])];
  const people = await peopleOf(tx, congressId, staff);
  const said = { kind: 'officeReport', dedupeKey: `officeReport:${String(year.year)}:${officeId}` };
  const subject = `${office.name}已报送${String(year.year)}年度办理情况报告`;
  const late = today > year.dueOn ? `，期限为 ${year.dueOn}，已逾期` : '';
  const body = `${office.name}于 ${today} 报送${String(year.year)}年度办理情况报告${late}。`;
  const about = { congressId, urgent: false, createdAt: now, suggestionId: null };
  const href = `/api/c/${actor.congressSlug}/office-reports/${String(year.year)}`;
  const accounts = [...new Set(people.map((one) => one.accountId))];
  await post(
    tx,
    accounts.map((account) => ({ ...about, ...said, accountId: account, subject, body, href })),
  );
}

async function sheetOf(tx: Tx, { actor, year }: Opened): Promise<OfficeReportsAnswer> {
  const all = holds(actor, 'deputyAffairs', 'leader', 'auditor');
  const sight = [all, holds(actor, 'governmentOffice'), officesOf(actor)];
  const values = [actor.congressId, year.from, year.until, year.year, ...sight];
  const lines = (await tx.sql<Line>(reading, values)).map((one) => lineOf(one, year.dueOn));
  const many = (status: ReportStatus) => lines.filter((one) => one.status === status).length;
  const counts = { reported: many('reported'), late: many('late'), outstanding: many('outstanding') };
  return { ...year, owed: lines.length, ...counts, lines };
}

function lineOf({ id, name, submittedOn, ...line }: Line, dueOn: string): OfficeReportLineAnswer {
  const status = submittedOn === null ? 'outstanding' : submittedOn <= dueOn ? 'reported' : 'late';
  return { office: { id, name }, ...line, submittedOn, status, statusLabel: reportStatuses[status] };
}

/** The offices that somebody speaks for. */
function officesOf({ grants }: Actor): string[] {
  const own = grants.filter(({ role }) => role === 'officeLiaison' || role === 'officeHead');
  return [...new Set(own.flatMap(({ officeId }) => (officeId === null ? [] : [officeId])))];
}

/** The office that reports: the one that is named or, where somebody speaks for one alone, that one. */
function officeFor(actor: Actor, named: string | undefined): string {
  const own = officesOf(actor);
  const [only, ...more] = own;
  const officeId = named ?? (more.length === 0 ? only : undefined);
  if (officeId === undefined) {
    const message = '您属于几个承办单位，请写明为哪个单位报送（officeId）';
    throw new Problem('invalidInput', { causes: [{ code: 'invalidField', field: 'officeId', message }] });
  }
  if (own.includes(officeId)) return officeId;
  throw new Problem('forbidden', { causes: [{ code: 'role', message: '只能为本单位报送' }] });
}

function refused(code: string, message: string): Problem {
  return new Problem('refused', { causes: [{ code, message }] });
}
