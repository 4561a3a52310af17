import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Outcome } from '../../platform/outbound/outcome.js';
import { backOffMs, mostAttempts } from './back-off.js';
import type { Channel } from './message-delivery.js';

/** Longer than any sending may take: after it, one that was cut off is tried again. */
const leaseMs = 300_000;

/** A sending in hand, with what it sends and where to. */
export interface Claimed extends Record<string, unknown> {
  readonly congressId: string;
  readonly congress: string;
  readonly id: string;
  readonly attempts: number;
  readonly messageId: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly href: string | null;
  readonly urgent: boolean;
  readonly createdAt: Date;
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  /** the account is active and has a role in the congress */
  readonly present: boolean;
  /** null: the person has switched e-mail off */
  readonly email: Buffer | null;
  /** null: the congress has no webhook in use */
  readonly webhookUrl: Buffer | null;
  readonly webhookSecret: Buffer | null;
}

interface Due extends Record<string, unknown> {
  readonly congressId: string;
  readonly id: string;
}

const open = `state in ('waiting', 'failed')`;
const looking = statement(`
  select d.congress_id as "congressId", d.id
  from message_delivery d join congress g on g.id = d.congress_id and g.active
  where d.channel = $1 and d.${open} and d.next_at <= $2 and d.congress_id <> all ($3::uuid[])
  order by d.next_at, d.id limit 20`);
const claiming = statement(`
  with taken as (
    update message_delivery set attempts = attempts + 1, next_at = $4
    where congress_id = $1 and id = $2 and ${open} and next_at <= $3
    returning congress_id, id, attempts, message_id)
  select t.congress_id as "congressId", g.slug as congress, t.id, t.attempts, m.id as "messageId", m.kind, m.subject, m.body,
    m.href, m.urgent, m.created_at as "createdAt", a.id as "accountId", a.username, a.display_name as "displayName",
    a.active and exists (select 1 from account_grant r
      where r.congress_id = t.congress_id and r.account_id = a.id and r.revoked_at is null) as present,
    case when c.email_on then c.email_cipher end as email,
    w.url_cipher as "webhookUrl", w.secret_cipher as "webhookSecret"
  from taken t join congress g on g.id = t.congress_id
    join message m on m.congress_id = t.congress_id and m.id = t.message_id
    join account a on a.id = m.account_id
    left join channel_choice c on c.congress_id = t.congress_id and c.account_id = m.account_id
    left join webhook w on w.congress_id = t.congress_id and w.active`);
// Only by whom the attempt belongs to: who outstays the lease does not undo what came after.
const settling = statement(`
  update message_delivery set state = $4, next_at = $5, last_error = $6, ended_at = $7
  where congress_id = $1 and id = $2 and attempts = $3 and ${open}`);

/** Takes sendings in hand, one at a time, under a lease, and writes down what became of them. Times are the machine's. */
@Injectable()
export class Claims {
  constructor(private readonly database: Database) {}

  /**
   * Takes the next sending that is due; of several who ask at once each gets another one.
   * @param except congresses that are left out.
   * @returns null where nothing is due.
   */
  async next(channel: Channel, at: Date, except: readonly string[]): Promise<Claimed | null> {
    for (;;) {
      const due = await this.database.read<Due>('jobs', looking, [channel, at, except]);
      if (due.length === 0) return null;
      for (const { congressId, id } of due) {
        const lease = new Date(at.getTime() + leaseMs);
        const [claimed] = await this.database.transaction({ congressId }, (tx) =>
          tx.sql<Claimed>(claiming, [congressId, id, at, lease]),
        );
        if (claimed) return claimed;
      }
    }
  }

  /** Writes down what became of an attempt: sent, to be tried again, or given up. */
  async settle({ congressId, id, attempts }: Claimed, outcome: Outcome, at: Date): Promise<void> {
    const again = outcome.kind === 'temporary' && attempts < mostAttempts;
    const state = outcome.kind === 'sent' ? 'sent' : again ? 'failed' : 'dead';
    const nextAt = again ? new Date(at.getTime() + backOffMs(attempts)) : null;
    const error = outcome.kind === 'sent' ? null : outcome.error;
    await this.database.transaction({ congressId }, (tx) =>
      tx.sql(settling, [congressId, id, attempts, state, nextAt, error, again ? null : at]),
    );
  }
}
