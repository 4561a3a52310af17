import { isDeepStrictEqual } from 'node:util';
import { digest } from '../../../congress/record/digest.js';
import type { SecurityBody } from '../../../congress/record/security-event.js';
import { statement, type Statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';

interface SecurityRow extends Record<string, unknown> {
  readonly congress_id: string | null;
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly account_id: string | null;
  readonly about_id: string | null;
  readonly body: string;
  readonly hash: string;
  readonly seal_id: string | null;
}

/** What was read of the security events, and the first that was changed. */
export interface SecurityRead {
  events: number;
  sealed: number;
  broken: string | null;
}

const atOnce = 5_000;
const first = '00000000-0000-0000-0000-000000000000';
const columns = 'id, kind, at, account_id, about_id, body, hash, seal_id';
const ofCongress = statement(`
  select congress_id, ${columns} from security_event where congress_id = $2 and id > $1 order by id limit ${String(atOnce)}`);
const ofInstall = statement(`
  select null as congress_id, ${columns} from install_event where id > $1 order by id limit ${String(atOnce)}`);

/** Recomputes the hash of every security event of a congress. */
export async function verifySecurity(tx: Tx, congressId: string): Promise<SecurityRead> {
  return verify(tx, ofCongress, [congressId]);
}

/** Recomputes the hash of every security event of the whole install; in the scope of the jobs. */
export async function verifyInstall(tx: Tx): Promise<SecurityRead> {
  return verify(tx, ofInstall, []);
}

async function verify(tx: Tx, reading: Statement, values: readonly string[]): Promise<SecurityRead> {
  const read: SecurityRead = { events: 0, sealed: 0, broken: null };
  let last = first;
  for (;;) {
    const rows = await tx.sql<SecurityRow>(reading, [last, ...values]);
    for (const row of rows) {
      read.events += 1;
      if (row.seal_id !== null) read.sealed += 1;
      read.broken ??= brokenEvent(row);
    }
    last = rows.at(-1)?.id ?? last;
    if (rows.length < atOnce) return read;
  }
}

function brokenEvent(row: SecurityRow): string | null {
  if (digest(row.body) !== row.hash) return `安全事件 ${row.id} 的内容被改动过`;
  const { id, congressId, kind, at, accountId, aboutId } = JSON.parse(row.body) as SecurityBody;
  const columnsSay = [row.id, row.congress_id, row.kind, row.at.toISOString(), row.account_id, row.about_id];
  if (isDeepStrictEqual([id, congressId, kind, at, accountId, aboutId], columnsSay)) return null;
  return `安全事件 ${row.id} 的登记栏与其内容不符，被改动过`;
}
