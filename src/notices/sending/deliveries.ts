import { Injectable } from '@nestjs/common';
import type { Role } from '../../congress/actor.js';
import { Actors, requireRole } from '../../congress/actors.js';
import type { Asker } from '../../congress/roster/asker.js';
import { idempotent, type Posting } from '../../congress/roster/posting.js';
import { Database } from '../../platform/database/database.js';
import { inOrder } from '../../platform/database/in-order.js';
import { statement } from '../../platform/database/statement.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { NoBody, requireBody } from '../../platform/http/body.js';
import { cut, readPage, type Page } from '../../platform/http/page.js';
import { isUuid } from '../../platform/http/text.js';
import { Idempotency, type KeptAnswer } from '../../platform/idempotency/idempotency.js';
import { Now } from '../../platform/time/now.js';
import type { SendingAnswer, SendingSummaryAnswer } from './sending-answers.js';
import { channels, deliveryStates, type Channel } from './message-delivery.js';

type Row = SendingAnswer & Record<string, unknown>;

const shown = `
  select d.id, d.channel, d.state, d.attempts, d.last_error as "lastError", m.kind, a.username,
    a.display_name as "displayName", d.created_at as "createdAt", d.next_at as "nextAt", d.ended_at as "endedAt"
  from message_delivery d join message m on m.congress_id = d.congress_id and m.id = d.message_id
    join account a on a.id = m.account_id
  where d.congress_id = $1`;
const one = statement(`${shown} and d.id = $2`);
const reviving = statement(`
  update message_delivery set state = 'waiting', attempts = 0, next_at = $3, ended_at = null
  where congress_id = $1 and id = $2 and state = 'dead' returning id`);
const noticesWaiting = statement(`
  select count(*)::int as waiting, min(created_at) as oldest from notice where congress_id = $1 and delivered_at is null`);
const sendingsWaiting = statement(`
  select channel, count(*) filter (where state <> 'dead')::int as waiting, count(*) filter (where state = 'dead')::int as dead,
    min(created_at) filter (where state <> 'dead') as oldest
  from message_delivery where congress_id = $1 and state in ('waiting', 'failed', 'dead') group by channel`);

/** What is seen of the sendings 发送情况 of a congress, and the dead-letter list: by the administrator, and by the staff who ask why nobody answers. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly actors: Actors,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly clock: Now,
  ) {}

  /** A page, the newest first. */
  async page(asker: Asker, query: Readonly<Record<string, unknown>>): Promise<Page<SendingAnswer>> {
    const congressId = await this.congressOf(asker, 'admin', 'deputyAffairs', 'auditor');
    const { state, channel, ...rest } = query;
    const faults = [
      ...choiceFaults('state', '发送情况', state, deliveryStates),
      ...choiceFaults('channel', '通知方式', channel, channels),
    ];
    const wanted = readPage(rest, 'deliveries', 1, { active: false, faults });
    const values: unknown[] = [congressId, wanted.limit + 1];
    const use = (value: unknown) => `$${String(values.push(value))}`;
    const where = [
      ...(state === undefined ? [] : [`d.state = ${use(state)}`]),
      ...(channel === undefined ? [] : [`d.channel = ${use(channel)}`]),
      ...(wanted.after === null ? [] : [`d.id < ${use(wanted.after[0])}::uuid`]),
    ].map((condition) => ` and ${condition}`);
    const listing = statement(`${shown}${where.join('')} order by d.id desc limit $2`);
    const rows = await this.database.read<Row>({ congressId }, listing, values);
    return cut<SendingAnswer>(rows, wanted, 'deliveries', (row) => [row.id]);
  }

  /**
   * Puts one that was given up back into its lane.
   * @throws Problem notFound (404), refused (409) where it has not been given up.
   */
  async retry(asker: Asker, id: string, posting: Posting): Promise<KeptAnswer> {
    const congressId = await this.congressOf(asker, 'admin');
    const key = [congressId, id];
    const found = isUuid(id) ? await this.database.read<Row>({ congressId }, one, key) : [];
    if (found.length === 0) throw new Problem('notFound');
    requireBody(NoBody, posting.body);
    const request = idempotent(this.idempotency, asker.caller.accountId, posting);
    return this.idempotency.once(this.database, { congressId }, request, async (tx) => {
      const revived = await tx.sql(reviving, [...key, new Date()]);
      if (revived.length === 0) {
        const message = '只有已放弃的才需要重新发送；待发送的会自动发送，失败的会自动重试';
        throw new Problem('refused', { causes: [{ code: 'notDead', message }] });
      }
      const [row] = await tx.sql<Row>(one, key);
      return { status: 200, headers: {}, answer: JSON.stringify(row) };
    });
  }

  /** The gauge: what waits, and for how long. Notices wait by the procedure's clock, sendings by the machine's. */
  async summary(asker: Asker): Promise<SendingSummaryAnswer> {
    const congressId = await this.congressOf(asker, 'admin', 'deputyAffairs', 'auditor');
    const [[notices], sendings] = await this.database.flight({ congressId }, (tx) =>
      inOrder([
        tx.sql<Waiting>(noticesWaiting, [congressId]),
        tx.sql<Waiting & { channel: Channel; dead: number }>(sendingsWaiting, [congressId]),
      ]),
    );
    const inbox = { ...measured('inbox', notices, this.clock.instant()), dead: 0 };
    const outside = (Object.keys(channels) as Channel[]).map((channel) => {
      const found = sendings.find((row) => row.channel === channel);
      return { ...measured(channel, found, new Date()), dead: found?.dead ?? 0 };
    });
    const all = [inbox, ...outside];
    const ages = all.flatMap((place) => (place.oldestSeconds === null ? [] : [place.oldestSeconds]));
    return { oldestUndeliveredSeconds: ages.length === 0 ? null : Math.max(...ages), channels: all };
  }

  private async congressOf({ caller, slug }: Asker, ...may: readonly Role[]): Promise<string> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, ...may);
    return actor.congressId;
  }
}

interface Waiting extends Record<string, unknown> {
  readonly waiting: number;
  readonly oldest: Date | null;
}

function measured<Place extends string>(channel: Place, row: Waiting | undefined, now: Date) {
  const oldest = row?.oldest ?? null;
  const age = oldest === null ? null : Math.max(0, Math.floor((now.getTime() - oldest.getTime()) / 1_000));
  return { channel, waiting: row?.waiting ?? 0, oldestSeconds: age };
}

function choiceFaults(
  field: string,
  label: string,
  value: unknown,
  allowed: Readonly<Record<string, string>>,
): Cause[] {
  if (value === undefined || (typeof value === 'string' && Object.hasOwn(allowed, value))) return [];
  const message = `「${label}」须为 ${Object.keys(allowed).join('、')} 之一（${field}）`;
  return [{ code: 'invalidField', field, message }];
}
