import { post } from '../../src/notices/messages.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { SupervisionLists } from '../../src/stages/4-supervision/quarter/supervision-lists.js';
import { Exporter } from '../../src/documents/exports/exporter.js';
import { TrackingRounds } from '../../src/stages/4-supervision/tracking/tracking-rounds.js';
import { importLedger } from './imports.js';
import { assessed } from './assessed.js';
import { makeToken } from './api-tokens.js';
import type { TestApp } from './app.js';
import { administratorIn, freshCongress, type TestCongress } from './congress.js';
import { Story } from './story.js';

/** A congress of the isolation matrix, with a row behind every id that an address can name. */
export interface MatrixPlace {
  readonly congress: TestCongress;
  /** by what stands before `{id}` in an address, or by the parameter's own name */
  readonly ids: Readonly<Record<string, string>>;
  /** ids of the same kinds that belong to something else of this congress: another case, another account */
  readonly others: Readonly<Record<string, string>>;
}

const during = { stage: 'during', form: 'visit', heldOn: '2026-03-10', summary: '再次听取。', attendees: ['甲'] };
const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: '2026-09-30' }];

/**
 * Makes one: its case is replied, lead office a, co-office b, lead deputy a of delegation a, co-signed by deputy b, category
 * city; deputy c has a message, and the three deputies vote on office b.
 */
export async function matrixPlace(service: TestApp): Promise<MatrixPlace> {
  const congress = await freshCongress(service, { profile: 'linan-district' });
  const story = await repliedCase(congress);
  const letter = await story.lettered();
  const copy = await story.copied();
  const other = new Story(congress);
  await other.assigned([{ office: 'c', role: 'lead' }]);
  const pictures = { own: await story.pictured(), other: await anothersPicture(congress) };
  const draw = await drawn(congress);
  const of = {
    vote: await voted(congress),
    message: await told(service, congress),
    assessed: await assessed(congress, story.shown.id),
    line: await listed(service, congress),
  };
  const grants = await grantsOf(service, congress);
  const token = await makeToken(await congress.as('deputyC'), congress, ['roster:read']);
  return {
    congress,
    ids: {
      ...{ suggestions: story.shown.id, assignments: story.assignment('a').id, 'supervision-letters': letter },
      ...{ 'oversight-copies': copy, commitments: story.shown.commitments[0]?.id ?? '' },
      ...{ clockId: story.shown.clocks[0]?.id ?? '', username: congress.username('deputyC'), grants: grants.deputyC },
      ...{ sessions: congress.sessions.current, delegations: congress.delegations.a, offices: congress.offices.a },
      ...{
        categories: congress.categories.city,
        deputies: congress.deputies.a,
        year: '2027',
        name: 'summary',
        period: '2026-03',
      },
      ...{ quarter: '2026-Q1', lines: of.line, 'look-back-draws': draw, votes: of.vote, inbox: of.message.inbox },
      ...{ snapshots: await frozen(congress), deliveries: of.message.deliveries, 'api-tokens': token.id },
      ...of.assessed,
      exports: await exported(service, congress),
      imports: await imported(congress),
      attachmentId: pictures.own,
    },
    others: { clockId: other.shown.clocks[0]?.id ?? '', grants: grants.head, attachmentId: pictures.other },
  };
}

async function repliedCase(congress: TestCongress): Promise<Story> {
  const story = new Story(congress, true);
  await story.assigned([
    { office: 'a', role: 'lead' },
    { office: 'b', role: 'co' },
  ]);
  await story.acknowledged('a');
  await story.acknowledged('b');
  await story.office('headB', story.assignment('b').id, 'co-opinion', { opinion: '同意。', signer: '局长乙' });
  await story.office('head', story.assignment('a').id, 'consultations', during);
  await story.replied('a', { outcomeClass: 'B', commitments });
  return story;
}

/** An attachment of another case. */
async function anothersPicture(congress: TestCongress): Promise<string> {
  const story = new Story(congress);
  await story.draft();
  await story.attached('deputy', `suggestions/${story.shown.id}/attachments`);
  return story.shown.attachments[0]?.id ?? '';
}

