import { Injectable, Logger } from '@nestjs/common';
import { partiesOf, seesAll } from '../../case-file/visibility.js';
import type { Actor } from '../../congress/actor.js';
import { Actors } from '../../congress/actors.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/errors/problem.js';
import { SheetError } from '../../platform/sheets/table.js';
import { ExportClaims, mostAttempts, type MadeFile } from './export-claims.js';
import { namesOf } from './export-filters.js';
import { taken, tellAsker } from './export-news.js';
import { ExportOrders } from './export-orders.js';
import { hasLost } from './export-rights.js';
import { ExportWriter } from './export-writer.js';
import type { Export } from './export.js';
import type { ExportKind } from './kinds/kinds.js';

/** The making ends, and nothing is to be told: the export was taken back or taken over, or the process ends. */
class BrokenOff extends Error {
  constructor(readonly why: 'lost' | 'stopped') {
    super(why);
  }
}

const failed = '系统出错，没有生成。请稍候重新导出，屡次不成的请联系运维人员。';

/**
 * Makes exports 导出, one after the other: what several processes make at once are different ones. A process that is killed leaves a lease that
 * ends; another then takes the export up from the beginning, in a file of its own.
 */
@Injectable()
export class Exporter {
  private readonly logger = new Logger(Exporter.name);

  constructor(
    private readonly claims: ExportClaims,
    private readonly actors: Actors,
    private readonly orders: ExportOrders,
    private readonly writer: ExportWriter,
    private readonly database: Database,
  ) {}

  /** Makes all that wait. @returns how many came to an end, with or without a file. */
  async run(stop: AbortSignal = new AbortController().signal): Promise<number> {
    for (let ended = 0; ; ended += 1) {
      const next = stop.aborted ? null : await this.claims.next(new Date());
      if (!next) return ended;
      await this.make(next, stop);
    }
  }

  private async make(export_: Export, stop: AbortSignal): Promise<void> {
    try {
      if (export_.attempts > mostAttempts) await this.giveUp(export_, failed);
      else await this.attempt(export_, stop);
    } catch (error) {
      await this.failure(export_, error);
    }
  }

  private async attempt(export_: Export, stop: AbortSignal): Promise<void> {
    const actor = await this.actorOf(export_);
    const order = await this.orders.read(actor, export_.kind as ExportKind, export_.filters);
    const reader = { congressId: actor.congressId, parties: partiesOf(actor), seesAll: seesAll(actor) };
    const made = await this.database.snapshot({ congressId: export_.congressId }, async (tx) => {
      const names = await namesOf(tx, actor.congressId, export_.filters);
      const beat = this.beats(export_, stop);
      return this.writer.write(export_, { tx, order, reader, names, by: actor.displayName, beat });
    });
    // Roles may have been taken back while it was made.
    await this.finish(export_, await this.actorOf(export_), made);
  }

  /** @throws Problem where the asker may not have it any more. */
  private async actorOf(export_: Export): Promise<Actor> {
    const actor = await this.actors.again(export_.accountId, export_.congressId);
    if (actor && !hasLost(actor, export_)) return actor;
    throw new Problem('refused', { detail: '您的职责在提出导出之后有变化，请重新导出。' });
  }

  /** Says every second that the process lives. @throws BrokenOff. */
  private beats(export_: Export, stop: AbortSignal): (done: number, total: number) => Promise<void> {
    let last = 0;
    return async (done, total) => {
      if (stop.aborted) throw new BrokenOff('stopped');
      if (Date.now() - last < 1_000) return;
      last = Date.now();
      if (!(await this.claims.beat(export_, done, total))) throw new BrokenOff('lost');
    };
  }

  private async finish(export_: Export, actor: Actor, made: MadeFile): Promise<void> {
    await this.writer.keep(export_);
    const now = this.orders.now();
    const kept = await this.database.transaction({ congressId: export_.congressId }, async (tx) => {
      if (!(await this.claims.finish(tx, export_, made, now))) return false;
      await tellAsker(tx, export_, now, { ready: true, text: `共 ${String(made.rows)} 行，请在到期之前下载。` });
      recordSecurity(tx, taken(export_, actor, made));
      return true;
    });
    if (!kept) await this.writer.discard(export_);
  }

  private async failure(export_: Export, error: unknown): Promise<void> {
    await this.writer.abandon(export_);
    if (error instanceof BrokenOff) {
      if (error.why === 'stopped') await this.claims.putBack(export_, false);
      return;
    }
    const told = reasonOf(error);
    if (told !== null) return this.giveUp(export_, told);
    this.logger.error({ err: error, exportId: export_.id, attempt: export_.attempts }, 'an export could not be made');
    if (export_.attempts < mostAttempts) await this.claims.putBack(export_, true);
    else await this.giveUp(export_, failed);
  }

  private async giveUp(export_: Export, reason: string): Promise<void> {
    const now = this.orders.now();
    await this.database.transaction({ congressId: export_.congressId }, async (tx) => {
      if (await this.claims.fail(tx, export_, reason, now))
        await tellAsker(tx, export_, now, { ready: false, text: reason });
    });
  }
}

/** What is told of a failure that its asker can mend; null where it is the service's. */
function reasonOf(error: unknown): string | null {
  if (error instanceof SheetError) return error.message;
  if (!(error instanceof Problem)) return null;
  const causes = error.extras.causes ?? [];
  return causes.length === 0 ? error.message : causes.map(({ message }) => message).join('；');
}
