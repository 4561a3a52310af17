/** What a cell holds. A date is `YYYY-MM-DD`; an instant RFC 3339; a number may come as its decimal text. Null: an empty cell. */
export type Value = string | number | null;

/**
 * Kinds of columns. `decimal` and `percent` have `scale` decimals; a percent is given in percent (`"97.5"`), an instant is
 * written as the time on the clocks of the workbook's zone.
 */
export type Kind = 'text' | 'whole' | 'decimal' | 'percent' | 'date' | 'instant';

/** Fills of a cell 红黄绿灯. */
export type Light = 'green' | 'yellow' | 'red';

/** One column of a table. */
export interface Column<Row> {
  readonly title: string;
  readonly kind: Kind;
  /** in characters of the standard font, a Chinese one counts two; without, by the kind and the title */
  readonly width?: number;
  /** decimals of a decimal or a percent; 1 where nothing is said */
  readonly scale?: number;
  readonly value: (row: Row) => Value;
  /** how the cell is filled; without or null: not at all */
  readonly light?: (row: Row) => Light | null;
  /** explains the column to who fills it in: a note 批注 on its title, in .xlsx alone */
  readonly note?: string;
  /** the values that may be chosen from a drop-down 下拉选项, in .xlsx alone */
  readonly choices?: readonly string[];
}

/** A table: what its sheet is called, its columns, its rows as they come. */
export interface Table<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  /** so many columns on the left stay in sight, and are repeated on each page where the table is printed on several side by side */
  readonly lead?: number;
  /** rows in portions, each no larger than what may lie in memory */
  readonly rows: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;
  /** IANA name of the zone in which instants are written; Asia/Shanghai where nothing is said */
  readonly zone?: string;
}

/** A workbook cannot hold the table: too many rows, a name that it cannot have. The message is for people. */
export class SheetError extends Error {}
