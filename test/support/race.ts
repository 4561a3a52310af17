import { expect } from '@jest/globals';
import { RecordVerifier } from '../../src/lifecycle/record/verify/verify.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import type { TestApp } from './app.js';
import { freshCongress, type TestCongress } from './congress.js';
import type { PersonName } from './people.js';
import { draftBody, people, Story } from './story.js';

/** What happens to a case once, and who may do it. */
interface Contest {
  readonly act: string;
  readonly by: readonly PersonName[];
  readonly path: (story: Story) => string;
  readonly body: (congress: TestCongress) => object;
  /** all say which version they saw: the others are told 412 */
  readonly versioned?: boolean;
  /** what the case must have been through before */
  readonly before?: (story: Story) => Promise<unknown>;
}

const ofCase = (path: string) => (story: Story) => `suggestions/${story.shown.id}/${path}`;
const ofOffice = (path: string) => (story: Story) => `assignments/${story.assignment('a').id}/${path}`;
const note = '答复期限将至，请抓紧办理。';
const opened = { decidedOn: '2026-03-10', supervisingLeader: { name: '副主任' }, leadingLeader: { name: '副区长' } };

/** A case's whole way, each step of which can happen once. */
const contests: readonly Contest[] = [
  { act: 'submit', by: ['deputy'], path: ofCase('submission'), body: () => ({}) },
  { act: 'register', by: ['deputyAffairs'], path: ofCase('registration'), body: () => ({ categoryCode: 'cjhb' }) },
  {
    act: 'assign',
    by: ['deputyAffairs', 'governmentOffice'],
    path: ofCase('assignment'),
    body: ({ offices }) => ({ offices: [{ officeId: offices.a, role: 'lead' }] }),
  },
  { act: 'acknowledge', by: ['liaison', 'head'], path: ofOffice('acknowledgement'), body: () => people },
  {
    act: 'urge',
    by: ['deputyAffairs', 'committee', 'leader', 'governmentOffice'],
    path: ofCase('urgings'),
    body: () => ({ note }),
    versioned: true,
  },
  { act: 'designateKey', by: ['deputyAffairs', 'leader'], path: ofCase('key-designation'), body: () => opened },
  {
    act: 'reply',
    by: ['head'],
    path: ofOffice('reply-issue'),
    body: () => ({ signer: '局长' }),
    before: async (story) => {
      await story.consulted();
      await story.drafted();
    },
  },
  {
    act: 'evaluate',
    by: ['deputy'],
    path: ofCase('evaluation'),
    body: () => ({ attitude: 'satisfied', result: 'satisfied' }),
  },
  { act: 'archive', by: ['deputyAffairs'], path: ofCase('archive'), body: () => ({}) },
];

const counting = statement(`
  select s.version, s.event_seq as "lastEvent", (select count(*)::int from event e
    where e.congress_id = s.congress_id and e.suggestion_id = s.id) as events
  from suggestion s where s.congress_id = $1 and s.id = $2`);

/**
 * Takes a case from its draft to the archive, every step asked for `many` times at once by all who may: one is done, all
 * others are told why not, and nothing of them is left behind.
 * @returns how many requests there were.
 */
export async function raceThrough(service: TestApp, many: number): Promise<number> {
  const congress = await freshCongress(service);
  const story = new Story(congress);
  await story.draft(draftBody);
  for (const contest of contests) {
    await contest.before?.(story);
    await contend(story, contest, many);
    const { id, version } = story.shown;
    const [row] = await service.app.get(Database).read({ congressId: congress.id }, counting, [congress.id, id]);
    expect({ act: contest.act, ...row }).toEqual({ act: contest.act, version, lastEvent: version, events: version });
  }
  const found = await service.app.get(RecordVerifier).verify(congress.id);
  expect(found).toMatchObject({ broken: null, cases: 1, events: story.shown.version });
  return contests.length * many;
}

async function contend(story: Story, { act, by, path, body, versioned = false }: Contest, many: number): Promise<void> {
  const { congress, shown } = story;
  const clients = await Promise.all(by.map((who) => congress.as(who)));
  const sent = Array.from({ length: many }, async (_, index) => {
    const test = clients[index % clients.length]?.post(path(story), body(congress));
    const answer = await (versioned ? test?.set('if-match', `"${String(shown.version)}"`) : test);
    return { status: answer?.status ?? 0, text: answer?.text ?? '' };
  });
  const answers = await Promise.all(sent);
  const lost = versioned ? 412 : 409;
  const strange = answers.filter((one) => one.status !== 200 && one.status !== lost);
  expect({ act, strange }).toEqual({ act, strange: [] });
  const won = answers.filter((one) => one.status === 200);
  expect({ act, won: won.length }).toEqual({ act, won: 1 });
  story.shown = JSON.parse(won[0]?.text ?? '') as Story['shown'];
  expect({ act, version: story.shown.version }).toEqual({ act, version: shown.version + 1 });
}
