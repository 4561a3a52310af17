import type { EntityManager } from 'typeorm';
import type { Client, ClientBase, QueryResultRow } from 'pg';
import type { Statement } from './statement.js';

/**
 * An open transaction. It is passed on explicitly, as first parameter, and never stored.
 * Statements that are issued without awaiting the one before travel in one flight (pg pipelines them).
 */
export class Tx {
  /** How many statements were sent, and in how many flights: a statement sent while none is under way opens a flight. */
  flights = 0;
  private readonly last: (() => Promise<unknown>)[] = [];
  private underWay = 0;
  private packing = false;
  private ended = false;

  constructor(
    private readonly client: ClientBase,
    /** TypeORM on the same connection, for ordinary writes. */
    readonly manager: EntityManager,
  ) {}

  /**
   * Runs a named statement and returns its rows.
   * @param values one for each `$n`; `undefined` is sent as NULL.
   * @throws the driver's error; see `failure.ts` for what each becomes.
   */
  async sql<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.send<Row>({ ...statement, values: [...values] });
    return result.rows;
  }

  /**
   * Keeps the last write of the transaction until its end: it travels with the commit, in one flight. Where it fails, the
   * commit is a roll-back, and the transaction throws its error.
   */
  lastly(statement: Statement, values: readonly unknown[] = []): void {
    this.last.push(() => this.sql(statement, values));
  }

  /** Whether something is still kept for the end. */
  get hasLast(): boolean {
    return this.last.length > 0;
  }

  /** Sends what was kept for the end. It is to be awaited together with what is sent after it. */
  sendLast(): Promise<unknown>[] {
    return this.last.splice(0).map((send) => send());
  }

  /** @throws Error where the database rolled back instead, because a statement before had failed. */
  async commit(): Promise<void> {
    const { command } = await this.send('commit');
    if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`);
  }

  /** Sends a command that has no rows and no name (begin, commit, rollback). */
  async command(text: string): Promise<void> {
    await this.send(text);
  }

  /** From here on nothing more is sent: the connection goes to the next, who may be in another congress. */
  end(): void {
    this.ended = true;
  }

  private async send<Row extends QueryResultRow>(query: string | { name: string; text: string; values: unknown[] }) {
    if (this.ended) throw new Error('a statement came after the end of its transaction');
    if (this.underWay === 0) this.flights += 1;
    this.underWay += 1;
    this.pack();
    try {
      return await this.client.query<Row>(query);
    } finally {
      this.underWay -= 1;
    }
  }

  /** What is sent in one turn of the event loop leaves in one packet: one system call a flight, not one a statement. */
  private pack(): void {
    if (this.packing) return;
    this.packing = true;
    const { stream } = (this.client as Client).connection;
    stream.cork();
    process.nextTick(() => {
      this.packing = false;
      stream.uncork();
    });
  }
}
