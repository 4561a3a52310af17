import { Injectable, Logger } from '@nestjs/common';
import { recordSecurity } from '../../congress/record/security-event.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { monthsBefore } from '../../platform/time/months-before.js';

const mostAtOnce = 2_000;
const congresses = statement('select id from congress order by id');
// What another process has in hand is left to it.
const removing = statement(`
  with past as (
    select id from message_delivery where congress_id = $1 and ended_at < $2 and state in ('sent', 'dead')
    order by ended_at limit $3 for update skip locked)
  delete from message_delivery d using past where d.congress_id = $1 and d.id = past.id returning d.id`);

/** Sendings 发送 that have ended, sent or given up: kept for `RETENTION_MONTHS`. The messages themselves stay in the inboxes. */
@Injectable()
export class PastSendings {
  private readonly logger = new Logger(PastSendings.name);

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /**
   * Removes those that ended longer ago; each batch is on the record of its congress. By the machine's clock. Several processes
   * at once remove, and record, each once. A congress that fails does not hold up the others.
   * @returns how many were removed.
   */
  async sweep(stop: AbortSignal): Promise<number> {
    const before = monthsBefore(new Date(), this.config.RETENTION_MONTHS);
    let removed = 0;
    for (const { id } of await this.database.read<{ id: string }>('jobs', congresses)) {
      try {
        removed += await this.sweepIn(id, before, stop);
      } catch (error) {
        this.logger.error({ err: error, congressId: id }, 'past sendings of a congress could not be removed');
      }
    }
    return removed;
  }

  private async sweepIn(congressId: string, before: Date, stop: AbortSignal): Promise<number> {
    for (let removed = 0; ;) {
      const batch = stop.aborted ? 0 : await this.remove(congressId, before);
      removed += batch;
      if (batch < mostAtOnce) return removed;
    }
  }

  private async remove(congressId: string, before: Date): Promise<number> {
    return this.database.transaction({ congressId }, async (tx) => {
      const { length: rows } = await tx.sql(removing, [congressId, before, mostAtOnce]);
      const says = { what: '已结束的消息发送情况', rows, before: before.toISOString() };
      const event = { congressId, kind: 'retentionSwept', accountId: null, role: 'system', says } as const;
      if (rows > 0) recordSecurity(tx, event);
      return rows;
    });
  }
}
