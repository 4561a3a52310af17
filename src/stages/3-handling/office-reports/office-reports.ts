import { Injectable } from '@nestjs/common';
import { owingOfficesSql } from '../../../case-file/office-reports/report-year.js';
import { holds, type Actor, type Role } from '../../../congress/actor.js';
import { digest } from '../../../congress/record/digest.js';
import { recordSecurity } from '../../../congress/record/security-event.js';
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
  select o.id, o.name, coalesce(d.cases, 0) as cases, r.revision, r.submitted_on as "submittedOn", r.text
  from office o left join (${owingOfficesSql}) d on d.office_id = o.id
    left join lateral (select e.revision, e.submitted_on, e.text from office_report e
      where e.congress_id = $1 and e.year = $4 and e.office_id = o.id order by e.revision desc limit 1) r on true
  where o.congress_id = $1 and (d.office_id is not null or r.revision is not null)
    and ($5 or ($6 and o.system = 'government') or o.id = any ($7::uuid[]))
  order by o.name, o.id`);
const owing = statement(`
  select o.name, o.system, (select max(r.revision) from office_report r
      where r.congress_id = $1 and r.year = $5 and r.office_id = $4) as given
  from (${owingOfficesSql}) d join office o on o.congress_id = $1 and o.id = d.office_id
  where d.office_id = $4`);
const adding = statement(`
  insert into office_report (congress_id, year, office_id, revision, text, submitted_on, account_id, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning year`);

interface Line extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly cases: number;
  readonly revision: number | null;
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
   * Takes the report of an office, also after its day; one given before its day may be replaced until then, and is kept.
   * @throws Problem as `ReportYears.open`; invalidInput, also for another office; refused (409) before `opensOn`, where nothing
   * is owed, where it was given and its day has passed, and for all but one of those who send at once.
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

interface Owing extends Record<string, unknown> {
  readonly name: string;
  readonly system: string;
  /** the revision of the report that is there; null where none is */
  readonly given: number | null;
}

async function write(tx: Tx, opened: Opened, officeId: string, text: string): Promise<void> {
  const { actor, year, today, now } = opened;
  const { congressId, accountId } = actor;
  const { from, until, opensOn, dueOn } = year;
  if (today < opensOn) throw refused('tooEarly', `本年度的建议交办至${until}止，自${opensOn}起才能报送本年度的报告`);
  const [office] = await tx.sql<Owing>(owing, [congressId, from, until, officeId, year.year]);
  if (!office) throw refused('nothingOwed', `本单位没有${from}至${until}交办的建议，不须报送本年度的报告`);
  if (office.given !== null && today > dueOn)
    throw refused('alreadyReported', `本单位已经报送本年度的报告；报送期限（${dueOn}）已过，不能再更改`);
  const revision = (office.given ?? 0) + 1;
  const added = await tx.sql(adding, [congressId, year.year, officeId, revision, text, today, accountId, now]);
  if (added.length === 0) throw refused('reportedMeanwhile', '本单位的报告刚刚由他人报送，请查看后再办理');
  const kind = revision === 1 ? 'officeReportSent' : 'officeReportRevised';
  const role = holds(actor, 'officeHead') ? 'officeHead' : 'officeLiaison';
  const says = { year: year.year, officeId, revision, contentHash: digest(text) };
  recordSecurity(tx, { congressId, kind, accountId, role, says });
  await tell(tx, opened, { ...office, officeId, revision });
}

interface Given {
  readonly officeId: string;
  readonly name: string;
  readonly system: string;
  readonly revision: number;
}

/** Tells the deputy-affairs office and, of an office of the government, those who supervise it. */
async function tell(tx: Tx, { actor, year, today, now }: Opened, given: Given): Promise<void> {
  const { congressId, congressSlug } = actor;
  const { officeId, name, system, revision } = given;
  const staff = ['role:deputyAffairs', ...(system === 'government' ? ['role:governmentOffice'] : [])];
  const people = await peopleOf(tx, congressId, staff);
  const [report, deed] = [`${String(year.year)}年度办理情况报告`, revision === 1 ? '报送' : '更正'];
  const late = today > year.dueOn ? `，期限为 ${year.dueOn}，已逾期` : '';
  const message = {
    ...{ congressId, kind: 'officeReport', urgent: false, createdAt: now, suggestionId: null },
    dedupeKey: `officeReport:${String(year.year)}:${officeId}${revision === 1 ? '' : `:${String(revision)}`}`,
    subject: `${name}已${deed}${report}`,
    body: `${name}于 ${today} ${deed}${report}${late}。`,
    href: `/api/c/${congressSlug}/office-reports/${String(year.year)}`,
  };
  const accounts = [...new Set(people.map((one) => one.accountId))];
  await post(
    tx,
    accounts.map((accountId) => ({ ...message, accountId })),
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
  if (officeId !== undefined && own.includes(officeId)) return officeId;
  const message =
    officeId === undefined
      ? '您属于几个承办单位，请写明为哪个单位报送（officeId）'
      : '只能为本单位报送，请填写本单位或者不填写（officeId）';
  throw new Problem('invalidInput', { causes: [{ code: 'invalidField', field: 'officeId', message }] });
}

function refused(code: string, message: string): Problem {
  return new Problem('refused', { causes: [{ code, message }] });
}
