import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Kept } from '../../platform/files/depot.js';
import type { FileKeeper } from '../../platform/files/keeper.js';

const there = `not exists (
  select 1 from attachment_removal r where r.congress_id = a.congress_id and r.attachment_id = a.id)`;
const named = statement(`select distinct a.sha256 from attachment a where a.sha256 = any ($1::text[]) and ${there}`);
const page = statement(`
  select a.congress_id, a.id, a.sha256, a.bytes from attachment a
  where (a.congress_id, a.id) > ($1::uuid, $2::uuid) and ${there} order by a.congress_id, a.id limit 500`);
const nobody = '00000000-0000-0000-0000-000000000000';

interface Row extends Record<string, unknown> {
  readonly congress_id: string;
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Which files the attachments 附件 of all congresses still name; of one that was taken away, none. */
@Injectable()
export class AttachmentFiles implements FileKeeper {
  constructor(private readonly database: Database) {}

  async named(digests: readonly string[]): Promise<readonly string[]> {
    const rows = await this.database.read<{ sha256: string }>('jobs', named, [digests]);
    return rows.map((one) => one.sha256);
  }

  async *kept(): AsyncGenerator<Kept> {
    for (let last: Pick<Row, 'congress_id' | 'id'> = { congress_id: nobody, id: nobody }; ;) {
      const rows = await this.database.read<Row>('jobs', page, [last.congress_id, last.id]);
      for (const { sha256, bytes } of rows) yield { sha256, bytes };
      const end = rows.at(-1);
      if (!end) return;
      last = end;
    }
  }
}
