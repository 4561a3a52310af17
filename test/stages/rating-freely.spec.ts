import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { national } from '../../src/congress/profile/national.js';
import { startApp, type TestApp } from '../support/app.js';
import { administrator, freshCongress, type TestCongress } from '../support/congress.js';
import { people, type PersonName } from '../support/people.js';
import { Story } from '../support/story.js';

/** A rating 评价 is the signer's own: nobody else of the congress can give it, and the record tells from which account it came. */
const everybody = Object.keys(people) as PersonName[];
const rating = { attitude: 'satisfied', result: 'satisfied' };

interface Event {
  readonly act: string;
  readonly role: string;
  readonly account: { username: string; displayName: string } | null;
}

let service: TestApp;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());

/** A co-signed case whose reply waits for its rating. */
async function repliedIn(congress: TestCongress): Promise<Story> {
  const story = new Story(congress, true);
  await story.assigned();
  await story.replied();
  return story;
}

async function timeline({ congress, shown }: Story, who: PersonName): Promise<Event[]> {
  const { body } = await (await congress.as(who)).get(`suggestions/${shown.id}/timeline`).expect(200);
  return (body as { items: Event[] }).items;
}

/** Has everybody but these try to rate; answers who was not refused. */
async function unrefused({ congress, shown }: Story, signers: readonly PersonName[]): Promise<string[]> {
  const found: string[] = [];
  for (const who of everybody.filter((one) => !signers.includes(one))) {
    const { status } = await (await congress.as(who)).post(`suggestions/${shown.id}/evaluation`, rating);
    if (status !== 403 && status !== 404) found.push(`${who}: ${String(status)}`);
  }
  return found;
}

async function unchanged(story: Story): Promise<void> {
  const { body } = await (await story.congress.as('auditor')).get(`suggestions/${story.shown.id}`).expect(200);
  expect(body).toMatchObject({ evaluations: [], version: story.shown.version, state: 'replied' });
  expect((await timeline(story, 'auditor')).filter(({ act }) => act === 'evaluate')).toEqual([]);
}

describe('a rating is given by', () => {
  it('the lead deputy alone, of all persons of the congress', async () => {
    const story = await repliedIn(await freshCongress(service));
    expect(await unrefused(story, ['deputy'])).toEqual([]);
    await unchanged(story);
    expect((await story.act('deputy', 'evaluation', rating)).evaluations).toHaveLength(1);
  });

  it('each who signed, each once and for himself, where the rules say so', async () => {
    const rules = { ...national, key: 'each-signer', raters: { ...national.raters, value: 'each' } };
    await (await administrator(service)).post('/api/profiles', rules).expect(201);
    const story = await repliedIn(await freshCongress(service, { profile: 'each-signer' }));
    const { congress, shown } = story;
    expect(await unrefused(story, ['deputy', 'deputyB'])).toEqual([]);
    await unchanged(story);
    await story.act('deputyB', 'evaluation', rating);
    await (await congress.as('deputyB')).post(`suggestions/${shown.id}/evaluation`, rating).expect(409);
    const given = [{ deputyId: congress.deputies.b }, { deputyId: congress.deputies.a }];
    expect(await story.act('deputy', 'evaluation', rating)).toMatchObject({ state: 'closed', evaluations: given });
  });
});

describe('from which account a rating came', () => {
  let story: Story;
  beforeAll(async () => {
    story = await repliedIn(await freshCongress(service));
  });
  const rated = async (who: PersonName) => (await timeline(story, who)).find(({ act }) => act === 'evaluate');
  const account = () => ({ username: story.congress.username('deputy'), displayName: 'deputy' });

  it('is read by 代表工委 and the auditor, of every act', async () => {
    await story.act('deputy', 'evaluation', rating);
    for (const who of ['deputyAffairs', 'auditor'] as const) {
      expect(await rated(who)).toMatchObject({ role: 'deputy', account: account() });
      const all = (await timeline(story, who)).map((event) => [event.role === 'system', event.account === null]);
      expect(all.filter(([isSystem, isUnnamed]) => isSystem !== isUnnamed)).toEqual([]);
      expect((await timeline(story, who)).map((event) => event.account?.displayName)).toContain('head');
    }
  });

  it('is read by a deputy of what he did himself', async () => {
    expect(await rated('deputy')).toMatchObject({ account: account() });
    const named = (await timeline(story, 'deputy')).flatMap((event) => event.account?.displayName ?? []);
    expect([...new Set(named)]).toEqual(['deputy']);
    const other = (await timeline(story, 'deputyB')).flatMap((event) => event.account?.displayName ?? []);
    expect([...new Set(other)]).toEqual(['deputyB']);
  });

  it.each(['delegation', 'leader', 'committee', 'governmentOffice', 'head', 'liaison'] as const)(
    'is not read by %s, nor any other account',
    async (who) => {
      expect(await rated(who)).toMatchObject({ role: 'deputy', account: null });
      expect((await timeline(story, who)).filter((event) => event.account !== null)).toEqual([]);
    },
  );
});
