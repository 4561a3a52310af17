import { v7 } from 'uuid';
import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';

/** A message 消息 to be posted: to one account, about at most one case. */
export interface NewMessage {
  readonly congressId: string;
  readonly accountId: string;
  /** the act's name, or another camelCase word; `digest` is the morning's digest, which goes out by e-mail like an urgent one */
  readonly kind: string;
  /** one line; of a message about one case it begins with that case's number and title */
  readonly subject: string;
  readonly body: string;
  /** an API path such as `/api/c/{congress}/suggestions/{id}`, or null */
  readonly href: string | null;
  /** addressed to this person, who must do something now */
  readonly urgent: boolean;
  /** what is told, e.g. `notice:{id}` or `digest:2026-03-10`: within a congress an account gets each key once */
  readonly dedupeKey: string;
  /** the procedure's time, not the machine's */
  readonly createdAt: Date | string;
  readonly suggestionId: string | null;
}

const posting = statement(`
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as g (
      "congressId" uuid, id uuid, "accountId" uuid, kind text, subject text, body text, href text, urgent boolean,
      "dedupeKey" text, "createdAt" timestamptz, "suggestionId" uuid, "emailId" uuid, "webhookId" uuid)
  ), posted as (
    insert into message (congress_id, id, account_id, kind, subject, body, href, urgent, dedupe_key, created_at, suggestion_id)
    select "congressId", id, "accountId", kind, subject, body, href, urgent, "dedupeKey", "createdAt", "suggestionId"
    from given on conflict (congress_id, account_id, dedupe_key) do nothing
    returning congress_id, id, account_id, kind, urgent
  ), out as (
    insert into message_delivery (congress_id, id, message_id, channel, state, attempts, next_at, created_at)
    select p.congress_id, g."emailId", p.id, 'email', 'waiting', 0, $2::timestamptz, $2::timestamptz
    from posted p join given g on g.id = p.id
      join channel_choice c on c.congress_id = p.congress_id and c.account_id = p.account_id and c.email_on
    where p.urgent or p.kind = 'digest'
    union all
    select p.congress_id, g."webhookId", p.id, 'webhook', 'waiting', 0, $2::timestamptz, $2::timestamptz
    from posted p join given g on g.id = p.id join webhook w on w.congress_id = p.congress_id and w.active
  )
  select count(*)::int as count from posted`);

/**
 * Puts messages into inboxes 收件箱, and makes the sendings for what leads out of the house: by e-mail what is urgent and
 * the digest, by webhook everything. What a person was told before (same `dedupeKey`) is left out in silence, so that a
 * job may be repeated.
 * @param tx inside the wall of the messages' congress, in the transaction that claims what is told.
 * @param messages the oldest first: an inbox shows them in this order.
 * @returns how many were new.
 * @throws the driver's error where an account or a case is not there.
 */
export async function post(tx: Tx, messages: readonly NewMessage[]): Promise<number> {
  if (messages.length === 0) return 0;
  const rows = messages.map((one) => ({ ...one, id: v7(), emailId: v7(), webhookId: v7() }));
  // Written in one order everywhere, so that two that post the same wait for each other and never in a circle.
  rows.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const [row] = await tx.sql<{ count: number }>(posting, [JSON.stringify(rows), new Date()]);
  return row?.count ?? 0;
}

function keyOf({ accountId, dedupeKey }: NewMessage): string {
  return `${accountId} ${dedupeKey}`;
}
