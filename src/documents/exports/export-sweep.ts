import { Injectable, Logger } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { ExportFiles } from './export-files.js';
import type { ExportFormat } from './export.js';

/** A file without its export, or without an end, is left so long: its process may be writing it. */
const orphanMs = 3_600_000;
const expired = statement(
  'select congress_id as "congressId", id from export where expires_at <= $1 order by expires_at limit 500',
);
const removing = statement(
  'delete from export where congress_id = $1 and id = $2 and expires_at <= $3 returning format',
);
const known = statement('select id from export where id = $1');

/** Takes away exports 导出 that have expired, and files that belong to none. By the machine's clock. */
@Injectable()
export class ExportSweep {
  private readonly logger = new Logger(ExportSweep.name);

  constructor(
    private readonly database: Database,
    private readonly files: ExportFiles,
  ) {}

  /** @returns how many exports and files went. Several processes may do it at once. */
  async run(stop: AbortSignal, now = new Date()): Promise<number> {
    let removed = 0;
    for (const { congressId, id } of await this.database.read<Key>('jobs', expired, [now])) {
      if (stop.aborted) return removed;
      const [row] = await this.database.transaction({ congressId }, (tx) =>
        tx.sql<{ format: ExportFormat }>(removing, [congressId, id, now]),
      );
      if (row) await this.files.remove({ id, format: row.format });
      removed += row ? 1 : 0;
    }
    return removed + (await this.orphans(stop, now));
  }

  /** Of an export that was taken away while it was written, and of attempts that were broken off. */
  private async orphans(stop: AbortSignal, now: Date): Promise<number> {
    let removed = 0;
    for await (const { id, path } of this.files.olderThan(new Date(now.getTime() - orphanMs))) {
      if (stop.aborted) return removed;
      const isPart = path.endsWith('.part');
      const { length } = isPart ? [] : await this.database.read('jobs', known, [id]);
      if (length > 0) continue;
      await rm(path, { force: true });
      this.logger.warn({ exportId: id }, 'a file that belongs to no export was removed');
      removed += 1;
    }
    return removed;
  }
}

interface Key extends Record<string, unknown> {
  readonly congressId: string;
  readonly id: string;
}
