import { draftBody, Story, type Shown } from './story.js';
import type { TestCongress } from './congress.js';
import type { PersonName } from './people.js';

/** Cases that differ in everything that a list tells apart, by the names that tests use. */
export interface MixedCases {
  /** deputy a's draft */
  readonly draftA: Shown;
  /** deputy b's draft */
  readonly draftB: Shown;
  readonly submittedA: Shown;
  /** of deputy c, who belongs to delegation b */
  readonly submittedC: Shown;
  /** category city, with no office yet */
  readonly registered: Shown;
  /** category justice, with no office yet */
  readonly justice: Shown;
  /** category city, office a leads, office b helps, and it is a key suggestion of the government's leader */
  readonly key: Shown;
  /** category justice, the court leads */
  readonly court: Shown;
  /** category city, office a, rated satisfied */
  readonly closed: Shown;
}
export type CaseName = keyof MixedCases;

/** Makes them by real acts. Each title says which it is. */
export async function mixedCases(congress: TestCongress): Promise<MixedCases> {
  const made: Partial<Record<CaseName, Shown>> = {};
  const begin = async (name: CaseName, who: PersonName = 'deputy') => {
    const story = new Story(congress);
    made[name] = await story.draft({ ...draftBody, title: `建议 ${name}` }, who);
    return story;
  };
  const submit = async (name: CaseName, who: PersonName = 'deputy') => {
    const story = await begin(name, who);
    made[name] = await story.act(who, 'submission');
    return story;
  };
  const register = async (name: CaseName, categoryCode: string) => {
    const story = await submit(name);
    made[name] = await story.act('deputyAffairs', 'registration', { categoryCode });
    return story;
  };
  const assign = async (story: Story, ...given: readonly (readonly [keyof TestCongress['offices'], string])[]) => {
    const offices = given.map(([office, role]) => ({ officeId: congress.offices[office], role }));
    return story.act('deputyAffairs', 'assignment', { offices });
  };
  await begin('draftA');
  await begin('draftB', 'deputyB');
  await submit('submittedA');
  await submit('submittedC', 'deputyC');
  await register('registered', 'cjhb');
  await register('justice', 'jcsf');
  const key = await register('key', 'cjhb');
  await assign(key, ['a', 'lead'], ['b', 'co']);
  const leadingLeader = { name: '副区长', accountId: await congress.account('governmentLeader') };
  const designation = { supervisingLeader: { name: '副主任' }, leadingLeader, decidedOn: '2026-03-10' };
  made.key = await key.act('deputyAffairs', 'key-designation', designation);
  made.court = await assign(await register('court', 'jcsf'), ['court', 'lead']);
  const closed = await register('closed', 'cjhb');
  await assign(closed, ['a', 'lead']);
  await closed.replied();
  made.closed = await closed.rated('satisfied');
  return made as MixedCases;
}
