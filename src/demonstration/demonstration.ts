import { Injectable, Logger } from '@nestjs/common';
import { Congresses } from '../congress/roster/congresses.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { statement } from '../platform/database/statement.js';
import { Problem } from '../platform/errors/problem.js';
import { accountTable } from './account-table.js';
import { Entrance, type Entry } from './entrance.js';
import { Making, type Found } from './making.js';
import { slug, unfinishedSlug } from './roster.js';

/** Two processes that start on one database make it one after the other. */
const lock = statement('select pg_advisory_xact_lock(727004)');
const finding = statement('select id, slug, created_at as made from congress where slug = any ($1::text[])');

/**
 * The demonstration 演示: a congress with its people and with cases in every state, made at the first start, never in
 * production. Until it is complete it has another address, so that what is half made is never taken for done: the next
 * start goes on where the one before stopped.
 */
@Injectable()
export class Demonstration {
  private readonly logger = new Logger('演示');

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly congresses: Congresses,
    private readonly making: Making,
    private readonly entrance: Entrance,
  ) {}

  /** Makes what is missing. Nobody can enter it yet: the accounts have no password, and the address is not the last one. */
  async prepare(): Promise<void> {
    if (this.config.NODE_ENV === 'production') return;
    try {
      // The transaction only holds the lock: were it run anew, it would find what is there and go on.
      await this.database.transaction('install', async (tx) => {
        await tx.sql(lock);
        const found = await tx.sql<Found>(finding, [[slug, unfinishedSlug]]);
        if (found.every((one) => one.slug !== slug)) await this.making.make(found[0] ?? null);
      });
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'duplicate') throw error;
      this.logger.warn(`没有建立演示人大：${(error.extras.causes ?? []).map((one) => one.message).join('；')}`);
    }
  }

  /**
   * Opens the finished demonstration to its people. Call it when the service answers and the password can be shown: what
   * was never shown is then never in force.
   * @returns the lines that show who may enter, and how; none where there is no demonstration.
   */
  async open(): Promise<string[]> {
    if (this.config.NODE_ENV === 'production') return [];
    const entry = await this.enter();
    return entry ? accountTable(entry, this.config.ADMIN_USERNAME) : [];
  }

  private async enter(): Promise<Entry | null> {
    return this.database.transaction('install', async (tx) => {
      await tx.sql(lock);
      const found = await tx.sql<Found>(finding, [[slug, unfinishedSlug]]);
      const congress = found.find((one) => one.slug === slug) ?? found[0];
      if (!congress) return null;
      const entry = await this.entrance.open(tx, congress.id);
      if (entry && congress.slug !== slug) await this.congresses.change(tx, congress.id, { slug });
      return entry;
    });
  }
}
