import { Injectable, Logger } from '@nestjs/common';
import { mayRead, type Party } from '../case-file/visibility.js';
import { Database } from '../platform/database/database.js';
import { inOrder } from '../platform/database/in-order.js';
import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import { Now } from '../platform/time/now.js';
import { post, type NewMessage } from './messages.js';
import { peopleOf, type Addressed } from './people.js';
import { readersOfCases } from './readers.js';

const mostAtOnce = 200;
const congressesWaiting = statement(`
  select g.id, g.slug from congress g
  where g.active and exists (select 1 from notice n where n.congress_id = g.id and n.delivered_at is null)`);
// Claimed by their flag and their lock, never by "id > last": ids commit out of order.
const claiming = statement(`
  select n.id, n.suggestion_id as "suggestionId", n.event_seq as "eventSeq", n.kind, n.party, n.subject, n.body, n.urgent,
    n.created_at as "createdAt", e.account_id as "by"
  from notice n
    left join event e on e.congress_id = n.congress_id and e.suggestion_id = n.suggestion_id and e.seq = n.event_seq
  where n.congress_id = $1 and n.delivered_at is null
  order by n.created_at, n.id limit ${String(mostAtOnce)} for update of n skip locked`);
const marking = statement('update notice set delivered_at = $2 where congress_id = $1 and id = any ($3::uuid[])');

/** Acts that end an office's sight of the case: the office that it is about is told all the same, without a way in. */
const farewells: ReadonlySet<string> = new Set(['reassign']);

interface Waiting extends Record<string, unknown> {
  readonly id: string;
  readonly suggestionId: string;
  readonly eventSeq: number;
  readonly kind: string;
  readonly party: string;
  readonly subject: string;
  readonly body: string;
  readonly urgent: boolean;
  readonly createdAt: Date;
  /** the account that acted; null: the system */
  readonly by: string | null;
}

interface Congress extends Record<string, unknown> {
  readonly id: string;
  readonly slug: string;
}

/**
 * From notice rows to people 送达: puts what acts have to tell into the inboxes of those who stand for the parties now,
 * may see the case now, and did not act themselves.
 */
@Injectable()
export class NoticeDelivery {
  private readonly logger = new Logger(NoticeDelivery.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Now,
  ) {}

  /**
   * Delivers all that is committed. Messages and marks are one transaction, so several processes at once, or one that is
   * killed midway, tell each person each event once. A congress that fails does not hold up the others.
   * @returns how many messages were new.
   */
  async deliverAll(): Promise<number> {
    const congresses = await this.database.read<Congress>('jobs', congressesWaiting);
    let told = 0;
    for (const congress of congresses) {
      try {
        told += await this.deliverIn(congress);
      } catch (error) {
        this.logger.error({ err: error, congressId: congress.id }, 'notices of a congress could not be delivered');
      }
    }
    return told;
  }

  private async deliverIn(congress: Congress): Promise<number> {
    for (let told = 0; ;) {
      const scope = { congressId: congress.id };
      const batch = await this.database.transaction(scope, (tx) => this.deliverSome(tx, congress));
      told += batch.told;
      if (batch.claimed < mostAtOnce) return told;
    }
  }

  private async deliverSome(tx: Tx, congress: Congress): Promise<{ claimed: number; told: number }> {
    const notices = await tx.sql<Waiting>(claiming, [congress.id]);
    if (notices.length === 0) return { claimed: 0, told: 0 };
    const cases = notices.map((one) => one.suggestionId);
    const parties = notices.map((one) => one.party);
    const [people, readers] = await inOrder([
      peopleOf(tx, congress.id, parties),
      readersOfCases(tx, congress.id, cases),
    ]);
    const messages = notices.flatMap((notice) => messagesOf(notice, congress, people, readers));
    const told = await post(tx, firstOfEach(messages));
    await tx.sql(marking, [congress.id, this.clock.instant(), notices.map((one) => one.id)]);
    return { claimed: notices.length, told };
  }
}

function messagesOf(
  notice: Waiting,
  congress: Congress,
  people: readonly Addressed[],
  readers: ReadonlyMap<string, readonly Party[]>,
): NewMessage[] {
  const { suggestionId, eventSeq, kind, party, subject, body, urgent, createdAt } = notice;
  const href = `/api/c/${congress.slug}/suggestions/${suggestionId}`;
  const about = { congressId: congress.id, kind, subject, body, urgent, createdAt, suggestionId };
  return people.flatMap((one) => {
    if (one.party !== party || one.accountId === notice.by) return [];
    const sees = mayRead(one, readers.get(suggestionId) ?? []);
    if (!sees && !(farewells.has(kind) && party.startsWith('office:'))) return [];
    const dedupeKey = `event:${suggestionId}:${String(eventSeq)}`;
    return [{ ...about, accountId: one.accountId, href: sees ? href : null, dedupeKey }];
  });
}

/** Of what one event has to tell one person by several of his parties: the urgent, then the fullest. */
function firstOfEach(messages: readonly NewMessage[]): NewMessage[] {
  const chosen = new Map<string, NewMessage>();
  for (const one of messages) {
    const key = `${one.accountId} ${one.dedupeKey}`;
    const before = chosen.get(key);
    if (!before || weight(one) > weight(before)) chosen.set(key, one);
  }
  return [...chosen.values()];
}

function weight({ urgent, body }: NewMessage): number {
  return (urgent ? 1_000_000 : 0) + body.length;
}
