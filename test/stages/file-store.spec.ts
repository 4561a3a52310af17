import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createApp } from '../../src/app.js';
import { FileStore } from '../../src/case-file/file-store.js';
import { groupsIn, paperGroups } from '../../src/case-file/paper-groups.js';
import { kinds } from '../../src/case-file/papers.js';
import { Database } from '../../src/platform/database/database.js';
import { startApp, type TestApp } from '../support/app.js';
import { clientOf } from '../support/client.js';
import { openTestLog } from '../support/log.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { Story } from '../support/story.js';

let service: TestApp;
let congress: TestCongress;
let story: Story;
beforeAll(async () => {
  service = await startApp();
});
beforeEach(async () => {
  congress = await freshCongress(service);
  story = new Story(congress);
});
afterAll(() => service.close());

const database = () => service.app.get(Database);
const load = (store: FileStore, id: string) =>
  database().transaction({ congressId: congress.id }, (tx) => store.load(tx, congress.id, id, {}));
const look = (store: FileStore, id: string) =>
  database().flight({ congressId: congress.id }, (tx) => store.look(tx, congress.id, id, {}));

describe('a case file is whole, whatever was remembered of it', () => {
  it('each group names kinds of papers, and no kind twice', () => {
    const grouped = Object.values(paperGroups).flat();
    expect(new Set(grouped).size).toBe(grouped.length);
    expect(grouped.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it('for one who has never met it, and for one who met it before others added papers', async () => {
    const { id } = await story.assigned();
    const [early, late] = [new FileStore(database()), new FileStore(database())];
    expect((await load(early, id)).file?.suggestion.paperGroups).toEqual([]);
    await urged();
    for (const store of [early, late]) {
      expect(await look(store, id)).toBeNull();
      const again = await look(store, id);
      expect(again?.file?.urgings).toMatchObject([{ note: '请抓紧。' }]);
      expect(again).toEqual(await load(new FileStore(database()), id));
    }
  });

  it('says which groups it has, and that is what its papers are', async () => {
    await story.assigned();
    await urged();
    const { file } = await load(new FileStore(database()), story.shown.id);
    expect(file && groupsIn(file)).toEqual(['supervision']);
    expect(file?.suggestion.paperGroups).toEqual(['supervision']);
  });

  it('is read by a person in one request, and acted upon, also where another process added to it', async () => {
    const { id } = await story.assigned();
    await urged();
    const other = await createApp(service.config, { works: false }, openTestLog(service.config));
    try {
      await other.listen(0, '127.0.0.1');
      const { token } = await congress.as('deputyAffairs');
      const staff = clientOf(other.getHttpServer(), token, congress.base);
      const read = await staff.get(`suggestions/${id}`);
      expect(read.body).toMatchObject({ id, urgings: [{ note: '请抓紧。' }] });
      await urged();
      const acted = await staff.post(`suggestions/${id}/urgings`, { note: '再催。' });
      expect((acted.body as { urgings: unknown[] }).urgings).toHaveLength(3);
    } finally {
      await other.close();
    }
  });
});

async function urged() {
  const staff = await congress.as('deputyAffairs');
  await staff.post(`suggestions/${story.shown.id}/urgings`, { note: '请抓紧。' }).expect(200);
}
