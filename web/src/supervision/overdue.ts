import type { Case, Clock } from '../api/types';
import { openDates } from '../case/clocks';
import { officeOf } from '../case/offices';

/** How long something is overdue 逾期多久; the service's report of due dates 办理期限 has the same steps. */
export const ages = [
  { name: 'over30', label: '30 天以上', least: 31 },
  { name: 'over15', label: '16 至 30 天', least: 16 },
  { name: 'over0', label: '1 至 15 天', least: 1 },
] as const;

/** The name of a step of `ages`. */
export type Age = (typeof ages)[number]['name'];

/** A case with what of it is overdue, the oldest first. */
export interface Overdue {
  readonly file: Case;
  readonly clocks: readonly Clock[];
}

/** What one office 承办单位, or who else it waits for, owes. */
export interface OwerRow {
  readonly name: string;
  /** cases by the age of their oldest date that this one let pass; a case is counted once a row */
  readonly counts: Readonly<Record<Age, number>>;
  readonly total: number;
}

/** The overdue dates of a case, the oldest first. */
export function overdueOf(file: Case): Overdue {
  return { file, clocks: openDates(file).filter(({ overdueDays }) => overdueDays > 0) };
}

/** Who else than an office owes what waits, by the word of the service. */
const others = { raters: '提出人（评价）', assigningBody: '交办机构', deputyAffairs: '代表工委' } as const;

/** Whose date it is, as the service says: an office's by its name, or that of whoever acts in the procedure itself. */
export function owerOf(file: Case, { assignmentId, owedBy }: Clock): string {
  return owedBy === 'office' ? officeOf(file, assignmentId) || '承办单位' : others[owedBy];
}

/** The step of an age. */
export function ageOf(days: number): Age {
  return (ages.find(({ least }) => days >= least) ?? ages[2]).name;
}

/** Who owes how much, who owes most first; of as many, whose are older. */
export function rowsOf(found: readonly Overdue[]): OwerRow[] {
  const rows = new Map<string, Record<Age, number>>();
  for (const { file, clocks } of found) {
    const told = new Set<string>();
    for (const clock of clocks) {
      const name = owerOf(file, clock);
      if (told.has(name)) continue;
      told.add(name);
      const row = rows.get(name) ?? { over30: 0, over15: 0, over0: 0 };
      row[ageOf(clock.overdueDays)]++;
      rows.set(name, row);
    }
  }
  return [...rows]
    .map(([name, counts]) => ({ name, counts, total: counts.over30 + counts.over15 + counts.over0 }))
    .sort((one, other) => other.total - one.total || other.counts.over30 - one.counts.over30);
}

/** The cases of a row, and of one of its ages; empty names ask for all. */
export function casesOf(found: readonly Overdue[], ower: string, age: string): Overdue[] {
  return found.filter(({ file, clocks }) => {
    const own = ower === '' ? clocks : clocks.filter((one) => owerOf(file, one) === ower);
    const [oldest] = own;
    return oldest !== undefined && (age === '' || ageOf(oldest.overdueDays) === age);
  });
}
