import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { RecordVerifier } from '../../../src/lifecycle/record/verify/verify.js';
import { Sealer } from '../../../src/lifecycle/record/sealer.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asAdmin } from '../../support/databases.js';
import { freshCongress } from '../../support/congress.js';
import { administratorsUrl } from '../../support/server.js';
import { Story } from '../../support/story.js';

let service: TestApp;
let sealer: Sealer;
let verifier: RecordVerifier;
beforeAll(async () => {
  service = await startApp();
  sealer = service.app.get(Sealer);
  verifier = service.app.get(RecordVerifier);
});
afterAll(() => service.close());

async function toldCongress() {
  const congress = await freshCongress(service);
  const story = new Story(congress);
  await story.assigned();
  return { congress, story };
}

/** Goes around every wall, as somebody with the database's own administrator would. */
async function tamper(sql: string): Promise<void> {
  await asAdmin(administratorsUrl(service.database), `set session_replication_role = replica; ${sql}`);
}

describe('the record', () => {
  it('is one event an act, chained, and sealed once', async () => {
    const { congress, story } = await toldCongress();
    expect(await verifier.verify(congress.id)).toMatchObject({ cases: 1, events: 4, unsealed: 4, broken: null });
    await sealer.sealAll();
    await sealer.sealAll();
    expect(await verifier.verify(congress.id)).toMatchObject({ events: 4, seals: 1, unsealed: 0, broken: null });
    await story.acknowledged();
    await sealer.sealAll();
    expect(await verifier.verify(congress.id)).toMatchObject({ events: 5, seals: 2, unsealed: 0, broken: null });
  });

  it('names the event that somebody with all rights has rewritten', async () => {
    const { congress, story } = await toldCongress();
    await sealer.sealAll();
    await tamper(`update event set body = replace(body, 'register', 'refuse')
      where suggestion_id = '${story.shown.id}' and act = 'register'`);
    expect((await verifier.verify(congress.id)).broken).toBe(`建议 ${story.shown.id} 的第 3 条办理记录的内容被改动过`);
  });

  it('names a missing event, also the last one', async () => {
    const first = await toldCongress();
    const second = await toldCongress();
    await sealer.sealAll();
    await tamper(`delete from event where suggestion_id = '${first.story.shown.id}' and seq = 2`);
    await tamper(`delete from event where suggestion_id = '${second.story.shown.id}' and seq = 4`);
    expect((await verifier.verify(first.congress.id)).broken).toContain('第 3 条办理记录之前缺少记录');
    expect((await verifier.verify(second.congress.id)).broken).toContain('在第 3 条之后缺少办理记录');
  });

  it('refuses a change even by the owner of the table', async () => {
    const { story } = await toldCongress();
    const owner = new pg.Client({ connectionString: service.database.url });
    await owner.connect();
    // Without a congress he is stopped by the wall already.
    await owner.query(`select set_config('app.congress', $1, false)`, [story.congress.id]);
    const change = owner.query(`update event set body = '{}' where suggestion_id = $1`, [story.shown.id]);
    const changed = await change.then(
      (done) => done.rowCount,
      (error: Error) => error.message,
    );
    await owner.end();
    expect([0, 'append-only: event may not be changed']).toContain(changed);
    expect((await verifier.verify(story.congress.id)).broken).toBeNull();
  });

  it('skips nothing beside a transaction that is held open while it seals', async () => {
    const { congress, story } = await toldCongress();
    await sealer.sealAll();
    const held = new pg.Client({ connectionString: service.database.url, options: '-c role=bihuan_service' });
    await held.connect();
    await held.query('begin');
    await held.query(`select set_config('app.congress', $1, true)`, [congress.id]);
    // An event of a low id that commits after later ones have been sealed.
    await held.query(
      `insert into event (congress_id, suggestion_id, seq, act, at, on_date, role, body, previous_hash, hash)
       select congress_id, suggestion_id, 99, 'urge', at, on_date, role, body, hash, hash from event
       where suggestion_id = $1 and seq = 1`,
      [story.shown.id],
    );
    const other = new Story(congress);
    await other.submitted();
    await sealer.sealAll();
    expect(await verifier.verify(congress.id)).toMatchObject({ unsealed: 0, events: 6 });
    await held.query('commit');
    await held.end();
    expect(await verifier.verify(congress.id)).toMatchObject({ unsealed: 1, events: 7 });
    await sealer.sealAll();
    expect(await verifier.verify(congress.id)).toMatchObject({ unsealed: 0, seals: 3 });
  });

  it('is sealed once where two workers come at the same time', async () => {
    const { congress } = await toldCongress();
    const counts = await Promise.all([sealer.sealAll(), sealer.sealAll(), sealer.sealAll()]);
    expect(counts.filter((one) => one > 0)).toHaveLength(1);
    expect(await verifier.verify(congress.id)).toMatchObject({ seals: 1, unsealed: 0, broken: null });
  });
});
