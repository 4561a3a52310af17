import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { monthsBefore } from '../../platform/time/months-before.js';
import { recordSecurity } from '../record/security-event.js';

const mostAtOnce = 2_000;
// least() leaves out the end that never came; what another process has in hand is left to it.
const removing = statement(`
  with past as (
    select id from account_sign_in where least(ended_at, ends_at) < $1
    order by least(ended_at, ends_at) limit $2 for update skip locked),
  tokens as (delete from account_session s using past where s.family_id = past.id)
  delete from account_sign_in f using past where f.id = past.id returning f.id`);

/** Sign-ins 登录 that have ended: they hold addresses and names of browsers, and are kept for `RETENTION_MONTHS` alone. */
@Injectable()
export class PastSignIns {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /**
   * Removes those that ended longer ago, with their refresh tokens; each batch is on the record. By the machine's clock.
   * Several processes at once remove, and record, each once.
   * @returns how many were removed.
   */
  async sweep(stop: AbortSignal): Promise<number> {
    const before = monthsBefore(new Date(), this.config.RETENTION_MONTHS);
    for (let removed = 0; ;) {
      const batch = stop.aborted ? 0 : await this.remove(before);
      removed += batch;
      if (batch < mostAtOnce) return removed;
    }
  }

  private async remove(before: Date): Promise<number> {
    return this.database.transaction('install', async (tx) => {
      const { length: rows } = await tx.sql(removing, [before, mostAtOnce]);
      const says = { what: '已终止的登录', rows, before: before.toISOString() };
      const event = { congressId: null, kind: 'retentionSwept', accountId: null, role: 'system', says } as const;
      if (rows > 0) recordSecurity(tx, event);
      return rows;
    });
  }
}
