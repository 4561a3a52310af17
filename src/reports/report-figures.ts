import type { Profile, Rounding } from '../congress/profile/profile.js';
import type { DenominatorName } from './denominators.js';
import { levelOf } from './counted.js';
import type { Figure, Report } from './figure.js';
import { groupingRow, noKey, type GroupingName, type LevelName } from './levels.js';
import type { Column, CountedRow, CountingQuery } from './report-sql.js';
import { average, share, shares, type Precision } from './rounding.js';

/** A figure as it is answered, without the list that it opens. */
export interface FigureValue {
  readonly title: string;
  readonly value: string | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly denominatorName: DenominatorName | null;
  readonly unit: string;
  readonly scale: number;
  readonly rounding: Rounding;
}

/** The figures of everything or of one group, by their names. */
export type FigureValues = Readonly<Record<string, FigureValue>>;

/** A group with its figures; those that cannot be told of it are absent. */
export interface GroupValues {
  readonly key: string;
  readonly label: string;
  readonly figures: FigureValues;
}

/** What was counted of everything or of one group. */
export interface Counts {
  readonly name: string | null;
  readonly numerators: ReadonlyMap<string, number>;
  readonly denominators: ReadonlyMap<string, number>;
}

/** All that was counted: of everything, and of each group by its key. */
export interface Counted {
  readonly whole: Counts;
  readonly groups: ReadonlyMap<string | null, Counts>;
}

/** Puts the rows of the statements of a report together: everything is what the groups of a level come to. */
export function countedOf(queries: readonly CountingQuery[], answers: readonly (readonly CountedRow[])[]): Counted {
  const whole = new Tally(null);
  const groups = new Map<string | null, Tally>();
  queries.forEach(({ columns }, place) => {
    for (const row of answers[place] ?? []) {
      const group = groups.get(row.key) ?? new Tally(row.name);
      if (!row.whole) groups.set(row.key, group);
      for (const tally of row.whole ? [whole] : [group, whole]) tally.add(columns, row);
    }
  });
  return { whole, groups };
}

/** Counts that are added up: numbers, and the different values of columns that count these. */
class Tally implements Counts {
  readonly numerators = new Map<string, number>();
  readonly denominators = new Map<string, number>();
  private readonly values = new Map<string, Set<string>>();

  constructor(readonly name: string | null) {}

  add(columns: readonly Column[], { n }: CountedRow): void {
    columns.forEach((column, index) => {
      const counted = n[index] ?? 0;
      if (column.kind === 'denominator') grow(this.denominators, denominatorKey(column.name, column.level), counted);
      else if (column.distinct) this.gather(column.name, counted);
      else grow(this.numerators, column.name, counted);
    });
  }

  private gather(name: string, counted: CountedRow['n'][number]): void {
    const known = this.values.get(name) ?? new Set();
    if (Array.isArray(counted)) for (const one of (counted as readonly (readonly string[])[]).flat()) known.add(one);
    this.values.set(name, known);
    this.numerators.set(name, known.size);
  }
}

function grow(sums: Map<string, number>, name: string, by: CountedRow['n'][number]): void {
  sums.set(name, (sums.get(name) ?? 0) + Number(by));
}

function denominatorKey(name: DenominatorName, level: LevelName): string {
  return `${level} ${name}`;
}

/** The figures of everything. */
export function wholeFigures({ figures }: Report, { whole }: Counted, precision: Precision): FigureValues {
  const values = Object.entries(figures).map(([name, figure]) => {
    const numerator = whole.numerators.get(name) ?? 0;
    const denominator = denominatorOf(figure, whole);
    return [name, { ...valueOf(figure, { numerator, denominator }, precision) }] as const;
  });
  return Object.fromEntries(values);
}

/** The groups, in order: those that are always there, then the largest first, and those without a key at the end. */
export function groupFigures(
  report: Report,
  by: GroupingName,
  counted: Counted,
  asked: Precision & { profile: Profile },
) {
  const { always, said, none } = groupingRow(by);
  const fixed = always?.(asked.profile) ?? [];
  const first = Object.keys(report.figures)[0] ?? '';
  const size = (key: string | null) => counted.groups.get(key)?.numerators.get(first) ?? 0;
  const label = (key: string) => said?.(key, asked.profile) ?? counted.groups.get(key)?.name ?? key;
  const others = [...counted.groups.keys()].filter((key): key is string => key !== null && !fixed.includes(key));
  const order = by === 'month' || by === 'year' || by === 'round' ? byKey : bySize;
  const keys = [...fixed, ...others.sort(order), ...(counted.groups.has(null) ? [null] : [])];
  const columns = Object.entries(report.figures)
    .filter(([, figure]) => groupingRow(by).keys[levelOf(figure)] !== undefined)
    .map(([name, figure]) => [name, columnOf(name, figure, keys, counted, asked)] as const);
  return keys.map((key, place): GroupValues => {
    const figures = columns.flatMap(([name, values]) => (values[place] ? [[name, values[place]] as const] : []));
    return { key: key ?? noKey, label: key === null ? none : label(key), figures: Object.fromEntries(figures) };
  });

  function bySize(one: string, other: string): number {
    return size(other) - size(one) || label(one).localeCompare(label(other), 'zh');
  }
}

function byKey(one: string, other: string): number {
  return one < other ? -1 : 1;
}

/** One figure of all groups: parts of a whole are rounded together. */
function columnOf(
  name: string,
  figure: Figure,
  keys: readonly (string | null)[],
  { whole, groups }: Counted,
  precision: Precision,
): FigureValue[] {
  const numerators = keys.map((key) => groups.get(key)?.numerators.get(name) ?? 0);
  if (!figure.whole) {
    return keys.map((key, place) => {
      const own = groups.get(key);
      const denominator = own ? denominatorOf(figure, own) : 0;
      return valueOf(figure, { numerator: numerators[place] ?? 0, denominator }, precision);
    });
  }
  const denominator = denominatorOf(figure, whole);
  const printed = shares(numerators, denominator, precision);
  return numerators.map((numerator, place) => ({
    ...valueOf(figure, { numerator, denominator }, precision),
    value: printed[place] ?? null,
  }));
}

function denominatorOf(figure: Figure, { denominators }: Counts): number {
  return figure.of === null ? 0 : (denominators.get(denominatorKey(figure.of, levelOf(figure))) ?? 0);
}

function valueOf(
  { title, of, unit }: Figure,
  { numerator, denominator }: { numerator: number; denominator: number },
  { scale, rounding }: Precision,
): FigureValue {
  const compute = unit === undefined ? share : average;
  const value = of === null ? null : compute(numerator, denominator, { scale, rounding });
  const shown = unit ?? (of === null ? '' : '%');
  return { title, value, numerator, denominator, denominatorName: of, unit: shown, scale, rounding };
}
