import type { ListFilters } from '../../../case-file/list-filters.js';
import { allQuery, type ListDay, type ListReader } from '../../../case-file/list-sql.js';
import type { Role } from '../../../congress/actor.js';
import type { Profile } from '../../../congress/profile/profile.js';
import type { Statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Column } from '../../../platform/sheets/table.js';

/** What a table is made with: everything as of one moment, as far as the asker may see it. */
export interface Making {
  readonly tx: Tx;
  readonly reader: ListReader;
  readonly day: ListDay;
  readonly profile: Profile;
  /** the filters of the list of suggestions */
  readonly filters: ListFilters;
  /** what the kind takes besides, checked */
  readonly given: Readonly<Record<string, string | undefined>>;
}

/** Some rows, and how far that is. */
export interface Batch<Row> {
  readonly done: number;
  readonly total: number;
  readonly rows: readonly Row[];
}

/** A parameter that a kind takes besides the filters of the list. */
export interface Parameter {
  readonly label: string;
  readonly required: boolean;
  readonly pattern: RegExp;
  readonly hint: string;
}

/** A kind of export 导出种类: a row of the table of kinds. */
export interface Kind<Row> {
  readonly title: string;
  readonly about: string;
  /** who may have it; absent: everybody, of the cases that he has a part in */
  readonly roles?: readonly Role[];
  /** whether it takes the filters of the list of suggestions */
  readonly ofCases: boolean;
  readonly takes: Readonly<Record<string, Parameter>>;
  /** so many columns on the left stay in sight and are repeated on each page */
  readonly lead?: number;
  readonly columns: (making: Making) => readonly Column<Row>[];
  readonly batches: (making: Making) => AsyncIterable<Batch<Row>>;
}

/** Cases whose lines are read at a time: with twice as many the process grew by half as much again (docs/benchmarks.md). */
const atOnce = 100;
const idLength = 36;

/**
 * The lines of the cases that a list has, a hundred cases at a time: whose they are is asked once, by the predicate of the list, in
 * the moment of which the whole transaction knows.
 * @param lines reads the lines of the cases $2, in their order, of the congress $1; what follows are values of its own.
 */
export async function* linesOfCases<Row extends Record<string, unknown>>(
  { tx, reader, day, filters }: Making,
  lines: Statement,
  values: readonly unknown[] = [],
): AsyncGenerator<Batch<Row>> {
  const all = allQuery(reader, day, filters);
  const [found] = await tx.sql<{ ids: string }>(all.statement, all.values);
  const ids = found?.ids ?? '';
  const total = ids.length / idLength;
  if (total === 0) yield { done: 0, total: 0, rows: [] };
  for (let from = 0; from < total; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, total - from) }, (_, place) =>
      ids.slice((from + place) * idLength, (from + place + 1) * idLength),
    );
    const rows = await tx.sql<Row>(lines, [reader.congressId, some, ...values]);
    yield { done: from + some.length, total, rows };
  }
}

/** Values of several offices in their order, `—` where one has none; of one office its own; null where none has any. */
export function ofEach(values: readonly (string | number | null)[], between = '、'): string | null {
  if (values.every((one) => one === null)) return null;
  return values.map((one) => (one === null ? '—' : String(one))).join(between);
}

/** Yes or no, in the word of ledgers. */
export function yesNo(value: boolean): string {
  return value ? '是' : '否';
}
