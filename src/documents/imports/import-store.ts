import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { cut, type Page, type PageQuery } from '../../platform/http/page.js';
import type { Made } from './format.js';
import type { ImportKind } from './format.js';
import type { ImportMode, ImportState } from './import-answers.js';
import type { Finding } from './reading/findings.js';

/** An import 导入 as it is kept. */
export interface ImportRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: ImportKind;
  readonly mode: ImportMode;
  readonly state: ImportState;
  readonly sha256: string;
  readonly fileName: string;
  readonly accountId: string;
  readonly rows: number;
  readonly faults: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly undoneAt: string | null;
}

/** What begins one. */
export interface NewImport extends Pick<ImportRow, 'id' | 'kind' | 'mode' | 'sha256' | 'fileName' | 'accountId'> {
  readonly congressId: string;
  readonly bytes: number;
}

/** How one ended. */
export interface Ended extends Pick<ImportRow, 'state' | 'rows' | 'faults' | 'warnings'> {
  readonly made: readonly Made[];
}

const rfc3339 = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const columns = `i.id, i.kind, i.mode, i.state, i.sha256, i.file_name as "fileName", i.account_id as "accountId", i.rows, i.faults,
  i.warnings, ${rfc3339('i.created_at')} as "createdAt", ${rfc3339('i.finished_at')} as "finishedAt", ${rfc3339('i.undone_at')} as "undoneAt"`;

const begin = statement(`
  insert into import (congress_id, id, kind, mode, state, sha256, file_name, bytes, account_id, rows, faults, warnings, created_at, lease_until)
  values ($1, $2, $3, $4, 'running', $5, $6, $7, $8, 0, '[]', '[]', $9, $10) on conflict do nothing returning id`);
const same = statement(`
  select ${columns} from import i where i.congress_id = $1 and i.kind = $2 and i.sha256 = $3 and i.mode = 'commit'
    and i.state in ('running', 'committed')`);
const one = statement(`select ${columns} from import i where i.congress_id = $1 and i.id = $2`);
const lock = statement(`select ${columns} from import i where i.congress_id = $1 and i.id = $2 for update`);
const page = statement(`
  select ${columns} from import i where i.congress_id = $1 and i.kind = any ($2::text[])
    and ($3::uuid is null or i.id < $3::uuid) order by i.id desc limit $4`);
const progress = statement(`update import set rows = $3 where congress_id = $1 and id = $2 and state = 'running'`);
/** The database lets go of it by itself when the transaction ends, also where the process was killed. */
const holding = statement('select pg_try_advisory_xact_lock(727037, hashtext($1)) as mine');
const end = statement(`
  update import set state = $3, rows = $4, faults = $5, warnings = $6, finished_at = $7
  where congress_id = $1 and id = $2 and state = 'running' returning id`);
const keep = statement(`
  insert into import_row (congress_id, import_id, seq, kind, subject_id)
  select $1, $2, r.seq, r.kind, r.id from jsonb_to_recordset($3::jsonb) as r (seq int, kind text, id uuid)`);
const made = statement(`
  select kind, subject_id as id from import_row where congress_id = $1 and import_id = $2 order by seq`);
const undone = statement(`update import set state = 'undone', undone_at = $3 where congress_id = $1 and id = $2`);

/** Keeps imports, and what each of them made. Times are the machine's: they are of the work and not of the procedure. */
@Injectable()
export class ImportStore {
  constructor(private readonly database: Database) {}

  /**
   * Begins an import. In a transaction that reads what others commit.
   * @param until nobody else takes it up before: whoever begins it holds it at once.
   * @returns null, or the one that takes in the same file now, or did; then nothing is begun.
   */
  async begin(tx: Tx, one: NewImport, until: Date): Promise<ImportRow | null> {
    const { congressId, id, kind, mode, sha256, fileName, bytes, accountId } = one;
    const values = [congressId, id, kind, mode, sha256, fileName, bytes, accountId, new Date(), until];
    for (;;) {
      if ((await tx.sql(begin, values)).length > 0) return null;
      const [other] = await tx.sql<ImportRow>(same, [congressId, kind, sha256]);
      if (other) return other;
      // It failed between the two questions, and stands in the way no longer.
    }
  }

  async find(congressId: string, id: string): Promise<ImportRow | null> {
    return (await this.database.read<ImportRow>({ congressId }, one, [congressId, id]))[0] ?? null;
  }

  async locked(tx: Tx, congressId: string, id: string): Promise<ImportRow | null> {
    return (await tx.sql<ImportRow>(lock, [congressId, id]))[0] ?? null;
  }

  /** The newest first. */
  async page(congressId: string, kinds: readonly ImportKind[], query: PageQuery): Promise<Page<ImportRow>> {
    const values = [congressId, kinds, query.after?.[0] ?? null, query.limit + 1];
    const rows = await this.database.read<ImportRow>({ congressId }, page, values);
    return cut(rows, query, 'imports', (row) => [row.id]);
  }

  /** Holds an import to the end of the transaction. @returns false where somebody else is at it. */
  async hold(tx: Tx, id: string): Promise<boolean> {
    return (await tx.sql<{ mine: boolean }>(holding, [id]))[0]?.mine === true;
  }

  /** How far it is. */
  async progress(congressId: string, id: string, rows: number): Promise<void> {
    await this.database.transaction({ congressId }, (tx) => tx.sql(progress, [congressId, id, rows]));
  }

  /** @returns false where it has ended already; the transaction must then write nothing. */
  async end(
    tx: Tx,
    congressId: string,
    id: string,
    { state, rows, faults, warnings, made: done }: Ended,
  ): Promise<boolean> {
    const values = [state, rows, JSON.stringify(faults), JSON.stringify(warnings), new Date()];
    if ((await tx.sql(end, [congressId, id, ...values])).length === 0) return false;
    if (done.length > 0) {
      await tx.sql(keep, [congressId, id, JSON.stringify(done.map((row, index) => ({ ...row, seq: index + 1 })))]);
    }
    return true;
  }

  async made(tx: Tx, congressId: string, id: string): Promise<Made[]> {
    return tx.sql<Made & Record<string, unknown>>(made, [congressId, id]);
  }

  /** @returns when. */
  async undone(tx: Tx, congressId: string, id: string): Promise<string> {
    const at = new Date();
    await tx.sql(undone, [congressId, id, at]);
    return at.toISOString();
  }
}
