import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Config } from '../../platform/config/config.js';
import { exportColumns } from './export-rows.js';
import type { Export } from './export.js';

/** So long a process is believed to live that says nothing; it says something every second. */
const leaseMs = 30_000;
/** Broken off so often, an export is given up: perhaps it is what breaks the process. */
export const mostAttempts = 3;
const lockSpace = 727_033;

const looking = statement(`
  select congress_id as "congressId", id from export
  where state = 'waiting' or (state = 'running' and lease_until < $1) order by id limit 20`);
const locking = statement(
  'select pg_advisory_xact_lock($3, hashtext(account_id::text)) from export where congress_id = $1 and id = $2',
);
// One at a time for each account: whoever asks for ten does not keep the others waiting.
const claiming = statement(`
  update export e set state = 'running', attempts = attempts + 1, lease_until = $4, done = 0, total = null
  where congress_id = $1 and id = $2 and (state = 'waiting' or (state = 'running' and lease_until < $3))
    and not exists (select 1 from export o where o.congress_id = $1 and o.account_id = e.account_id and o.id <> e.id
      and o.state = 'running' and o.lease_until >= $3)
  returning ${exportColumns}`);
const mine = `congress_id = $1 and id = $2 and attempts = $3 and state = 'running'`;
const beating = statement(`update export set lease_until = $4, done = $5, total = $6 where ${mine} returning id`);
const returning = statement(
  `update export set state = 'waiting', attempts = attempts - $4, lease_until = null where ${mine}`,
);
const failing = statement(`
  update export set state = 'failed', lease_until = null, reason = $4, finished_at = $5, expires_at = $6 where ${mine} returning id`);
const finishing = statement(`
  update export set state = 'ready', lease_until = null, rows = $4, done = coalesce(total, done), bytes = $5, content_hash = $6,
    file_name = $7, finished_at = $8, expires_at = $9 where ${mine} returning id`);

/** What a file is, once it is whole. */
export interface MadeFile {
  readonly rows: number;
  readonly bytes: number;
  readonly contentHash: string;
  readonly fileName: string;
}

/** Takes exports in hand, one at a time, under a lease that is renewed. Leases and expiry are by the machine's clock. */
@Injectable()
export class ExportClaims {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Takes the next that waits or was broken off, the eldest first. @returns null where there is none that may begin now. */
  async next(at: Date): Promise<Export | null> {
    for (const { congressId, id } of await this.database.read<Key>('jobs', looking, [at])) {
      const lease = new Date(at.getTime() + leaseMs);
      const [claimed] = await this.database.transaction({ congressId }, async (tx) => {
        await tx.sql(locking, [congressId, id, lockSpace]);
        return tx.sql<Export & Record<string, unknown>>(claiming, [congressId, id, at, lease]);
      });
      if (claimed) return claimed;
    }
    return null;
  }

  /** Says that the process lives, and how far it is. @returns false where the export is no longer its own: taken back, or taken over. */
  async beat(export_: Export, done: number, total: number): Promise<boolean> {
    const lease = new Date(Date.now() + leaseMs);
    const values = [...keyOf(export_), lease, done, total];
    const { length } = await this.database.transaction({ congressId: export_.congressId }, (tx) =>
      tx.sql(beating, values),
    );
    return length > 0;
  }

  /** Puts it back, to be taken up again. @param counts whether the attempt counts. */
  async putBack(export_: Export, counts: boolean): Promise<void> {
    const values = [...keyOf(export_), counts ? 0 : 1];
    await this.database.transaction({ congressId: export_.congressId }, (tx) => tx.sql(returning, values));
  }

  /** Gives it up. @returns false where it is no longer its own. */
  async fail(tx: Tx, export_: Export, reason: string, now: Date): Promise<boolean> {
    const { length } = await tx.sql(failing, [...keyOf(export_), reason, now, this.expiry()]);
    return length > 0;
  }

  /** Ends it with a file. @returns false where it is no longer its own. */
  async finish(tx: Tx, export_: Export, { rows, bytes, contentHash, fileName }: MadeFile, now: Date): Promise<boolean> {
    const file = [rows, bytes, contentHash, fileName];
    const { length } = await tx.sql(finishing, [...keyOf(export_), ...file, now, this.expiry()]);
    return length > 0;
  }

  private expiry(): Date {
    return new Date(Date.now() + this.config.EXPORT_HOURS * 3_600_000);
  }
}

interface Key extends Record<string, unknown> {
  readonly congressId: string;
  readonly id: string;
}

function keyOf({ congressId, id, attempts }: Export): [string, string, number] {
  return [congressId, id, attempts];
}
