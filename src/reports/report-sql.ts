import { statement, type Statement } from '../platform/database/statement.js';
import { alikeRows } from './alike.js';
import { rowByRow, type Amount, type CountsWanted } from './counting-rows.js';
import { CountedFacts, levelOf, Sheet, type Counting, type CountingReader } from './counted.js';
import { denominatorRow, type DenominatorName } from './denominators.js';
import type { Figure, Report } from './figure.js';
import { groupingRow, type GroupingName, type LevelName } from './levels.js';

/** A statement with its values; its rows are `CountedRow`. */
export interface CountingQuery {
  readonly statement: Statement;
  readonly values: readonly unknown[];
  /** what the columns `n` of a row are, in order */
  readonly columns: readonly Column[];
}

/** What a column counts: a figure's numerator, or a denominator. */
export type Column =
  | { readonly kind: 'figure'; readonly name: string; readonly distinct: boolean }
  | { readonly kind: 'denominator'; readonly name: DenominatorName; readonly level: LevelName };

/** A row: of everything (`whole`, where there are no groups), or of one group. `n` are numbers or, of different values, all of them. */
export interface CountedRow extends Record<string, unknown> {
  readonly whole: boolean;
  readonly key: string | null;
  readonly name: string | null;
  readonly n: readonly (number | null | readonly (readonly string[])[])[];
}

/** The statements of a report, one for each level at which it counts: everything in one pass over the facts. */
export function countingQueries(
  report: Report,
  by: GroupingName | null,
  counting: Counting,
  reader: CountingReader & { readonly congressId: string },
): CountingQuery[] {
  const figures = Object.entries(report.figures);
  const used = [...new Set(figures.map(([, figure]) => levelOf(figure)))];
  return used.map((level) => {
    const own = figures.filter(([, figure]) => levelOf(figure) === level);
    return countingQuery(level, own, by, { report, counting, reader });
  });
}

interface Asked {
  readonly report: Report;
  readonly counting: Counting;
  readonly reader: CountingReader & { readonly congressId: string };
}

/**
 * One pass: grouped by the key alone, and what all columns demand is asked once of each row; the total is added up of the
 * groups afterwards (`countedOf`). Grouping sets, which count everything twice and sort for it, took three times as long.
 */
function countingQuery(
  level: LevelName,
  figures: readonly (readonly [string, Figure])[],
  by: GroupingName | null,
  { report, counting, reader }: Asked,
): CountingQuery {
  const sheet = new Sheet();
  const congress = sheet.use(reader.congressId);
  const facts = new CountedFacts(counting, { congress, use: sheet.use, reader }, report.scope);
  const { columns, wanted } = countsOf(level, figures, by, facts);
  const isOfAlike = level === 'assignments' && wanted.amounts.every(({ distinct }) => distinct === undefined);
  const { from, key, counts } = (isOfAlike ? alikeRows : rowByRow)(facts, wanted);
  const name = by === null || key === null ? undefined : groupingRow(by).name;
  const text = `
    select g.whole, g.key::text, ${name ?? 'null'} as name, g.n from (
      select ${key === null ? 'true' : 'false'} as whole, ${key ?? 'null::text'} as key, json_build_array(${counts.join(', ')}) as n
      from ${from} ${key === null ? '' : 'group by 2'}) g`;
  return { statement: statement(text), values: sheet.values, columns };
}

/** What figures of one level count, with their denominators, and what each count is. */
export function countsOf(
  level: LevelName,
  figures: readonly (readonly [string, Figure])[],
  by: GroupingName | null,
  facts: CountedFacts,
): { readonly columns: Column[]; readonly wanted: CountsWanted } {
  const names = [...new Set(figures.flatMap(([, { of }]) => (of === null ? [] : [of])))];
  const columns: Column[] = [
    ...figures.map(([name, { distinct }]) => ({ kind: 'figure', name, distinct: distinct !== undefined }) as const),
    ...names.map((name) => ({ kind: 'denominator', name, level }) as const),
  ];
  const all: Amount[] = [
    ...figures.map(([, figure]) => ({ ...figure, where: facts.conditions(figure) })),
    ...names.map((name) => ({ ...denominatorRow(name), where: facts.said(level, [denominatorRow(name).rows]) })),
  ];
  const shared = (all[0]?.where ?? []).filter((one) => all.every(({ where }) => where.includes(one)));
  const amounts = all.map((one) => ({ ...one, where: one.where.filter((each) => !shared.includes(each)) }));
  return { columns, wanted: { level, key: facts.key(by, level), shared, amounts } };
}
