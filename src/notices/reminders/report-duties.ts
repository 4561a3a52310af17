import { owingOfficesSql, reportYear } from '../../case-file/office-reports/report-year.js';
import type { Profile } from '../../congress/profile/profile.js';
import type { WorkingCalendar } from '../../deadlines/calendar.js';
import type { LocalDate } from '../../deadlines/local-date.js';
import { dueRung, furthestDue, type Morning } from '../../deadlines/reminder-rungs.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';

/** A yearly report 年度办理情况报告 that an office owes, at the rung on which it stands. */
export interface ReportItem {
  readonly kind: 'officeReport';
  readonly year: number;
  readonly rung: number;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  readonly officeId: string;
  readonly officeName: string;
  readonly officeSystem: string;
  /** how many cases of the year it has */
  readonly cases: number;
}

/** Of which congress, by which rules and calendar. */
export interface ReportsOf {
  readonly congressId: string;
  readonly profile: Profile;
  readonly calendar: WorkingCalendar;
}

const owing = statement(`
  select d.office_id as "officeId", o.name as "officeName", o.system as "officeSystem", d.cases,
    d.since as "anchorOn", array(select m.rung from office_report_reminder m
      where m.congress_id = $1 and m.year = $4 and m.office_id = d.office_id and m.due_on = $5::date) as told
  from (${owingOfficesSql}) d join office o on o.congress_id = $1 and o.id = d.office_id
  where not exists (select 1 from office_report r
      where r.congress_id = $1 and r.year = $4 and r.office_id = d.office_id)
  order by o.name, o.id`);
const claiming = statement(`
  insert into office_report_reminder (congress_id, year, office_id, due_on, rung, on_date)
  select $1, g.year, g."officeId", g."dueOn", g.rung, $3::date
  from jsonb_to_recordset($2::jsonb) as g (year integer, "officeId" uuid, "dueOn" date, rung integer) order by g."officeId"`);

interface Owing extends Record<string, unknown> {
  readonly officeId: string;
  readonly officeName: string;
  readonly officeSystem: string;
  readonly cases: number;
  readonly anchorOn: LocalDate;
  readonly told: readonly number[];
}

/** The reports that have come to a rung, and were not told of at it yet: of the latest year whose day has come near or passed. */
export async function untoldReports(tx: Tx, of: ReportsOf, morning: Morning): Promise<ReportItem[]> {
  const { congressId, profile, calendar } = of;
  const { value, source } = profile.officeReportDay;
  if (value === null) return [];
  const ladder = profile.reminderLadder.value;
  const [thisYear, furthest] = [Number(morning.on.slice(0, 4)), furthestDue(morning, ladder)];
  const years = [thisYear + 1, thisYear, thisYear - 1].map((one) => reportYear(one, { value, source }, calendar));
  const year = years.find((one) => one.dueOn <= furthest);
  if (!year) return [];
  const { dueOn, provisional } = year;
  const rows = await tx.sql<Owing>(owing, [congressId, year.from, year.until, year.year, dueOn]);
  return rows.flatMap(({ anchorOn, told, officeId, officeName, officeSystem, cases }) => {
    const rung = dueRung({ anchorOn, dueOn }, morning, ladder);
    if (rung === null || told.includes(rung)) return [];
    const office = { officeId, officeName, officeSystem, cases };
    return [{ kind: 'officeReport' as const, year: year.year, rung, dueOn, provisional, ...office }];
  });
}

/** Claims what is told 认领, for ever. @throws the driver's error where another claimed one of them meanwhile. */
export async function claimReports(tx: Tx, congressId: string, items: readonly ReportItem[], on: LocalDate) {
  if (items.length > 0) await tx.sql(claiming, [congressId, JSON.stringify(items), on]);
}
