import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { firstHash } from './event.js';
import { sealDigest, type SealedEvent, type SealedSecurity } from './seal.js';

const most = '5000';
const waiting = statement(`
  select congress_id from event where seal_id is null
  union select congress_id from security_event where seal_id is null`);
const lockSeals = statement(`select pg_advisory_xact_lock(727003, hashtext($1))`);
const lastSeal = statement('select seq, digest from seal where congress_id = $1 order by seq desc limit 1');
const lastInstallSeal = statement('select seq, digest from install_seal order by seq desc limit 1');
// Rows are claimed by their flag, never by "id > last": what commits late is simply claimed by the next seal.
const claimCases = statement(`
  select suggestion_id, seq, hash from event where congress_id = $1 and seal_id is null
  order by suggestion_id, seq limit ${most}`);
const claimSecurity = statement(`
  select id, hash from security_event where congress_id = $1 and seal_id is null order by id limit ${most}`);
const claimInstall = statement(`select id, hash from install_event where seal_id is null order by id limit ${most}`);
const insert = statement(`
  insert into seal (congress_id, id, seq, event_count, security_count, digest, previous_digest, sealed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`);
const insertInstall = statement(`
  insert into install_seal (id, seq, security_count, digest, previous_digest, sealed_at) values ($1, $2, $3, $4, $5, $6)`);
const markCases = statement(`
  update event e set seal_id = $2 from unnest($3::uuid[], $4::int[]) as one (suggestion_id, seq)
  where e.congress_id = $1 and e.suggestion_id = one.suggestion_id and e.seq = one.seq and e.seal_id is null`);
const markSecurity = statement(`
  update security_event set seal_id = $2 where congress_id = $1 and id = any ($3::uuid[]) and seal_id is null`);
const markInstall = statement(`update install_event set seal_id = $1 where id = any ($2::uuid[]) and seal_id is null`);

interface Before extends Record<string, unknown> {
  readonly seq: number;
  readonly digest: string;
}

/** The sealing job 封存办理记录: chains what was newly recorded in each congress, and in the whole install. */
@Injectable()
export class Sealer {
  constructor(private readonly database: Database) {}

  /** Seals all that is committed. Several processes at once do each event once. @returns how many events were sealed. */
  async sealAll(): Promise<number> {
    const congresses = await this.database.read<{ congress_id: string }>('jobs', waiting);
    let sealed = 0;
    for (const { congress_id: congressId } of congresses) {
      sealed += await this.database.transaction('jobs', (tx) => sealCongress(tx, congressId));
    }
    return sealed + (await this.database.transaction('jobs', sealInstall));
  }
}

async function sealCongress(tx: Tx, congressId: string): Promise<number> {
  await tx.sql(lockSeals, [congressId]);
  const [before] = await tx.sql<Before>(lastSeal, [congressId]);
  const events = await tx.sql<SealedEvent>(claimCases, [congressId]);
  const security = await tx.sql<SealedSecurity>(claimSecurity, [congressId]);
  if (events.length + security.length === 0) return 0;
  const { id, seq, previous } = next(before);
  const digest = sealDigest(previous, events, security);
  await tx.sql(insert, [congressId, id, seq, events.length, security.length, digest, previous, new Date()]);
  const [cases, seqs] = [events.map((one) => one.suggestion_id), events.map((one) => one.seq)];
  if (events.length > 0) await tx.sql(markCases, [congressId, id, cases, seqs]);
  if (security.length > 0) await tx.sql(markSecurity, [congressId, id, security.map((one) => one.id)]);
  return events.length + security.length;
}

async function sealInstall(tx: Tx): Promise<number> {
  await tx.sql(lockSeals, ['install']);
  const [before] = await tx.sql<Before>(lastInstallSeal);
  const security = await tx.sql<SealedSecurity>(claimInstall);
  if (security.length === 0) return 0;
  const { id, seq, previous } = next(before);
  await tx.sql(insertInstall, [id, seq, security.length, sealDigest(previous, [], security), previous, new Date()]);
  await tx.sql(markInstall, [id, security.map((one) => one.id)]);
  return security.length;
}

function next(before: Before | undefined): { id: string; seq: number; previous: string } {
  return { id: v7(), seq: (before?.seq ?? 0) + 1, previous: before?.digest ?? firstHash };
}
