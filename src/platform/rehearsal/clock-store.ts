import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { statement } from '../database/statement.js';
import type { Tx } from '../database/tx.js';

/** The transaction idles while the sweeps work in others, and a server's limit on that must not end it. */
const locking = statement(`
  select pg_try_advisory_xact_lock(727006) as mine, set_config('idle_in_transaction_session_timeout', '0', true)`);
const opening = statement(`
  insert into rehearsal_clock (now_at, swept_at) values ($1, $1) on conflict (one) do nothing`);
const reading = statement('select now_at as "now", swept_at as "swept" from rehearsal_clock');
const moving = statement('update rehearsal_clock set now_at = $1, swept_at = $2');

/** Where the clock of a rehearsal 演练 stands. */
export interface RehearsedTime {
  readonly now: Date;
  /** every sweep up to and including this instant is done; before `now` where a move was broken off */
  readonly swept: Date;
}

/** The one row that keeps the time of a rehearsal: it outlives the process, and several processes read the same. */
@Injectable()
export class ClockStore {
  constructor(private readonly database: Database) {}

  /** Begins the rehearsal, unless it has begun. @returns where the clock stands. */
  async open(start: Date): Promise<RehearsedTime> {
    await this.database.transaction('install', (tx) => tx.sql(opening, [start]));
    return this.read();
  }

  async read(): Promise<RehearsedTime> {
    const [row] = await this.database.read<RehearsedTime & Record<string, unknown>>('install', reading);
    if (!row) throw new Error('the clock of the rehearsal was never opened');
    return row;
  }

  async stand({ now, swept }: RehearsedTime): Promise<void> {
    await this.database.transaction('install', (tx) => tx.sql(moving, [now, swept]));
  }

  /** Claims the right to move, until the transaction ends. @returns false where another holds it, in whichever process. */
  async lock(tx: Tx): Promise<boolean> {
    const [row] = await tx.sql<{ mine: boolean }>(locking);
    return row?.mine === true;
  }
}
