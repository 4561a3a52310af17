import type { CaseLine, Report, ReportQuery } from '../api/types';
import { readCases } from '../case/case-reading';
import { sessionsOf } from '../case/directory';
import { useReading } from '../parts/sending';
import { readReport } from './figure';
import { compares, queryOf, type Range, type Session } from './scope';

interface Asked {
  readonly range: Range;
  readonly asOf: string;
}

/** Everything that the screen shows, of one range and day. */
export interface Screen {
  /** what it was asked for by: the range, and the day, empty for today */
  readonly asked: Asked;
  readonly sessions: readonly Session[];
  readonly summary: Report;
  /** null where the range is no session */
  readonly yearOnYear: Report | null;
  readonly classes: Report;
  readonly months: Report;
  readonly ages: Report;
  /** the offices by how late they are */
  readonly late: Report;
  readonly offices: Report;
  readonly categories: Report;
  readonly keys: Report;
  readonly keyCases: readonly CaseLine[];
}

/** So many key suggestions are shown with their leaders; the others are behind the figure. */
const mostKeys = 50;

/**
 * Reads the reports of the screen 一张图 at once; the latest session is the one that the comparison names, so this is asked first where
 * the address names none.
 * @param asks the range, and the day; empty: the latest session, today
 */
export function useFigures(congress: string, asks: () => Asked) {
  return useReading<Screen>(async () => {
    const asked = asks();
    const { range, asOf } = asked;
    const day: ReportQuery = asOf === '' ? {} : { asOf };
    const listed = sessionsOf(congress);
    const report = (name: string, query: ReportQuery) => readReport(congress, name, { ...query, ...day });
    const latest = range === '' ? await report('year-on-year', {}) : null;
    const query = queryOf(range, latest?.filters.session?.id ?? null);
    const comparing = latest ?? (compares(range) ? report('year-on-year', query) : null);
    const opening = { ...query, ...day, report: 'key-suggestions', figure: 'filed', limit: mostKeys };
    const [sessions, yearOnYear, summary, classes, months, ages, late, offices, categories, keys, keyCases] =
      await Promise.all([
        listed,
        comparing,
        report('summary', query),
        report('outcomes', { ...query, groupBy: 'class' }),
        report('deadlines', { ...query, groupBy: 'month' }),
        report('deadlines', { ...query, groupBy: 'age' }),
        report('office-deadlines', { ...query, groupBy: 'office' }),
        report('offices', { ...query, groupBy: 'office' }),
        report('categories', { ...query, groupBy: 'category' }),
        report('key-suggestions', query),
        readCases(congress, opening),
      ]);
    return {
      ...{ asked, sessions, yearOnYear, summary, classes, months, ages, late, offices, categories, keys },
      keyCases: keyCases.items,
    };
  });
}

/** What does not add up 数字不符之处, each sentence once, with the report that says so. */
export function inconsistenciesIn(reports: readonly (Report | null)[]): string[] {
  const told = reports.flatMap((one) =>
    (one?.inconsistencies ?? []).map((sentence) => ({ sentence, title: one?.title ?? '' })),
  );
  const sentences = [...new Set(told.map(({ sentence }) => sentence))];
  return sentences.map((sentence) => {
    const titles = [...new Set(told.filter((one) => one.sentence === sentence).map(({ title }) => title))];
    return `${titles.join('、')}：${sentence}`;
  });
}
