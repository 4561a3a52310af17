import type { TestApp } from './app.js';
import { administratorIn, freshCongress, type TestCongress } from './congress.js';
import { Story } from './story.js';

/** A congress with a case that office a handles, and ids of each kind. */
export interface Place {
  readonly congress: TestCongress;
  readonly ids: Readonly<Record<string, string>>;
}

/** Makes one. */
export async function place(service: TestApp): Promise<Place> {
  const congress = await freshCongress(service);
  const story = new Story(congress, true);
  await story.assigned();
  await story.acknowledged();
  const promised = new Story(congress);
  await promised.assigned();
  const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: '2026-09-30' }];
  await promised.replied('a', { outcomeClass: 'B', commitments });
  const assignmentId = story.assignment('a').id;
  const letter = await story.lettered();
  const copy = await story.copied();
  const suggestion = story.shown.id;
  const { offices, deputies, delegations, categories, sessions } = congress;
  const ofRoster = {
    officeId: offices.a,
    deputyId: deputies.a,
    delegationId: delegations.a,
    categoryIds: categories.city,
  };
  const named = { wishedOfficeId: offices.a, parentId: offices.b, priorSuggestionId: suggestion };
  const accountId = await congress.account('deputyC');
  const account = await (await administratorIn(service, congress)).get(`accounts/${accountId}`).expect(200);
  const [grant] = (account.body as { grants: { id: string }[] }).grants;
  const inPaths = {
    grants: grant?.id ?? '',
    assignments: assignmentId,
    commitments: promised.shown.commitments[0]?.id ?? '',
    suggestions: suggestion,
    'supervision-letters': letter,
    'oversight-copies': copy,
    offices: offices.b,
    deputies: deputies.a,
  };
  const more = { delegations: delegations.a, categories: categories.city, sessions: sessions.current };
  return { congress, ids: { ...ofRoster, ...named, accountId, assignmentId, ...inPaths, ...more } };
}
