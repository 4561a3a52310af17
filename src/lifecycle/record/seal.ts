import { Injectable } from '@nestjs/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { v7 } from 'uuid';
import { digest } from '../../congress/record/digest.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { firstHash } from './event.js';

/** Seal 封存: the digest of the events that were new in a congress, chained to the seal before. */
@Entity()
export class Seal {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('int')
  seq!: number;

  @Column('int')
  eventCount!: number;

  /** security events 安全事件 under it */
  @Column('int')
  securityCount!: number;

  @Column('text')
  digest!: string;

  @Column('text')
  previousDigest!: string;

  @Column('timestamptz')
  sealedAt!: string;
}

/** What is sealed: the hashes in the order of case and event, after the digest before. */
export function sealDigest(previousDigest: string, events: readonly SealedEvent[]): string {
  const lines = events.map((event) => `${event.suggestion_id} ${String(event.seq)} ${event.hash}`);
  return digest([previousDigest, ...lines].join('\n'));
}

/** One event under a seal. */
export interface SealedEvent extends Record<string, unknown> {
  readonly suggestion_id: string;
  readonly seq: number;
  readonly hash: string;
}

const mostAtOnce = 5_000;
const waiting = statement('select distinct congress_id from event where seal_id is null');
const lockSeals = statement(`select pg_advisory_xact_lock(727003, hashtext($1))`);
const lastSeal = statement('select seq, digest from seal where congress_id = $1 order by seq desc limit 1');
// Rows are claimed by their flag, never by "id > last": what commits late is simply claimed by the next seal.
const claim = statement(`
  select suggestion_id, seq, hash from event where congress_id = $1 and seal_id is null
  order by suggestion_id, seq limit ${String(mostAtOnce)}`);
const insert = statement(`
  insert into seal (congress_id, id, seq, event_count, digest, previous_digest, sealed_at)
  values ($1, $2, $3, $4, $5, $6, $7)`);
const mark = statement(`
  update event e set seal_id = $2 from unnest($3::uuid[], $4::int[]) as one (suggestion_id, seq)
  where e.congress_id = $1 and e.suggestion_id = one.suggestion_id and e.seq = one.seq and e.seal_id is null`);

/** The sealing job 封存办理记录: chains what was newly recorded in each congress. */
@Injectable()
export class Sealer {
  constructor(private readonly database: Database) {}

  /** Seals all that is committed. Several processes at once do each event once. @returns how many events were sealed. */
  async sealAll(): Promise<number> {
    const congresses = await this.database.read<{ congress_id: string }>('jobs', waiting);
    let sealed = 0;
    for (const { congress_id: congressId } of congresses) sealed += await this.sealCongress(congressId);
    return sealed;
  }

  private async sealCongress(congressId: string): Promise<number> {
    return this.database.transaction('jobs', async (tx) => {
      await tx.sql(lockSeals, [congressId]);
      const [before] = await tx.sql<{ seq: number; digest: string }>(lastSeal, [congressId]);
      const events = await tx.sql<SealedEvent>(claim, [congressId]);
      if (events.length > 0) await this.put(tx, congressId, before, events);
      return events.length;
    });
  }

  private async put(
    tx: Tx,
    congressId: string,
    before: { seq: number; digest: string } | undefined,
    events: SealedEvent[],
  ) {
    const previous = before?.digest ?? firstHash;
    const id = v7();
    const seq = (before?.seq ?? 0) + 1;
    const sealed = [congressId, id, seq, events.length, sealDigest(previous, events), previous, new Date()];
    await tx.sql(insert, sealed);
    await tx.sql(mark, [congressId, id, events.map((one) => one.suggestion_id), events.map((one) => one.seq)]);
  }
}