async function drawn(congress: TestCongress): Promise<string> {
  const story = new Story(congress);
  await story.assigned();
  await story.acknowledged();
  await story.office('head', story.assignment('a').id, 'consultations', during);
  await story.replied();
  await story.rated('satisfied');
  const staff = await congress.as('deputyAffairs');
  return idOf(await staff.post('look-back-draws', { year: 2026, percent: 100 }).expect(201));
}

async function frozen(congress: TestCongress): Promise<string> {
  const staff = await congress.as('deputyAffairs');
  return idOf(await staff.post('reports/snapshots', { year: 2026, asOf: '2026-03-01' }).expect(201));
}

async function voted(congress: TestCongress): Promise<string> {
  const electorIds = await Promise.all((['deputy', 'deputyB', 'deputyC'] as const).map((who) => congress.account(who)));
  const days = { year: 2026, opensOn: '2026-03-10', closesOn: '2026-03-31' };
  const body = { title: '评议', officeId: congress.offices.b, ...days, electorIds };
  return idOf(await (await congress.as('deputyAffairs')).post('votes', body).expect(201));
}

/** The quarter's list and the month's round, made on their mornings. */
async function listed(service: TestApp, congress: TestCongress): Promise<string> {
  const before = service.clock.instant();
  service.clock.set('2026-03-25T08:30:00+08:00');
  await service.app.get(TrackingRounds).run();
  await service.app.get(SupervisionLists).run();
  service.clock.set(before.toISOString());
  const { body } = await (await congress.as('deputyAffairs')).get('supervision-lists/2026-Q1').expect(200);
  return (body as { lines: { id: string }[] }).lines[0]?.id ?? '';
}

const newest = statement(`
  select m.id as inbox, d.id as deliveries from message m
    join message_delivery d on d.congress_id = m.congress_id and d.message_id = m.id
  where m.congress_id = $1 and m.dedupe_key = 'matrix' limit 1`);

/** A message to deputy c, and its sending to the congress's webhook. */
async function told(service: TestApp, congress: TestCongress): Promise<{ inbox: string; deliveries: string }> {
  const { id: congressId } = congress;
  const hook = { active: true, url: 'http://example.invalid/', secret: 'sixteen characters' };
  await (await administratorIn(service, congress)).put('webhook', hook).expect(200);
  const accountId = await congress.account('deputyC');
  const said = { kind: 'digest', subject: '今日提醒', body: '没有。', href: null, urgent: false, dedupeKey: 'matrix' };
  return service.app.get(Database).transaction({ congressId }, async (tx) => {
    await post(tx, [{ ...said, congressId, accountId, createdAt: new Date(0), suggestionId: null }]);
    const [made] = await tx.sql<{ inbox: string; deliveries: string }>(newest, [congressId]);
    return { inbox: made?.inbox ?? '', deliveries: made?.deliveries ?? '' };
  });
}

/** An export that deputy c asked for. */
async function exported(service: TestApp, congress: TestCongress): Promise<string> {
  const asked = { kind: 'ledger', format: 'csv' };
  const id = idOf(await (await congress.as('deputyC')).post('exports', asked).expect(202));
  await service.app.get(Exporter).run();
  return id;
}

async function imported(congress: TestCongress): Promise<string> {
  const row = { 届次: '17-4', 编号: 1, 标题: '往年的一件' };
  return (await importLedger(await congress.as('deputyAffairs'), [row])).id;
}

async function grantsOf(service: TestApp, congress: TestCongress): Promise<Record<'deputyC' | 'head', string>> {
  const admin = await administratorIn(service, congress);
  const of = async (who: 'deputyC' | 'head') => {
    await congress.account(who);
    const { body } = await admin.get(`accounts/${congress.username(who)}`).expect(200);
    return (body as { grants: { id: string }[] }).grants[0]?.id ?? '';
  };
  return { deputyC: await of('deputyC'), head: await of('head') };
}

function idOf({ body }: { body: unknown }): string {
  return (body as { id: string }).id;
}
