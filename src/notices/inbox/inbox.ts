import { Injectable } from '@nestjs/common';
import type { Asker } from '../../congress/roster/asker.js';
import { idempotent, type Posting } from '../../congress/roster/posting.js';
import { Actors } from '../../congress/actors.js';
import { Database } from '../../platform/database/database.js';
import { inOrder } from '../../platform/database/in-order.js';
import { statement } from '../../platform/database/statement.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { NoBody, requireBody } from '../../platform/http/body.js';
import { cut, readPage } from '../../platform/http/page.js';
import { isUuid } from '../../platform/http/text.js';
import { Idempotency, type KeptAnswer } from '../../platform/idempotency/idempotency.js';
import { Now } from '../../platform/time/now.js';
import type { InboxAnswer, MessageAnswer } from './inbox-answer.js';

type Row = MessageAnswer & Record<string, unknown>;

const shown = `id, kind, subject, body, href, urgent, created_at as "createdAt", read_at as "readAt"`;
const own = 'from message where congress_id = $1 and account_id = $2';
const counting = statement(`select count(*)::int as unread ${own} and read_at is null`);
const finding = statement(`select ${shown} ${own} and id = $3`);
const reading = statement(`
  update message set read_at = coalesce(read_at, $4) where congress_id = $1 and account_id = $2 and id = $3
  returning ${shown}`);
const readingAll = statement(
  'update message set read_at = $3 where congress_id = $1 and account_id = $2 and read_at is null',
);

/** The inbox 收件箱 of whoever asks, in one congress; nobody reads another's. */
@Injectable()
export class Inbox {
  constructor(
    private readonly actors: Actors,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly clock: Now,
  ) {}

  /** A page, the newest first, and how many are unread. */
  async page({ caller, slug }: Asker, query: Readonly<Record<string, unknown>>): Promise<InboxAnswer> {
    const { accountId, congressId } = await this.actors.of(caller, slug);
    const { unread, ...rest } = query;
    const wanted = readPage(rest, 'inbox', 1, { active: false, faults: faultsOf(unread) });
    const only = unread === undefined ? '' : ` and read_at is ${unread === 'true' ? '' : 'not '}null`;
    const after = wanted.after === null ? '' : ' and id < $4::uuid';
    const listing = statement(`select ${shown} ${own}${only}${after} order by id desc limit $3`);
    const [rows, [count]] = await this.database.flight({ congressId }, (tx) =>
      inOrder([
        tx.sql<Row>(listing, [congressId, accountId, wanted.limit + 1, ...(wanted.after ?? [])]),
        tx.sql<{ unread: number }>(counting, [congressId, accountId]),
      ]),
    );
    return { ...cut<MessageAnswer>(rows, wanted, 'inbox', (row) => [row.id]), unread: count?.unread ?? 0 };
  }

  /** Marks one message as read; the first time counts. @throws Problem notFound (404) where it is not one's own. */
  async read({ caller, slug }: Asker, id: string, posting: Posting): Promise<KeptAnswer> {
    const { accountId, congressId } = await this.actors.of(caller, slug);
    const key = [congressId, accountId, id];
    const found = isUuid(id) ? await this.database.read<Row>({ congressId }, finding, key) : [];
    if (found.length === 0) throw new Problem('notFound');
    requireBody(NoBody, posting.body);
    const request = idempotent(this.idempotency, accountId, posting);
    return this.idempotency.once(this.database, { congressId }, request, async (tx) => {
      const [row] = await tx.sql<Row>(reading, [...key, this.clock.instant()]);
      return { status: 200, headers: {}, answer: JSON.stringify(row) };
    });
  }

  /** Marks every message as read that is there now. */
  async readAll({ caller, slug }: Asker, posting: Posting): Promise<KeptAnswer> {
    const { accountId, congressId } = await this.actors.of(caller, slug);
    requireBody(NoBody, posting.body);
    const request = idempotent(this.idempotency, accountId, posting);
    return this.idempotency.once(this.database, { congressId }, request, async (tx) => {
      await tx.sql(readingAll, [congressId, accountId, this.clock.instant()]);
      const [count] = await tx.sql<{ unread: number }>(counting, [congressId, accountId]);
      return { status: 200, headers: {}, answer: JSON.stringify(count) };
    });
  }
}

function faultsOf(unread: unknown): Cause[] {
  if (unread === undefined || unread === 'true' || unread === 'false') return [];
  return [{ code: 'invalidField', field: 'unread', message: '「是否未读」须为 true 或 false（unread）' }];
}
