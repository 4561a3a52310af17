import { describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { v7 } from 'uuid';
import { Actors } from '../../../src/congress/actors.js';
import { ImportRunner } from '../../../src/documents/imports/import-runner.js';
import { ImportStore, type NewImport } from '../../../src/documents/imports/import-store.js';
import { ImportResume } from '../../../src/documents/imports/resume.js';
import { Database } from '../../../src/platform/database/database.js';
import { statement } from '../../../src/platform/database/statement.js';
import type { Tx } from '../../../src/platform/database/tx.js';
import { startApp, startOwnApp } from '../../support/app.js';
import { freshCongress } from '../../support/congress.js';
import { asAdministrator } from '../../support/server.js';
import { csvOf, ledgerTitles, send } from '../../support/imports.js';

const row = { 届次: '17-4', 标题: '关于硬化石头寨黄泥路的建议', 类别: '城建环保', 主办单位: '区交通运输局' };

/** An import of a file as it begins. */
const begunOf = (congressId: string, accountId: string, sha256: string): NewImport => ({
  ...{ congressId, id: v7(), kind: 'ledger', mode: 'commit', sha256, fileName: '台账.csv', accountId, bytes: 1 },
});
const failedEnd = { state: 'failed', rows: 0, faults: [], warnings: [], made: [] } as const;

describe('an import under way', () => {
  it('is brought to its end and answered before the process ends', async () => {
    const service = await startOwnApp();
    const outside = await asAdministrator(service.database);
    const states = async () => (await outside.query<{ state: string }>('select state from import')).rows;
    try {
      const congress = await freshCongress(service);
      const staff = await congress.as('deputyAffairs');
      const rows = Array.from({ length: 400 }, (_, at) => ({ ...row, 编号: at + 1 }));
      const answer = send(staff, 'kind=ledger&mode=commit', csvOf(ledgerTitles, rows)).then((one) => one.status);
      while ((await states()).length === 0) await delay(5);
      expect(await states()).toEqual([{ state: 'running' }]);
      await service.app.close();
      expect(await states()).toEqual([{ state: 'committed' }]);
      expect((await outside.query('select 1 from suggestion')).rowCount).toBe(400);
      expect(await answer).toBe(200);
    } finally {
      await outside.end();
      await service.close();
    }
  });

  it('that fails while the same file is sent again makes way for it', async () => {
    const service = await startApp();
    const congress = await freshCongress(service);
    const database = service.app.get(Database);
    const store = service.app.get(ImportStore);
    const accountId = await congress.account('deputyAffairs');
    const scope = { congressId: congress.id };
    const begun = () => begunOf(congress.id, accountId, 'ab'.repeat(32));
    const until = new Date(Date.now() + 60_000);
    const [first, second] = [begun(), begun()];
    expect(await database.transaction(scope, (tx) => store.begin(tx, first, until))).toBeNull();
    const failing = async (tx: Tx) => {
      const asked = tx.sql.bind(tx);
      let times = 0;
      tx.sql = async (statement, values) => {
        times += 1;
        // After it saw that another is under way, and before it asks which.
        if (times === 2) {
          await database.transaction(scope, (other) => store.end(other, congress.id, first.id, failedEnd));
        }
        return asked(statement, values);
      };
      return store.begin(tx, second, until);
    };
    expect(await database.transaction(scope, failing)).toBeNull();
    expect((await store.find(congress.id, second.id))?.state).toBe('running');
    expect((await database.transaction(scope, (tx) => store.begin(tx, begun(), until)))?.id).toBe(second.id);
    await service.close();
  });

  /** A file of which the process that took it in left nothing but that it had begun. */
  async function left() {
    const service = await startApp();
    const congress = await freshCongress(service);
    const staff = await congress.as('deputyAffairs');
    const file = csvOf(ledgerTitles, [{ ...row, 编号: 1 }]);
    const checked = await send(staff, 'kind=ledger&mode=check', file).expect(200);
    const { sha256 } = checked.body as { sha256: string };
    const begun = begunOf(congress.id, await congress.account('deputyAffairs'), sha256);
    const [database, store] = [service.app.get(Database), service.app.get(ImportStore)];
    await database.transaction({ congressId: congress.id }, (tx) => store.begin(tx, begun, new Date()));
    const cases = async () => ((await staff.get('suggestions').expect(200)).body as { items: object[] }).items.length;
    const state = async () => (await store.find(congress.id, begun.id))?.state;
    return { service, congress, staff, file, begun, database, store, cases, state };
  }

  it('that was cut off is taken up by the next look, and by nobody while somebody holds it', async () => {
    const { service, congress, staff, file, begun, database, store, cases, state } = await left();
    const resume = service.app.get(ImportResume);
    expect((await send(staff, 'kind=ledger&mode=commit', file).expect(202)).body).toMatchObject({ id: begun.id });
    const asked = await database.transaction({ congressId: congress.id }, async (tx) => {
      expect(await store.hold(tx, begun.id)).toBe(true);
      return [await resume.run(), await state()];
    });
    expect(asked).toEqual([0, 'running']);
    expect([await resume.run(), await state(), await cases()]).toEqual([1, 'committed', 1]);
    expect(await resume.run()).toBe(0);
    const again = await send(staff, 'kind=ledger&mode=commit', file).expect(200);
    expect(again.body).toMatchObject({ id: begun.id, state: 'committed', rows: 1 });
    await service.close();
  });

  it('that ends the process each time is given up in a sentence', async () => {
    const { service, congress, begun, database, store, cases } = await left();
    // What a process leaves that took it up and was killed.
    const ofKilled = statement('update import set attempts = 4 where congress_id = $1 and id = $2 returning id');
    const scope = { congressId: congress.id };
    await database.transaction(scope, (tx) => tx.sql(ofKilled, [congress.id, begun.id]));
    expect(await service.app.get(ImportResume).run()).toBe(1);
    const [ended, count] = [await store.find(congress.id, begun.id), await cases()];
    expect([ended?.state, ended?.faults[0]?.message, count]).toEqual(['failed', expect.stringMatching(/几次中断/), 0]);
    await service.close();
  });

  it('that has ended meanwhile, or that somebody else holds, writes nothing', async () => {
    const { service, congress, begun, database, store, cases, state } = await left();
    const scope = { congressId: congress.id };
    const actor = await service.app.get(Actors).again(begun.accountId, congress.id);
    if (!actor) throw new Error('nobody');
    const runner = service.app.get(ImportRunner);
    await database.transaction(scope, async (tx) => {
      await store.hold(tx, begun.id);
      await runner.start(actor, begun);
    });
    expect([await state(), await cases()]).toEqual(['running', 0]);
    await database.transaction(scope, (tx) => store.end(tx, congress.id, begun.id, failedEnd));
    await runner.start(actor, begun);
    expect([await state(), await cases()]).toEqual(['failed', 0]);
    await service.close();
  });
});
