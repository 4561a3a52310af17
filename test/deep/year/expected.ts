import type { PersonName } from '../../support/people.js';
import { toldOf } from './acts.js';
import { daysFrom, isWorked, orNextWorked, type Day } from './days.js';
import type { Life, Office } from './steps.js';
import { officePeople } from './people.js';
import { Reminding } from './reminders.js';
import { Standing, stop, type Running } from './standing.js';
import { Tracking } from './tracking.js';

/** The 15th of each quarter's last month; that of March is a Sunday. */
const listDays = ['2026-03-16', '2026-06-15', '2026-09-15', '2026-12-15'];
/** Sixty days before the calendar ends is Sunday, 1 November; then weekly, until the next year is set. */
const coverageDays = ['2026-11-02', '2026-11-09', '2026-11-16'];
/** 年终: the deputies are told of what was promised to them, the sample is drawn, and what is not kept goes into the new year. */
const [promisesToldOn, drawnOn, carriedOn] = ['2026-11-10', '2026-12-10', orNextWorked('2027-01-10')];
/** On this afternoon the administrator sets the year 2027; the dates are counted again before the next sweep. */
export const calendarSetOn = '2026-11-16';
const recountedOn = '2026-11-17';
/** A reply was due on a Friday that turned out to begin the spring festival. */
const movedTo = '2027-02-15';

/** 年度办理情况报告: each office that was handed cases by the last of August owes one by then, a Monday. Who reports when; the court forgets. */
export const reportsOn: Readonly<Record<Day, Office>> = { '2026-08-20': 'a', '2026-08-28': 'b', '2026-09-14': 'c' };
const reportsDue = '2026-08-31';
/** Asked for from the first hand-over on, and until the year is over. */
const reportsOf = (['a', 'b', 'c', 'court'] as const).map((office): Running => ({
  owedBy: 'office',
  office,
  from: '2026-03-11',
  due: reportsDue,
  until: null,
}));

/** What everybody is told in a year, as a list of `day kind` for each, in order; from first principles. */
export function expectedOf(lives: readonly Life[], first: Day, last: Day): Map<PersonName, string[]> {
  return new Year(lives).through(first, last);
}

class Year {
  private readonly cases: readonly Standing[];
  private readonly reminding = new Reminding();
  private readonly tracking: Tracking;
  private readonly reports = reportsOf.map((one) => ({ ...one }));
  private readonly urged = new Set<Standing>();
  private readonly told = new Map<PersonName, string[]>();

  constructor(lives: readonly Life[]) {
    this.cases = lives.map((life) => new Standing(life));
    this.tracking = new Tracking(this.cases);
  }

  through(first: Day, last: Day): Map<PersonName, string[]> {
    for (const day of daysFrom(first, last)) {
      if (day > first) this.sweeps(day);
      if (day < last) for (const one of this.cases) this.acts(one, day);
      if (reportsOn[day]) this.tell(day, 'officeReport', ['deputyAffairs', 'governmentOffice']);
      stop(day, ...this.reports.filter(({ office }) => office === reportsOn[day]));
    }
    for (const own of this.told.values()) own.sort();
    return this.told;
  }

  private acts(standing: Standing, day: Day): void {
    for (const step of standing.life.steps.filter(({ on }) => on === day)) {
      if (step.act === 'submit' && standing.life.cosigned) {
        this.tell(day, 'inviteCosigners', ['deputyB']);
        this.tell(day, 'cosign', [standing.life.deputy]);
      }
      this.tell(day, step.act, toldOf(step, standing));
      if (step.act === 'urge') this.urged.add(standing);
      if (step.act === 'reportProgress') this.tracking.report(standing, step.office, step.period);
    }
  }

  /** In the order of the morning. */
  private sweeps(day: Day): void {
    if (day === recountedOn) this.recounted(day);
    for (const one of this.cases) this.lapsed(one, day);
    if (!isWorked(day)) return;
    this.tell(day, 'digest', [...this.reminding.on(day, this.cases, this.reports)]);
    this.tell(day, 'tracking', this.tracking.on(day));
    if (listDays.includes(day)) this.tell(day, 'supervisionList', ['deputyAffairs', 'leader']);
    if (coverageDays.includes(day)) this.tell(day, 'calendarCoverage', ['admin']);
    this.yearEnd(day);
  }

  /** Here all that was promised is open, or was kept in the year itself. */
  private yearEnd(day: Day): void {
    const promises = this.cases.flatMap(({ life, parts }) =>
      parts.flatMap(({ office, dates: { promise } }) =>
        promise ? [{ life, office, open: promise.until === null }] : [],
      ),
    );
    const distinct = (people: readonly PersonName[]) => [...new Set(people)];
    if (day === promisesToldOn) this.tell(day, 'commitmentNotice', distinct(promises.map(({ life }) => life.deputy)));
    if (day === drawnOn) this.tell(day, 'lookBackDraw', ['deputyAffairs', 'leader']);
    if (day !== carriedOn) return;
    const open = promises.filter((one) => one.open).flatMap(({ office }) => [...officePeople[office]]);
    this.tell(day, 'carryOver', distinct(['deputyAffairs', ...open]));
  }

  private recounted(day: Day): void {
    for (const { life, parts } of this.cases) {
      const moved = parts.filter(({ dates }) => dates.reply?.until === null && dates.reply.due === movedTo);
      for (const { office } of moved) this.tell(day, 'recalculate', [...officePeople[office], life.deputy]);
    }
  }

  /** Urged, and not rated by the last day: on the next morning the rating lapses, and the case is ended. */
  private lapsed(standing: Standing, day: Day): void {
    const rating = standing.parts[0]?.dates.rating;
    if (rating?.until !== null || rating.due >= day || !this.urged.has(standing)) return;
    stop(day, rating);
    standing.end(day);
    const offices = standing.parts.flatMap(({ office }) => [...officePeople[office]]);
    this.tell(day, 'lapse', [standing.life.deputy, 'deputyAffairs', ...offices]);
  }

  private tell(day: Day, kind: string, people: readonly PersonName[]): void {
    for (const who of people) this.told.set(who, [...(this.told.get(who) ?? []), `${day} ${kind}`]);
  }
}
