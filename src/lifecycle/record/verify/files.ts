import { existsSync } from 'node:fs';
import type { Config } from '../../../platform/config/config.js';
import type { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import { Depot } from '../../../platform/files/depot.js';
import { DepotSweep } from '../../../platform/files/depot-sweep.js';
import { StartupError } from '../../../platform/startup-error.js';

/** What was found of the attachments' files. */
export interface FilesRead {
  files: number;
  bytes: number;
  broken: string | null;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly suggestion_id: string;
  readonly sha256: string;
  readonly bytes: number;
}

const page = statement(`
  select a.id, a.suggestion_id, a.sha256, a.bytes from attachment a
  where a.congress_id = $1 and a.id > $2 and not exists (
    select 1 from attachment_removal r where r.congress_id = $1 and r.attachment_id = a.id)
  order by a.id limit 500`);
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Looks whether the file of every attachment 附件 of a congress is there, as the record says that it was attached. The digest stands in
 * the attachment's row, and the row's own digest in the case's record.
 * @param whole every file is read to its end and its digest made anew; false: only that it is there, and its size.
 * @throws StartupError where the depot's folder is not there at all, though there are attachments.
 */
export async function verifyFiles(
  database: Database,
  config: Pick<Config, 'DATA_DIR' | 'FILES_DIR'>,
  congressId: string,
  whole: boolean,
): Promise<FilesRead> {
  const depot = new Depot(config);
  const sweep = new DepotSweep(depot);
  const read: FilesRead = { files: 0, bytes: 0, broken: null };
  for (let after = nobody; ;) {
    const rows = await database.read<Row>({ congressId }, page, [congressId, after]);
    if (rows.length > 0 && !existsSync(depot.folder)) {
      throw new StartupError(`文件目录 ${depot.folder} 不存在，附件无法核验；请设置 FILES_DIR`);
    }
    for (const { id, suggestion_id: suggestionId, ...kept } of rows) {
      read.files += 1;
      read.bytes += kept.bytes;
      const fault = await sweep.faultOf(kept, whole);
      if (fault !== null) read.broken ??= `建议 ${suggestionId} 的附件 ${id} 的文件${fault}`;
    }
    const last = rows.at(-1);
    if (!last) return read;
    after = last.id;
  }
}
