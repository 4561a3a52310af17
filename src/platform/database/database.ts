import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral, type QueryRunner } from 'typeorm';
import type { BaseQueryRunner } from 'typeorm/query-runner/BaseQueryRunner.js';
import type { ClientBase, QueryResultRow } from 'pg';
import { isRetryable } from './failure.js';
import { inOrder } from './in-order.js';
import { statement, type Statement } from './statement.js';
import { Tx } from './tx.js';

/** Whose rows a transaction may touch: one congress (人大), or only the tables of the whole install. */
export type Scope = { readonly congressId: string } | 'install' | 'jobs';

/** A column of a paper's table: its name there, the property it has in code, its SQL type. */
export interface ColumnName {
  readonly name: string;
  readonly property: string;
  readonly type: string;
}

const setCongress = statement(`select set_config('app.congress', $1, true)`);
const pingStatement = statement('select 1 as one');
const attempts = 3;

/** The one door to a connection. Every statement of the service goes through `transaction`, `flight` or `read`. */
@Injectable()
export class Database implements OnApplicationShutdown {
  /** Called after each transaction with the flights it took; tests count with it. */
  onFlights: (flights: number) => void = () => undefined;

  private readonly logger = new Logger(Database.name);
  private readonly columns = new Map<EntityTarget<ObjectLiteral>, { table: string; columns: ColumnName[] }>();

  constructor(readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction (read committed). Serialisation failures and deadlocks are retried whole, at most
   * three times, so `work` must have no effect outside the transaction.
   * @throws whatever `work` throws, after a roll-back.
   */
  async transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(scope, work);
      } catch (error) {
        if (attempt >= attempts || !isRetryable(error)) throw error;
      }
    }
  }

  /**
   * A read-only transaction whose statements all see one and the same moment (repeatable read), however long it lasts.
   * @throws whatever `work` throws.
   */
  async snapshot<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.once(scope, work, 'begin isolation level repeatable read read only');
  }

  /**
   * A read-only transaction in a single flight: it ends with what `send` sends before it waits for anything.
   * @throws whatever `send` throws.
   */
  async flight<T>(scope: Scope, send: (tx: Tx) => Promise<T>): Promise<T> {
    return this.onRunner(async (tx) => {
      const opened = [tx.command('begin read only'), ...enter(tx, scope)];
      // Also where `send` throws before it has sent anything, the commit goes out: the connection is never left inside.
      const found = (async () => send(tx))();
      try {
        // What fails needs no roll-back: the commit that is under way ends the transaction in any case.
        await inOrder([...opened, found, tx.commit()]);
        if (tx.hasLast) throw new Error('a read-only transaction was given something to write');
        return await found;
      } finally {
        this.onFlights(tx.flights);
      }
    });
  }

  /**
   * One read-only statement. Tables of the whole install have no wall, so a statement upon them goes without a transaction
   * around it.
   * @returns the rows.
   */
  async read<Row extends QueryResultRow>(scope: Scope, query: Statement, values: readonly unknown[] = []) {
    if (scope === 'install') return this.onRunner((tx) => tx.sql<Row>(query, values));
    return this.flight(scope, (tx) => tx.sql<Row>(query, values));
  }

  /** @returns when the database answers; throws when it does not. */
  async ping(): Promise<void> {
    await this.onRunner((tx) => tx.sql(pingStatement));
  }

  /** The columns of a paper's table that are written, as the entity declares them (and a test compares them with the database). */
  columnsOf(entity: EntityTarget<ObjectLiteral>): { table: string; columns: ColumnName[] } {
    const known = this.columns.get(entity);
    if (known) return known;
    const metadata = this.dataSource.getMetadata(entity);
    const columns = metadata.columns
      .filter((column) => column.isInsert)
      .map((column) => ({
        name: column.databaseName,
        property: column.propertyName,
        type: String(column.type),
      }));
    const found = { table: metadata.tableName, columns };
    this.columns.set(entity, found);
    return found;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async once<T>(scope: Scope, work: (tx: Tx) => Promise<T>, begin = 'begin'): Promise<T> {
    return this.onRunner(async (tx, runner) => {
      const opened = Promise.all([tx.command(begin), ...enter(tx, scope)]);
      // TypeORM would otherwise begin a transaction of its own inside manager.save().
      runner.isTransactionActive = true;
      try {
        const [, done] = await inOrder([opened, work(tx)]);
        await inOrder([...tx.sendLast(), tx.commit()]);
        return done;
      } catch (error) {
        await this.rollBack(tx, error);
        throw error;
      } finally {
        runner.isTransactionActive = false;
        this.onFlights(tx.flights);
      }
    });
  }

  /** Rolls back; where the connection itself is lost there is nothing to roll back, and the pool drops it on release. */
  private async rollBack(tx: Tx, cause: unknown): Promise<void> {
    try {
      await tx.command('rollback');
    } catch (error) {
      this.logger.warn(`roll-back failed (${String(error)}) after: ${String(cause)}`);
    }
  }

  private async onRunner<T>(work: (tx: Tx, runner: BaseQueryRunner) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      const tx = new Tx(client, runner.manager);
      try {
        return await work(tx, runner as QueryRunner & BaseQueryRunner);
      } finally {
        tx.end();
      }
    } finally {
      await runner.release();
    }
  }
}

/** The statements that put a transaction inside its wall; row-level security refuses every tenant row without them. */
function enter(tx: Tx, scope: Scope): Promise<unknown>[] {
  if (scope === 'install') return [];
  if (scope === 'jobs') return [tx.command('set local role bihuan_jobs')];
  return [tx.sql(setCongress, [scope.congressId])];
}
