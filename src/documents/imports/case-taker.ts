import type { Cause } from '../../platform/errors/problem.js';
import type { Deed } from '../../lifecycle/deed.js';
import type { Recording } from '../../lifecycle/recording.js';
import type { Made, Taker, Taking } from './format.js';
import type { FoundRow } from './reading/table-rows.js';

/** Reads a row: the body of the act, or undefined where something is wrong with it, which the findings know. */
export type ReadRow = (row: FoundRow, taking: Taking) => object | undefined;

/** How the rows of one kind become cases. */
export interface CaseRows {
  readonly recording: Recording;
  readonly deed: Deed;
  readonly read: ReadRow;
  /** which column each field of the act's body comes from, so that a fault of the act is told where it can be mended */
  readonly columns: Readonly<Record<string, string>>;
  /** what is left to do when all are written */
  readonly ended?: (taking: Taking) => Promise<void>;
}

/** How many rows are in memory at once. */
const together = 200;

/** Takes rows that become cases, each by the same act. From the first fault on nothing more is written. */
export class CaseTaker implements Taker {
  private readonly waiting: { readonly row: FoundRow; readonly body: object }[] = [];
  private readonly made: Made[] = [];

  constructor(
    private readonly rows: CaseRows,
    private readonly taking: Taking,
  ) {}

  async row(row: FoundRow): Promise<void> {
    const body = this.rows.read(row, this.taking);
    if (body) this.waiting.push({ row, body });
    if (this.waiting.length >= together) await this.flush();
  }

  async end(): Promise<readonly Made[]> {
    await this.flush();
    const { findings, checksOnly } = this.taking;
    if (findings.failed || checksOnly) return [];
    await this.rows.ended?.(this.taking);
    return this.made;
  }

  private columnOf({ field = '' }: Cause): string | null {
    // Of a part of a list the last word says what it is, of a list the first.
    const words = field.split(/[.[\]]+/).filter((one) => one !== '' && !/^\d+$/.test(one));
    const { columns } = this.rows;
    return columns[words.at(-1) ?? ''] ?? columns[words[0] ?? ''] ?? null;
  }

  private async flush(): Promise<void> {
    const { tx, actor, findings, checksOnly } = this.taking;
    const some = this.waiting.splice(0);
    const bodies = some.map((one) => one.body);
    const outcomes = await this.rows.recording.make(tx, actor, this.rows.deed, bodies, checksOnly || findings.failed);
    for (const [index, outcome] of outcomes.entries()) {
      const { sheet = '', row = null } = some[index]?.row ?? {};
      for (const cause of outcome.causes ?? [])
        findings.fault({ sheet, row, column: this.columnOf(cause) }, told(cause));
      if (!outcome.causes) this.made.push({ kind: 'suggestion', id: outcome.id });
    }
  }
}

/** The sentence without the name of the field, which is the program's and not that of who fills a table in. */
function told({ message }: Cause): string {
  return message.replace(/（[A-Za-z][\w.[\]]*）/g, '');
}
