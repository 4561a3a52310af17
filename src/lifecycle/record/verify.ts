import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { chain, firstHash } from './event.js';
import { sealDigest, type SealedEvent } from './seal.js';

/** What a verification found: sound, or the first broken link; and how much is not yet under a seal. */
export interface Verified {
  readonly cases: number;
  readonly events: number;
  readonly seals: number;
  readonly unsealed: number;
  /** a Chinese sentence naming the first broken link, or null */
  readonly broken: string | null;
}

interface EventRow extends SealedEvent {
  readonly body: string;
  readonly previous_hash: string;
  readonly seal_id: string | null;
}

interface SealRow extends Record<string, unknown> {
  readonly id: string;
  readonly seq: number;
  readonly event_count: number;
  readonly digest: string;
  readonly previous_digest: string;
}

const reading = statement(`
  select suggestion_id, seq, body, previous_hash, hash, seal_id from event where congress_id = $1
  order by suggestion_id, seq`);
const readingSeals = statement(`
  select id, seq, event_count, digest, previous_digest from seal where congress_id = $1 order by seq`);

/** Proves that the record of a congress was not rewritten 核验办理记录. */
@Injectable()
export class RecordVerifier {
  constructor(private readonly database: Database) {}

  /** Reads every event and seal of one congress and recomputes their chains. */
  async verify(congressId: string): Promise<Verified> {
    return this.database.transaction({ congressId }, async (tx) => {
      const seals = await tx.sql<SealRow>(readingSeals, [congressId]);
      const events = await tx.sql<EventRow>(reading, [congressId]);
      const cases = new Set(events.map((one) => one.suggestion_id)).size;
      const unsealed = events.filter((one) => one.seal_id === null).length;
      return { cases, events: events.length, seals: seals.length, unsealed, broken: brokenLink(events, seals) };
    });
  }
}

function brokenLink(events: readonly EventRow[], seals: readonly SealRow[]): string | null {
  return brokenCase(events) ?? brokenSeal(events, seals);
}

function brokenCase(events: readonly EventRow[]): string | null {
  let before: EventRow | undefined;
  for (const event of events) {
    const first = before?.suggestion_id !== event.suggestion_id;
    const named = `建议 ${event.suggestion_id} 的第 ${String(event.seq)} 条办理记录`;
    if (event.seq !== (first ? 1 : (before?.seq ?? 0) + 1)) return `${named}之前缺少记录`;
    if (event.previous_hash !== (first ? firstHash : before?.hash)) return `${named}与前一条不相衔接`;
    if (chain(event.previous_hash, event.body) !== event.hash) return `${named}的内容被改动过`;
    before = event;
  }
  return null;
}

function brokenSeal(events: readonly EventRow[], seals: readonly SealRow[]): string | null {
  const under = new Map<string, EventRow[]>();
  for (const event of events) {
    if (event.seal_id) under.set(event.seal_id, [...(under.get(event.seal_id) ?? []), event]);
  }
  let previous = firstHash;
  for (const [index, seal] of seals.entries()) {
    const named = `第 ${String(seal.seq)} 号封存`;
    const sealed = under.get(seal.id) ?? [];
    if (seal.seq !== index + 1 || seal.previous_digest !== previous) return `${named}与前一号不相衔接`;
    if (sealed.length !== seal.event_count) return `${named}下的办理记录少了或多了`;
    if (sealDigest(previous, sealed) !== seal.digest) return `${named}下的办理记录被改动过`;
    previous = seal.digest;
  }
  return null;
}
