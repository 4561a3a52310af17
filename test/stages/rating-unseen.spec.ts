import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import type { PersonName } from '../support/people.js';
import { morningSweep } from '../support/reminded.js';
import { Story } from '../support/story.js';

/**
 * What offices and the government read before and after a rating that is still secret 尚未公布: the same. Two offices handle
 * separately; the deputy rates the first, and another case lies beside it, so that an order of lists can change.
 */
const rated: readonly PersonName[] = ['head', 'liaison', 'headB', 'liaisonB', 'governmentOffice'];
const filters = [
  ...['newest', 'oldest', 'due'].map((sort) => `sort=${sort}`),
  ...['replied', 'handling', 'closed'].map((state) => `state=${state}`),
  ...['green', 'yellow', 'red', 'none'].map((light) => `light=${light}`),
  ...['true', 'false'].flatMap((flag) => [`overdue=${flag}`, `key=${flag}`]),
];
const elsewhere = [
  'commitments',
  'tracking-rounds',
  'supervision-lists',
  'look-back-draws',
  'votes',
  'inbox?limit=200',
];
const refused = ['evaluation', 'registration', 'assignment', 'supervision-letters', 'archive'];

let service: TestApp;
let congress: TestCongress;
let story: Story;
beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
  const other = new Story(congress);
  await other.assigned([
    { office: 'a', role: 'separate', part: '道路部分' },
    { office: 'b', role: 'separate', part: '绿化部分' },
  ]);
  story = new Story(congress);
  await story.assigned([
    { office: 'a', role: 'separate', part: '道路部分' },
    { office: 'b', role: 'separate', part: '绿化部分' },
  ]);
  await story.replied('a');
  await story.replied('b');
}, 60_000);
afterAll(() => service.close());

/** Everything that somebody is answered, by what he asks; without what changes with every answer or every act. */
async function readings(who: PersonName): Promise<Record<string, string>> {
  const client = await congress.as(who);
  const { id, clocks } = story.shown;
  const got: Record<string, string> = {};
  const asked = [
    ...[`suggestions/${id}`, `suggestions/${id}/timeline`, `suggestions/${id}/contacts`, 'office-reports/2026'],
    ...clocks.map((clock) => `suggestions/${id}/clocks/${clock.id}/explanation`),
    ...filters.map((filter) => `suggestions?count=true&${filter}`),
    ...elsewhere,
    'security-events',
    ...(await reports(client)),
  ];
  for (const path of asked) got[path] = settled(await client.get(path));
  const acts = [
    ...refused.map((act) => `suggestions/${id}/${act}`),
    ...['a', 'b'].flatMap((office) =>
      ['acknowledgement', 'reply-issue', 'extension-requests'].map(
        (act) => `assignments/${story.assignment(office as 'a' | 'b').id}/${act}`,
      ),
    ),
  ];
  for (const path of acts) {
    const answer = await client.post(path, { signer: '局长' });
    expect([path, answer.status >= 400]).toEqual([path, true]);
    got[`POST ${path}`] = settled(answer);
  }
  return got;
}

async function reports(client: Client): Promise<string[]> {
  const { body } = await client.get('reports').expect(200);
  return (body as { items: { href: string }[] }).items.map(({ href }) => href);
}

function settled({ status, text }: { status: number; text: string }): string {
  return `${String(status)} ${text.replace(/"(version|updatedAt|requestId)":("[^"]*"|\d+)/g, '"$1":…')}`;
}

async function all(): Promise<Record<string, Record<string, string>>> {
  const read: Record<string, Record<string, string>> = {};
  for (const who of rated) read[who] = await readings(who);
  return read;
}

it('is all the same, but for the number of the version and the time of the change', async () => {
  const before = await all();
  const assignmentId = story.assignment('a').id;
  const rating = { attitude: 'basicallySatisfied', result: 'dissatisfied', comment: '道路没有修好。', assignmentId };
  await story.act('deputy', 'evaluation', rating);
  expect(story.shown.state).toBe('replied');
  expect(story.shown.supervisionCases).toHaveLength(1);
  expect(await all()).toEqual(before);
}, 60_000);

it('is told in no message and no digest of the mornings that follow', async () => {
  for (const day of ['2026-03-11', '2026-03-20', '2026-04-02', '2026-04-10']) {
    await morningSweep(service, congress, [day]);
  }
  for (const who of rated) {
    const { text } = await (await congress.as(who)).get('inbox?limit=200').expect(200);
    expect(text).toContain('建议');
    for (const word of ['不满意', '道路没有修好', '评价', 'evaluat'])
      expect({ who, word, text: text.includes(word) }).toEqual({ who, word, text: false });
  }
  const { text } = await (await congress.as('deputyAffairs')).get('inbox?limit=200').expect(200);
  expect(text).toContain('评价');
}, 60_000);
