import type { FigureAnswer, ReportAnswer } from '../report-answers.js';
import type { Sending } from '../report-maker.js';
import type { SnapshotDifferenceAnswer, SnapshotNumberAnswer } from './snapshot-answers.js';
import { hashOf, makePage, sha256, type PrintedPage, type Printer, type SnapshotScope } from './printing.js';

/** Whether the kept bytes are those that were hashed. */
export function isIntact(hash: string, pages: readonly PrintedPage[]): boolean {
  const fresh = pages.map((page) => ({ ...page, bodyHash: sha256(page.body), csvHash: sha256(page.csv) }));
  return hashOf(fresh) === hash;
}

/** Counts every page again and compares figure by figure: numbers, not names, for offices are renamed. */
export async function differencesOf(
  pages: readonly PrintedPage[],
  scope: SnapshotScope,
  printer: Printer,
  sending: Sending,
): Promise<SnapshotDifferenceAnswer[]> {
  const found: SnapshotDifferenceAnswer[] = [];
  for (const page of pages) {
    const printed = JSON.parse(page.body) as ReportAnswer;
    const recounted = await makePage(page, scope, printer, sending);
    found.push(...compared(page, figuresIn(printed), figuresIn(recounted)));
  }
  return found;
}

type Figures = ReadonlyMap<string, FigureAnswer>;

/** Every figure of a page by its group and name, as JSON, so that nothing is taken for something else. */
function figuresIn({ figures, groups }: ReportAnswer): Figures {
  const parts = [{ key: null, figures }, ...groups];
  return new Map(
    parts.flatMap((part) =>
      Object.entries(part.figures).map(([name, figure]) => [JSON.stringify([part.key, name]), figure] as const),
    ),
  );
}

function compared({ name, groupBy }: PrintedPage, printed: Figures, recounted: Figures): SnapshotDifferenceAnswer[] {
  const keys = [...new Set([...printed.keys(), ...recounted.keys()])];
  return keys.flatMap((key) => {
    const [then, now] = [numberOf(printed.get(key)), numberOf(recounted.get(key))];
    if (isSame(then, now)) return [];
    const [group, figure] = JSON.parse(key) as [string | null, string];
    const title = (printed.get(key) ?? recounted.get(key))?.title ?? figure;
    const by = groupBy === '' ? null : groupBy;
    return [{ report: name, groupBy: by, group, figure, title, printed: then, recounted: now }];
  });
}

/** A group of which nothing is counted is as good as absent. */
function isSame(one: SnapshotNumberAnswer | null, other: SnapshotNumberAnswer | null): boolean {
  if (one === null || other === null) return (one ?? other)?.numerator === 0;
  return one.value === other.value && one.numerator === other.numerator && one.denominator === other.denominator;
}

function numberOf(figure: FigureAnswer | undefined): SnapshotNumberAnswer | null {
  return figure ? { value: figure.value, numerator: figure.numerator, denominator: figure.denominator } : null;
}
