import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { PastSignIns } from '../../../src/congress/sign-in/past-sign-ins.js';
import { PastSendings } from '../../../src/notices/sending/past-sendings.js';
import { Database } from '../../../src/platform/database/database.js';
import { statement } from '../../../src/platform/database/statement.js';
import { startApp, type TestApp } from '../../support/app.js';
import { clientOf } from '../../support/client.js';
import { freshCongress, testPassword } from '../../support/congress.js';
import { restoreMachineClock, shiftMachineClock, shiftTo } from '../../support/machine-clock.js';
import { enter, installEvents } from '../../support/sign-ins.js';

let service: TestApp;
let database: Database;
beforeAll(async () => {
  service = await startApp({ RETENTION_MONTHS: '6' });
  database = service.app.get(Database);
});
afterAll(() => service.close());
afterEach(restoreMachineClock);

const { signal: goOn } = new AbortController();
const sweepSignIns = (stop = goOn) => service.app.get(PastSignIns).sweep(stop);
const sweepSendings = (stop = goOn) => service.app.get(PastSendings).sweep(stop);
const at = (instant: string) => shiftMachineClock(shiftTo(instant));

const signInsLeft = statement(`
  select (select count(*)::int from account_sign_in where account_id = $1) as "signIns",
    (select count(*)::int from account_session where account_id = $1) as tokens`);
const addingSignIns = statement(`
  with begun as (
    insert into account_sign_in (id, account_id, method, began_at, last_used_at, ends_at)
    select gen_random_uuid(), $1, 'password', $2, $2, $2 from generate_series(1, $3::int) returning id)
  insert into account_session (id, account_id, family_id, refresh_hash, created_at, expires_at)
  select gen_random_uuid(), $1, id, sha256(id::text::bytea), $2, $2 from begun`);
const addingSendings = statement(`
  with told as (
    insert into message (congress_id, id, account_id, kind, subject, body, urgent, dedupe_key, created_at)
    select $1, gen_random_uuid(), $2, 'urge', '催办', '请签收。', true, gen_random_uuid(), $4
    from generate_series(1, $6::int) returning id)
  insert into message_delivery (congress_id, id, message_id, channel, state, attempts, next_at, created_at, ended_at)
  select $1, gen_random_uuid(), id, 'email', $3, 1, case when $5::timestamptz is null then $4::timestamptz end, $4, $5 from told`);
const sendingsLeft = statement('select state from message_delivery where congress_id = $1 order by state');
const messagesLeft = statement('select count(*)::int as messages from message where congress_id = $1');

/** @returns how many rows each sweep of sign-ins put on the record, and before when. */
async function swept() {
  const events = await installEvents(service, 'retentionSwept');
  return events.map(({ body }) => (JSON.parse(body) as { says: { rows: number; before: string } }).says);
}

describe('sign-ins that have ended', () => {
  it('are removed with their tokens when the months are over, from their end on, and never earlier', async () => {
    const congress = await freshCongress(service, { accounts: ['liaison'] });
    const id = await congress.account('liaison');
    const name = congress.username('liaison');
    const left = () => database.read('install', signInsLeft, [id]);
    at('2025-08-15T01:00:00Z');
    expect(await left()).toEqual([{ signIns: 0, tokens: 0 }]);
    const { accessToken } = await enter(service, name, testPassword);
    await clientOf(service.server, accessToken).delete('/api/session').expect(204);
    await enter(service, name, testPassword);
    at('2026-02-15T00:59:00Z');
    const running = await enter(service, name, testPassword);
    expect(await sweepSignIns()).toBe(0);
    expect(await swept()).toEqual([]);
    at('2026-02-15T01:02:00Z');
    expect(await sweepSignIns(AbortSignal.abort())).toBe(0);
    expect(await sweepSignIns()).toBe(1);
    expect(await swept()).toEqual([
      { what: '已终止的登录', rows: 1, before: expect.stringMatching(/^2025-08-15T01:02:/) },
    ]);
    expect(await left()).toEqual([{ signIns: 2, tokens: 2 }]);
    await clientOf(service.server, running.accessToken).get('/api/session').expect(200);
    at('2026-02-22T02:00:00Z');
    expect(await sweepSignIns()).toBe(1);
    expect(await left()).toEqual([{ signIns: 1, tokens: 1 }]);
  });

  it('are removed and recorded once each where two processes sweep', async () => {
    const congress = await freshCongress(service, { accounts: ['liaison'] });
    const id = await congress.account('liaison');
    const before = (await swept()).length;
    const many = [id, new Date('2020-01-01T00:00:00Z'), 4_500];
    await database.transaction('install', (tx) => tx.sql(addingSignIns, many));
    at('2021-01-01T00:00:00Z');
    const counts = await Promise.all([sweepSignIns(), sweepSignIns()]);
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(4_500);
    const rows = (await swept()).slice(before).map((one) => one.rows);
    expect(rows.reduce((sum, one) => sum + one, 0)).toBe(4_500);
    expect(await database.read('install', signInsLeft, [id])).toEqual([{ signIns: 0, tokens: 0 }]);
  });
});

describe('sendings that have ended', () => {
  it('are removed once each when the months are over, the messages stay, and the congress’s record tells of it', async () => {
    const congress = await freshCongress(service, { accounts: ['liaison'] });
    const idle = await freshCongress(service);
    const accountId = await congress.account('liaison');
    const scope = { congressId: congress.id };
    const add = (state: string, created: string, ended: string | null, rows: number) =>
      database.transaction(scope, (tx) =>
        tx.sql(addingSendings, [congress.id, accountId, state, new Date(created), ended && new Date(ended), rows]),
      );
    await add('sent', '2025-01-01T00:00:00Z', '2025-01-01T00:00:05Z', 2_500);
    await add('dead', '2025-01-01T00:00:00Z', '2025-01-02T07:00:00Z', 1);
    await add('dead', '2025-01-01T00:00:00Z', '2025-03-01T00:00:00Z', 1);
    await add('sent', '2025-02-01T00:00:00Z', '2025-02-01T00:00:05Z', 1);
    await add('waiting', '2025-01-01T00:00:00Z', null, 1);
    at('2025-07-15T00:00:00Z');
    expect(await sweepSendings(AbortSignal.abort())).toBe(0);
    const counts = await Promise.all([sweepSendings(), sweepSendings()]);
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(2_501);
    expect(await database.read(scope, sendingsLeft, [congress.id])).toEqual(
      ['dead', 'sent', 'waiting'].map((state) => ({ state })),
    );
    expect(await database.read(scope, messagesLeft, [congress.id])).toEqual([{ messages: 2_504 }]);
    restoreMachineClock();
    const told = async (of: typeof congress) => {
      const { body } = await (await of.as('admin')).get('security-events?kind=retentionSwept').expect(200);
      return (body as { items: { sentence: string; says: { rows: number } }[] }).items;
    };
    const events = await told(congress);
    expect(events.reduce((sum, one) => sum + one.says.rows, 0)).toBe(2_501);
    expect(events[0]?.sentence).toMatch(
      /^系统 清理到期的运行数据。内容：已结束的消息发送情况；行数：\d+；早于：2025-01-15T00:00:/,
    );
    expect(await told(idle)).toEqual([]);
  });
});
