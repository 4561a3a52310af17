import pg from 'pg';
import { digest } from '../../src/congress/record/digest.js';
import { chain, firstHash, type EventBody } from '../../src/lifecycle/record/event.js';
import { sealDigest, type SealedEvent, type SealedSecurity } from '../../src/lifecycle/record/seal.js';
import type { TestApp } from './app.js';
import { asAdministrator } from './server.js';

/** Somebody with the database's own administrator: no wall, no trigger and no key holds him. */
export class Intruder {
  private constructor(private readonly client: pg.Client) {}

  static async into(service: TestApp): Promise<Intruder> {
    const client = await asAdministrator(service.database);
    await client.query('set session_replication_role = replica');
    return new Intruder(client);
  }

  /** @returns how many rows were changed. */
  async run(sql: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.client.query(sql, [...values])).rowCount ?? 0;
  }

  async rows<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, [...values])).rows;
  }

  async leave(): Promise<void> {
    await this.client.end();
  }

  /** Writes an event of a case anew, and every hash after it: the case by itself is then sound again. */
  async forgeCase(suggestionId: string, seq: number, change: (body: EventBody) => EventBody): Promise<void> {
    const events = await this.rows<{ seq: number; body: string }>(
      'select seq, body from event where suggestion_id = $1 order by seq',
      [suggestionId],
    );
    let previous = firstHash;
    for (const event of events) {
      const body = event.seq === seq ? JSON.stringify(change(JSON.parse(event.body) as EventBody)) : event.body;
      const hash = chain(previous, body);
      const values = [body, previous, hash, suggestionId, event.seq];
      await this.run(
        'update event set body = $1, previous_hash = $2, hash = $3 where suggestion_id = $4 and seq = $5',
        values,
      );
      previous = hash;
    }
    await this.run('update suggestion set event_hash = $1 where id = $2', [previous, suggestionId]);
  }

  /** Computes all seals of a congress anew upon what now lies under them. */
  async forgeSeals(congressId: string): Promise<void> {
    const seals = await this.rows<{ id: string }>('select id from seal where congress_id = $1 order by seq', [
      congressId,
    ]);
    let previous = firstHash;
    for (const { id } of seals) {
      const events = await this.rows<SealedEvent>(
        'select suggestion_id, seq, hash from event where seal_id = $1 order by suggestion_id, seq',
        [id],
      );
      const security = await this.rows<SealedSecurity>(
        'select id, hash from security_event where seal_id = $1 order by id',
        [id],
      );
      const sealed = sealDigest(previous, events, security);
      const values = [id, previous, sealed, events.length, security.length];
      await this.run(
        'update seal set previous_digest = $2, digest = $3, event_count = $4, security_count = $5 where id = $1',
        values,
      );
      previous = sealed;
    }
  }

  /** Writes a security event anew, with the hash that belongs to it. */
  async forgeSecurity(id: string, change: (body: string) => string): Promise<void> {
    const [row] = await this.rows<{ body: string }>('select body from security_event where id = $1', [id]);
    const body = change(row?.body ?? '');
    await this.run('update security_event set body = $1, hash = $2 where id = $3', [body, digest(body), id]);
  }
}
