import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';

const noting = statement(`
  update api_token set last_used_on = $2 where token_hash = $1 and (last_used_on is null or last_used_on < $2)`);

/**
 * The day on which each API token was last used 最近使用. It is written at most once a day and token, after the request that
 * used it has let go of its connection: to a request of any other time it costs nothing.
 */
@Injectable()
export class TokenUse {
  private readonly logger = new Logger(TokenUse.name);
  private readonly pending = new Map<string, string>();

  constructor(private readonly database: Database) {}

  /** Keeps in mind that a token was used. @param last the day that is written already. */
  note(hash: string, last: string | null, day: string): void {
    if (last === null || last < day) this.pending.set(hash, day);
  }

  /** Writes what is kept in mind. A failure is logged only: the request itself was done. */
  async write(): Promise<void> {
    const days = [...this.pending];
    this.pending.clear();
    try {
      for (const [hash, day] of days) await this.database.transaction('install', (tx) => tx.sql(noting, [hash, day]));
    } catch (error) {
      this.logger.warn(`the use of an API token was not written: ${String(error)}`);
    }
  }
}
