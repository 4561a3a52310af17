/** A column 列 of a table that is filled in by people. */
export interface Column {
  readonly title: string;
  /** every row needs it */
  readonly required?: boolean;
  /** the column itself may be missing in the file */
  readonly optional?: boolean;
  /** explains it to who fills it in */
  readonly note: string;
  /** the values that may be chosen from */
  readonly choices?: readonly string[];
  readonly kind?: 'text' | 'date' | 'whole';
}

/** A table 表 that can be read: its name, by which its sheet in the template is called, and its columns. */
export interface TableFormat {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** A title as people type it: without blanks, stars and what stands in brackets. */
export function plainTitle(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\(.*?\)|\s|\*|:/g, '')
    .trim();
}

/** How many of a table's columns a row of titles names. */
export function knownTitles(titles: readonly string[], { columns }: TableFormat): number {
  const known = new Set(columns.map((one) => one.title));
  return titles.filter((one) => known.has(plainTitle(one))).length;
}

/** Whether a row of titles is the head of a table: it names two of its columns, or the only one. */
export function isHeadOf(titles: readonly string[], format: TableFormat): boolean {
  return knownTitles(titles, format) >= Math.min(2, format.columns.length);
}
