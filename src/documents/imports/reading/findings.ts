/** What was found in a file 发现的问题, with the place where it stands: sheet, row as people count, and the title of the column. */
export interface Finding {
  readonly sheet: string;
  /** null where it is of no row */
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}

const most = 1_000;

/** Without what the database cannot keep: a file may hold any character, and its texts are told. */
function kept({ sheet, row, column, message }: Finding): Finding {
  const plain = (text: string) => text.replace(/[\p{Cc}\p{Cs}]/gu, ' ');
  return { sheet: plain(sheet), row, column: column === null ? null : plain(column), message: plain(message) };
}

/** Faults 错误 bar the import, warnings 提示 do not. Of very many the first are kept, and how many more there were. */
export class Findings {
  private readonly kept = { faults: [] as Finding[], warnings: [] as Finding[] };
  private readonly count = { faults: 0, warnings: 0 };

  private readonly sheets: string[] = [];

  /** Tells which sheets there are, in their order, before anything is found in them. */
  begin(sheets: readonly string[]): void {
    this.sheets.push(...sheets);
  }

  get failed(): boolean {
    return this.count.faults > 0;
  }

  fault(place: Omit<Finding, 'message'>, message: string): void {
    this.keep('faults', { ...place, message });
  }

  warn(place: Omit<Finding, 'message'>, message: string): void {
    this.keep('warnings', { ...place, message });
  }

  get faults(): Finding[] {
    return this.told('faults');
  }

  get warnings(): Finding[] {
    return this.told('warnings');
  }

  private keep(kind: 'faults' | 'warnings', finding: Finding): void {
    this.count[kind] += 1;
    if (this.kept[kind].length < most) this.kept[kind].push(finding);
  }

  private told(kind: 'faults' | 'warnings'): Finding[] {
    const more = this.count[kind] - this.kept[kind].length;
    const rest = { sheet: '', row: null, column: null, message: `还有 ${String(more)} 处没有列出` };
    const told = this.inOrder(this.kept[kind]).map(kept);
    return more > 0 ? [...told, rest] : told;
  }

  /** As they stand in the file: some are found when the row is read, some when its case is made. */
  private inOrder(found: readonly Finding[]): Finding[] {
    const place = ({ sheet, row }: Finding) => this.sheets.indexOf(sheet) * 10_000_000 + (row ?? 0);
    return [...found].sort((one, other) => place(one) - place(other));
  }
}
