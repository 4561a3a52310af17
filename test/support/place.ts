import { post } from '../../src/notices/messages.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { SupervisionLists } from '../../src/stages/4-supervision/quarter/supervision-lists.js';
import { assessed } from './assessed.js';
import { importLedger } from './imports.js';
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
  const congress = await freshCongress(service, { profile: 'linan-district' });
  const story = new Story(congress, true);
  await story.assigned();
  await story.acknowledged();
  const promised = new Story(congress);
  await promised.assigned();
  const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: '2026-09-30' }];
  const during = { stage: 'during', form: 'visit', heldOn: '2026-03-10', summary: '再次听取意见。', attendees: ['甲'] };
  await promised.acknowledged();
  await promised.office('head', promised.assignment('a').id, 'consultations', during);
  await promised.replied('a', { outcomeClass: 'B', commitments });
  const attachmentId = await promised.pictured();
  const assignmentId = story.assignment('a').id;
  const letter = await story.lettered();
  const copy = await story.copied();
  const lines = await listed(service, congress);
  const suggestion = story.shown.id;
  const { offices, deputies, delegations, categories, sessions } = congress;
  const ofRoster = {
    officeId: offices.a,
    deputyId: deputies.a,
    sessionId: sessions.current,
    delegationId: delegations.a,
    categoryIds: categories.city,
  };
  const named = { wishedOfficeId: offices.a, parentId: offices.b, priorSuggestionId: suggestion };
  const accountId = await congress.account('deputyC');
  const account = await (await administratorIn(service, congress)).get(`accounts/${accountId}`).expect(200);
  const [grant] = (account.body as { grants: { id: string }[] }).grants;
  const vote = await votedOn(congress);
  const ofAssessment = await assessed(congress, suggestion);
  const row = { 届次: '17-4', 编号: 1, 标题: '往年的一件' };
  const { id: imports } = await importLedger(await congress.as('deputyAffairs'), [row]);
  const inPaths = {
    attachmentId,
    grants: grant?.id ?? '',
    assignments: assignmentId,
    commitments: promised.shown.commitments[0]?.id ?? '',
    suggestions: suggestion,
    imports,
    'supervision-letters': letter,
    'oversight-copies': copy,
    lines,
    lineId: lines,
    votes: vote.id,
    ...ofAssessment,
    officeIds: offices.a,
    chosenIds: suggestion,
    sessionId: sessions.current,
    electorIds: vote.elector,
    suggestionId: suggestion,
    offices: offices.b,
    deputies: deputies.a,
  };
  const told = await toldToTheChief(service, congress);
  const more = { ...told, delegations: delegations.a, categories: categories.city, sessions: sessions.current };
  return { congress, ids: { ...ofRoster, ...named, accountId, assignmentId, ...inPaths, ...more } };
}

const chiefOf = statement('select id from account where install_admin');
const newest = statement(`
  select m.id as inbox, d.id as deliveries from message m
    join message_delivery d on d.congress_id = m.congress_id and d.message_id = m.id where m.congress_id = $1 limit 1`);

/** A message to the first administrator, with its sending to the congress's webhook. */
async function toldToTheChief(service: TestApp, { id: congressId, ...congress }: TestCongress) {
  const admin = await administratorIn(service, { id: congressId, ...congress });
  await admin
    .put('webhook', { active: true, url: 'http://example.invalid/', secret: 'sixteen characters' })
    .expect(200);
  const message = { congressId, kind: 'digest', subject: '今日提醒', body: '没有。', href: null, urgent: false };
  return service.app.get(Database).transaction({ congressId }, async (tx) => {
    const [chief] = await tx.sql<{ id: string }>(chiefOf);
    const of = { accountId: chief?.id ?? '', dedupeKey: 'test', createdAt: new Date(0), suggestionId: null };
    await post(tx, [{ ...message, ...of }]);
    const [made] = await tx.sql<{ inbox: string; deliveries: string }>(newest, [congressId]);
    return { inbox: made?.inbox ?? '', deliveries: made?.deliveries ?? '' };
  });
}

/** A line of the quarter's supervision list, which is made for this. */
async function listed(service: TestApp, congress: TestCongress): Promise<string> {
  const before = service.clock.instant();
  service.clock.set('2026-03-16T08:35:00+08:00');
  await service.app.get(SupervisionLists).run();
  service.clock.set(before.toISOString());
  const list = await (await congress.as('deputyAffairs')).get('supervision-lists/2026-Q1').expect(200);
  return (list.body as { lines: { id: string }[] }).lines[0]?.id ?? '';
}

/** A vote that is open, and one of its electors. */
async function votedOn(congress: TestCongress): Promise<{ id: string; elector: string }> {
  const electorIds = await Promise.all((['deputy', 'deputyB', 'deputyC'] as const).map((who) => congress.account(who)));
  const body = {
    title: '评议',
    officeId: congress.offices.b,
    year: 2026,
    opensOn: '2026-03-10',
    closesOn: '2026-03-31',
  };
  const staff = await congress.as('deputyAffairs');
  const opened = await staff.post('votes', { ...body, electorIds }).expect(201);
  return { id: (opened.body as { id: string }).id, elector: electorIds[0] ?? '' };
}
