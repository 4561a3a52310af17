import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { people, type PersonName } from '../support/people.js';
import { Story } from '../support/story.js';
import { expectations, installWideByDesign, type Expected } from './isolation-expectations.js';

/**
 * The isolation matrix: every route × every person of the congress, and the same for people of another congress. The routes
 * come from the service itself: a new one without an expectation fails. Every body is wrong on purpose, so that whoever may
 * act is told 400, and nothing is changed.
 */
const persons = Object.keys(people) as PersonName[];
/** One of each role. */
const ofEachRole = persons.filter((who) => !/[BC]$|^court/.test(who));
const wrong = { 没有这个字段: 1 };

interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
}

interface Place {
  readonly congress: TestCongress;
  readonly ids: Readonly<Record<string, string>>;
}

let service: TestApp;
let own: Place;
let foreign: Place;
let operations: readonly Operation[];

beforeAll(async () => {
  service = await startApp();
  own = await place();
  foreign = await place();
  operations = operationsOf(service);
}, 60_000);
afterAll(() => service.close());

/** A congress with one replied case: lead office a, co-office b, lead deputy a, category city. */
async function place(): Promise<Place> {
  const congress = await freshCongress(service);
  const story = new Story(congress, true);
  await story.assigned([
    { office: 'a', role: 'lead' },
    { office: 'b', role: 'co' },
  ]);
  await story.acknowledged('b');
  await story.office('headB', story.assignment('b').id, 'co-opinion', { opinion: '同意。', signer: '局长乙' });
  const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: '2026-09-30' }];
  await story.replied('a', { outcomeClass: 'B', commitments });
  const letter = await story.lettered();
  const copy = await story.copied();
  await congress.as('deputyC');
  const account = congress.username('deputyC');
  const ids = {
    suggestion: story.shown.id,
    lead: story.assignment('a').id,
    'supervision-letters': letter,
    'oversight-copies': copy,
    commitments: story.shown.commitments[0]?.id ?? '',
    clockId: story.shown.clocks[0]?.id ?? '',
    sessions: congress.sessions.current,
    delegations: congress.delegations.a,
    offices: congress.offices.a,
    categories: congress.categories.city,
    deputies: congress.deputies.a,
    username: account,
    year: '2027',
  };
  return { congress, ids };
}

function operationsOf({ app }: TestApp): Operation[] {
  const document = SwaggerModule.createDocument(app, new DocumentBuilder().build());
  return Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      return operation && path.includes('/c/{congress}')
        ? [{ id: `${method} ${path.split('{congress}/')[1] ?? ''}`, method, path }]
        : [];
    }),
  );
}

/** The address of an operation, its ids taken from one place and its congress from another. */
function addressOf({ path }: Operation, slug: string, ids: Place['ids']): string {
  const [, kind = ''] = /\{congress\}\/([\w-]+)/.exec(path) ?? [];
  const id =
    { suggestions: ids['suggestion'], assignments: ids['lead'] }[kind] ??
    ids[kind] ??
    '00000000-0000-7000-8000-000000000000';
  return path.replace('{congress}', slug).replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? id);
}

async function statusOf(operation: Operation, who: PersonName, from: Place, address: string): Promise<number> {
  const client = await from.congress.as(who);
  const sent = operation.method === 'get' || operation.method === 'delete';
  const answer = sent ? client[operation.method](address) : client[operation.method](address, wrong);
  return (await answer).status;
}

describe('the isolation matrix', () => {
  it('has an expectation for every route, and no other', () => {
    expect(operations.map((one) => one.id).sort()).toEqual(Object.keys(expectations).sort());
  });

  it('answers every route to every person of the congress as it should', async () => {
    const answers: string[] = [];
    const expected: string[] = [];
    for (const operation of operations) {
      const wanted: Expected = expectations[operation.id] ?? (() => 0);
      const address = addressOf(operation, own.congress.slug, own.ids);
      const statuses = await Promise.all(persons.map((who) => statusOf(operation, who, own, address)));
      persons.forEach((who, index) => {
        answers.push(`${operation.id} by ${who}: ${String(statuses[index])}`);
        expected.push(`${operation.id} by ${who}: ${String(wanted(who))}`);
      });
    }
    expect(answers).toEqual(expected);
    process.stdout.write(`isolation matrix: ${String(answers.length)} answers in the own congress\n`);
  }, 60_000);

  it('answers nothing of another congress to anybody, by its address or by its ids', async () => {
    const leaks: string[] = [];
    let asked = 0;
    for (const operation of operations) {
      const theirs = addressOf(operation, foreign.congress.slug, foreign.ids);
      const mixed = addressOf(operation, own.congress.slug, foreign.ids);
      const named = /\{(id|username)\}/.test(operation.path);
      for (const address of named ? [theirs, mixed] : [theirs]) {
        const statuses = await Promise.all(ofEachRole.map((who) => statusOf(operation, who, own, address)));
        asked += statuses.length;
        ofEachRole.forEach((who, index) => {
          const status = statuses[index];
          const byDesign = operation.id === installWideByDesign && who === 'admin' && status === 400;
          const closed = status === 404 || (address === mixed && (status === 403 || byDesign));
          if (!closed) leaks.push(`${operation.id} by ${who} at ${address}: ${String(statuses[index])}`);
        });
      }
    }
    expect(leaks).toEqual([]);
    process.stdout.write(`isolation matrix: ${String(asked)} answers across congresses\n`);
  }, 90_000);

  it('answers nothing without a token', async () => {
    const request = (await import('supertest')).default;
    for (const operation of operations) {
      const address = addressOf(operation, own.congress.slug, own.ids);
      const answer = await request(service.server)[operation.method](address);
      expect(`${operation.id} ${String(answer.status)}`).toBe(`${operation.id} 401`);
    }
  });

  it('holds in the database too, for whoever goes around the service’s own checks', async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: service.database.url, options: '-c role=bihuan_service' });
    await client.connect();
    await client.query('begin');
    await client.query(`select set_config('app.congress', $1, true)`, [own.congress.id]);
    const seen = await client.query('select distinct congress_id from suggestion');
    const touched = await client.query(`update suggestion set title = '改' where id = $1`, [foreign.ids['suggestion']]);
    const put = client.query(
      `insert into delegation (congress_id, id, name, active) values ($1, gen_random_uuid(), '外来代表团', true)`,
      [foreign.congress.id],
    );
    const refused = await put.then(
      () => 'written',
      (error: Error) => error.message,
    );
    await client.end();
    expect(seen.rows).toEqual([{ congress_id: own.congress.id }]);
    expect(touched.rowCount).toBe(0);
    expect(refused).toContain('row-level security');
  });
});
