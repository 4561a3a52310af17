import { statement } from '../../platform/database/statement.js';

/** The columns of an export, by the names of its properties. */
export const exportColumns = `congress_id as "congressId", id, account_id as "accountId", kind, format, encoding, filters, parties, address,
  state, done, total, rows, attempts, lease_until as "leaseUntil", reason, file_name as "fileName", bytes::text,
  content_hash as "contentHash", requested_at as "requestedAt", finished_at as "finishedAt", expires_at as "expiresAt"`;

const own = 'congress_id = $1 and account_id = $2 and (expires_at is null or expires_at > $3)';

/** One of somebody's own exports, and a page of them: who asked, and the machine's time, by which they expire. */
export const ownOne = statement(`select ${exportColumns} from export where ${own} and id = $4`);
export const ownFirst = statement(`select ${exportColumns} from export where ${own} order by id desc limit $4`);
export const ownNext = statement(
  `select ${exportColumns} from export where ${own} and id < $5::uuid order by id desc limit $4`,
);

/** Takes one away, whatever becomes of it. */
export const removing = statement(
  'delete from export where congress_id = $1 and account_id = $2 and id = $3 returning id, format',
);

/** Whoever asks twice at once is counted twice. */
export const lockingAccount = statement('select pg_advisory_xact_lock($2, hashtext($1))');
export const countingOpen = statement(`
  select count(*)::int as open from export where congress_id = $1 and account_id = $2 and state in ('waiting', 'running')`);
export const adding = statement(`
  insert into export (congress_id, id, account_id, kind, format, encoding, filters, parties, address, state, done, attempts, requested_at)
  values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::text[], $9, 'waiting', 0, 0, $10) returning ${exportColumns}`);
