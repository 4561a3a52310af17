import { describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { importLedger, wholeRow as whole } from '../../support/imports.js';
import { administratorsUrl, asAdministrator } from '../../support/server.js';
import { Story } from '../../support/story.js';
import { ImportGround } from './ground.js';

const ground = ImportGround.begin();

const bare = { 届次: '17-5', 标题: '只有标题的一件' };
const staff = () => ground.staff();

describe('a ledger', () => {
  it('that is undone gives its numbers back to those who register after it', async () => {
    const client = await staff();
    const { id } = await importLedger(client, [{ ...bare, 编号: 900 }]);
    const registered = async () => {
      const story = new Story(ground.congress);
      await story.registered();
      return story.shown.number;
    };
    expect(await registered()).toBe(901);
    await client.post(`imports/${id}/undo`).expect(200);
    expect(await registered()).toBe(902);
    const later = await importLedger(client, [{ ...bare, 编号: 1_000 }]);
    await client.post(`imports/${later.id}/undo`).expect(200);
    expect(await registered()).toBe(903);
  });

  it('that is undone while somebody registers counts him in', async () => {
    const client = await staff();
    const { id } = await importLedger(client, [{ ...bare, 编号: 900 }]);
    const story = new Story(ground.congress);
    await story.registered();
    const other = await asAdministrator(ground.service.database);
    const session = ground.congress.sessions.current;
    try {
      // A registration that has its number, 950, and is not through yet.
      await other.query('begin');
      await other.query('update session set last_number = 950 where id = $1', [session]);
      await other.query('update suggestion set number = 950 where id = $1', [story.shown.id]);
      const undone = client.post(`imports/${id}/undo`).then((answer) => answer.status);
      await waitsForALock(administratorsUrl(ground.service.database));
      await other.query('commit');
      expect(await undone).toBe(200);
      const { rows } = await other.query('select last_number from session where id = $1', [session]);
      expect(rows).toEqual([{ last_number: 950 }]);
    } finally {
      await other.end();
    }
  });

  it('cannot be undone once an assessment that is published counts it', async () => {
    const client = await staff();
    const { id } = await importLedger(client, [whole]);
    const body = { year: 2025, title: '考核', measure: 'shenzhen-2007', from: '2025-01-01', to: '2025-12-31' };
    const made = (await client.post('assessments', body).expect(201)).body as { id: string };
    await client.post(`imports/${id}/undo`).expect(200);
    const again = await importLedger(client, [whole]);
    await client.post(`assessments/${made.id}/computation`).expect(200);
    await client.post(`assessments/${made.id}/publication`).expect(200);
    const refused = (await client.post(`imports/${again.id}/undo`).expect(409)).body as { reasons: string[] };
    expect(refused.reasons).toEqual(['这次导入的建议已计入公布的考核「考核」，不能撤销']);
  });
});

/** On a connection of its own: within a transaction the server's view of who waits stands still. */
async function waitsForALock(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  while ((await client.query(waiting)).rowCount === 0) await delay(10);
  await client.end();
}
