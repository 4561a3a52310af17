import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Kept } from '../../platform/files/depot.js';
import type { FileKeeper } from '../../platform/files/keeper.js';

const named = statement(`select distinct sha256 from import where state = 'running' and sha256 = any ($1::text[])`);
const kept = statement(`select sha256, bytes::int as bytes from import where state = 'running'`);

/** The files of imports 导入的文件: needed while they run; what came of them stays, the file does not. */
@Injectable()
export class ImportFiles implements FileKeeper {
  constructor(private readonly database: Database) {}

  async named(digests: readonly string[]): Promise<readonly string[]> {
    const rows = await this.database.read<{ sha256: string }>('jobs', named, [digests]);
    return rows.map((one) => one.sha256);
  }

  async *kept(): AsyncGenerator<Kept> {
    yield* await this.database.read<Kept & Record<string, unknown>>('jobs', kept);
  }
}
