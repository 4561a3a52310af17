import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '../../congress/actor.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import { today } from '../../deadlines/local-date.js';
import { Database } from '../../platform/database/database.js';
import { problemOf } from '../../platform/database/failure.js';
import type { Tx } from '../../platform/database/tx.js';
import { Depot } from '../../platform/files/depot.js';
import { Problem } from '../../platform/errors/problem.js';
import { withTable } from '../../platform/sheets/reading/read-table.js';
import { TableFault } from '../../platform/sheets/reading/table-fault.js';
import { directoryOf } from './directory.js';
import { ImportFormats } from './import-formats.js';
import { ImportWorld } from './import-parts.js';
import { ImportStore, type Ended, type ImportRow, type NewImport } from './import-store.js';
import { isHeadOf } from './reading/columns.js';
import { Findings } from './reading/findings.js';
import { rowsOf } from './reading/table-rows.js';
import { RowProblem } from './roster/roster-taker.js';

/** A file that is to be taken in or checked. */
export type ImportFile = Pick<NewImport, 'kind' | 'mode' | 'sha256' | 'fileName' | 'bytes'>;

/** What is to be done. */
export type Job = Pick<ImportRow, 'id' | 'kind' | 'mode' | 'sha256'>;

/** Rolls the transaction back: somebody else is at the import, or has ended it. */
class TakenOver extends Error {}

/** Rolls the transaction back and says how it ended. */
class NotTaken extends Error {
  constructor(readonly ended: Ended) {
    super('not taken');
  }
}

const every = 500;
const nowhere = { sheet: '', row: null, column: null };

/** Runs imports: reads the file row by row and does everything in one transaction, or nothing. */
@Injectable()
export class ImportRunner implements OnApplicationShutdown {
  private readonly logger = new Logger(ImportRunner.name);
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly store: ImportStore,
    private readonly formats: ImportFormats,
    private readonly depot: Depot,
    private readonly world: ImportWorld,
  ) {}

  /**
   * Begins an import of a file, as the actor's.
   * @param until nobody else takes it up before.
   * @returns the one that was begun, still to be started; or `before`, the one that takes in the same file now or did.
   */
  async begin(
    { congressId, accountId }: Actor,
    file: ImportFile,
    until: Date,
  ): Promise<{ job: Job; before: ImportRow | null }> {
    const begun = { ...file, congressId, accountId, id: v7() };
    const before = await this.database.transaction({ congressId }, (tx) => this.store.begin(tx, begun, until));
    return { job: before ?? begun, before };
  }

  /** Runs one to its end, whatever that is; it does not throw. */
  start(actor: Actor, job: Job): Promise<void> {
    const run = this.run(actor, job).finally(() => this.running.delete(run));
    this.running.add(run);
    return run;
  }

  /** What is under way is brought to its end, as far as the end of the process waits: it is one transaction, and begins again otherwise. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.running);
  }

  private async run(actor: Actor, job: Job): Promise<void> {
    const { congressId } = actor;
    try {
      await this.database.transaction({ congressId }, (tx) => this.take(tx, actor, job));
    } catch (error) {
      if (error instanceof TakenOver) return;
      const ended = error instanceof NotTaken ? error.ended : failed(this.sentenceOf(error, job));
      await this.database
        .transaction({ congressId }, (tx) => this.store.end(tx, congressId, job.id, ended))
        .catch((second: unknown) => this.logger.error({ err: second, importId: job.id }, '导入的结果未能保存'));
    }
  }

  private async take(tx: Tx, actor: Actor, job: Job): Promise<void> {
    const { congressId } = actor;
    if (!(await this.store.hold(tx, job.id))) throw new TakenOver();
    const profile = await this.world.profiles.at(actor.profileKey, actor.profileVersion, tx);
    const day = today(this.world.now.instant(), profile.timeZone);
    const findings = new Findings();
    const directory = await directoryOf(tx, congressId, profile);
    const format = this.formats.of(job.kind);
    const checksOnly = job.mode === 'check';
    const taking = { tx, actor, importId: job.id, today: day, profile, directory, findings, checksOnly };
    const taker = format.taker(taking);
    let rows = 0;
    const isHead = (titles: readonly string[]) => format.tables.some((one) => isHeadOf(titles, one));
    await withTable(
      this.depot.pathOf(job.sha256),
      async (sheets) => {
        for await (const row of rowsOf(sheets, format.tables, findings)) {
          await taker.row(row);
          rows += 1;
          if (rows % every === 0) await this.store.progress(congressId, job.id, rows);
        }
      },
      { isHead },
    );
    if (rows === 0 && !findings.failed) findings.fault(nowhere, '表头下面没有内容');
    const made = await this.endOf(taker);
    const { faults, warnings } = findings;
    const state = checksOnly ? 'checked' : findings.failed ? 'failed' : 'committed';
    const ended = { state, rows, faults, warnings, made } as const;
    if (state !== 'committed') throw new NotTaken({ ...ended, made: [] });
    if (!(await this.store.end(tx, congressId, job.id, ended))) throw new TakenOver();
    const says = { what: format.label, rows, id: job.id, contentHash: job.sha256 };
    recordSecurity(tx, { congressId, kind: 'imported', accountId: actor.accountId, role: format.role, says });
  }

  private async endOf(taker: { end(): Promise<Ended['made']> }): Promise<Ended['made']> {
    try {
      return await taker.end();
    } catch (error) {
      // Its row is among the findings already.
      if (error instanceof RowProblem) return [];
      throw error;
    }
  }

  /** What went wrong beside the rows, in words; what nobody foresaw goes to the log. */
  private sentenceOf(error: unknown, { id }: Job): string {
    if (error instanceof TableFault || error instanceof Problem) return sentence(error);
    const known = problemOf(error);
    if (known) return known.code === 'duplicate' ? '同时有人录入了同样的编号，请重新导入' : sentence(known);
    this.logger.error({ err: error, importId: id }, '导入失败');
    return '系统出错，没有导入。请稍后再试；仍不成功的，请告知运维人员。';
  }
}

function failed(message: string): Ended {
  return { state: 'failed', rows: 0, faults: [{ ...nowhere, message }], warnings: [], made: [] };
}

function sentence(problem: Problem): string {
  return [problem.message, ...(problem.extras.causes ?? []).map((one) => one.message)].join('：');
}
