import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actNames, actRow } from '../../src/lifecycle/acts.js';
import { operationOf } from '../../src/lifecycle/routing.js';
import { startApp, type TestApp } from '../support/app.js';
import { clientOf, type Client } from '../support/client.js';
import { administrator, administratorIn } from '../support/congress.js';
import { ApiDocument, type Json, type Operation } from '../support/openapi.js';
import type { PersonName } from '../support/people.js';
import { place, type Place } from '../support/place.js';
import { idsIn } from '../support/tenant-rows.js';
import { whoMay } from '../support/who-is-who.js';
import { foreignIds } from '../support/wrong-bodies.js';

/**
 * Ids of another congress where a request may name something: in bodies, in queries, in cursors. Whatever is told of such a
 * one is what is told of an id that nobody has.
 */
const unknown = '01900000-0000-7000-8000-00000000dead';
const uuids = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
const staff = [
  ...[
    'assignBatch',
    'addSupervisionLine',
    'issueListLetters',
    'openVote',
    'freezeReports',
    'computeAssessment',
    'enterJudgements',
  ],
  ...['decideObjection', 'announceOfficeAward', 'openSuggestionAward', 'nominateSuggestion', 'announceSuggestionAward'],
];
const acting = new Map<string, PersonName>([
  ...actNames.filter((name) => actRow(name).route).map((name) => [operationOf(name), whoMay(name)] as const),
  ...staff.map((name) => [name, 'deputyAffairs'] as const),
  ['objectToAssessment', 'head'],
]);

let service: TestApp;
let document: ApiDocument;
let own: Place;
let foreign: Place;
let theirs: ReadonlySet<string>;
let chief: Client;

beforeAll(async () => {
  service = await startApp();
  document = await ApiDocument.of(service);
  own = await place(service);
  foreign = await place(service);
  theirs = new Set(await idsIn(service.database, foreign.congress.id));
  chief = clientOf(service.server, (await administrator(service)).token);
}, 60_000);
afterAll(() => service.close());

function addressOf({ path }: Operation): string {
  const kind = path.split('/').at(path.split('/').indexOf('{id}') - 1) ?? '';
  const values: Record<string, string> = {
    ...{ congress: own.congress.slug, slug: own.congress.slug, username: own.congress.username('deputyC') },
    ...{
      quarter: '2026-Q1',
      period: '2026-03',
      year: '2026',
      name: 'summary',
      key: 'own',
      id: own.ids[kind] ?? unknown,
    },
  };
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');
}

/** The document's example with ids that exist here. */
function validBody({ said }: Operation): Json {
  const example = JSON.stringify(said.requestBody?.content['application/json']?.example ?? {});
  return JSON.parse(example, (key: string, value: unknown) =>
    typeof value === 'string' && value.startsWith('01900000-') ? (own.ids[key] ?? value) : value,
  ) as Json;
}

/** What is told, apart from the request's own number and the id that was named. */
async function told(operation: Operation, body: unknown, named: string): Promise<string> {
  const who = acting.get(operation.id);
  const client = who ? await own.congress.as(who) : chief;
  const answer = await client[operation.method as 'post'](addressOf(operation), body as object);
  const said = JSON.stringify({ ...(answer.body as object), requestId: undefined });
  return `${String(answer.status)} ${said.replaceAll(named, '…')}`;
}

describe('an id of another congress in a body', () => {
  const schemaOf = ({ said }: Operation): Json => said.requestBody?.content['application/json']?.schema ?? {};
  /** Fields that are named otherwise among the ids of a place. */
  const kinds: Record<string, string> = {
    ...{ deputyIds: 'deputies', withIds: 'suggestions', suggestionIds: 'suggestions', suggestedOfficeId: 'offices' },
    ...{ session: 'sessions', office: 'offices', category: 'categories', deputy: 'deputies' },
  };

  it('is told of as one that nobody has', async () => {
    const unlike: string[] = [];
    let tried = 0;
    for (const operation of document.operations.filter(({ said }) => said.requestBody)) {
      const [schema, valid] = [schemaOf(operation), validBody(operation)];
      const missing = new Set<string>();
      const idOf = (field: string) => foreign.ids[kinds[field] ?? field] ?? (missing.add(field), unknown);
      const named = foreignIds(document, schema, valid, idOf);
      const nobodys = foreignIds(document, schema, valid, () => unknown);
      unlike.push(...[...missing].map((field) => `no foreign row for ${field}`));
      for (const [index, one] of named.entries()) {
        const foreignId =
          JSON.stringify(one.body)
            .match(uuids)
            ?.find((id) => theirs.has(id)) ?? unknown;
        const given = await told(operation, one.body, foreignId);
        const wanted = await told(operation, nobodys[index]?.body, unknown);
        tried += 1;
        // Of many at once each is told of in its line.
        const taken = given.startsWith('2') && !['assignBatch', 'issueListLetters'].includes(operation.id);
        if (given !== wanted || taken) unlike.push(`${operation.id}: ${one.what}: ${given} and ${wanted}`);
      }
    }
    expect(unlike).toEqual([]);
    expect(tried).toBeGreaterThan(20);
    process.stdout.write(`isolation matrix: ${String(tried)} ids in bodies, told of as unknown ones\n`);
  }, 60_000);

  it('is no code or name either that is known there alone', async () => {
    const admin = await administratorIn(service, foreign.congress);
    await admin.post('categories', { code: 'onlythere', name: '只在那里' }).expect(201);
    const deputy = await own.congress.as('deputy');
    const body = { title: '关于路灯的建议', cause: '夜间昏暗。', proposals: ['增设路灯。'] };
    const tell = async (categoryCode: string) => {
      const { status, body: said } = await deputy.post('suggestions', { ...body, categoryCode });
      return `${String(status)} ${JSON.stringify({ ...(said as object), requestId: 0 }).replaceAll(categoryCode, '…')}`;
    };
    expect(await tell('onlythere')).toBe(await tell('nowhere'));
    expect(await tell('onlythere')).toMatch(/^400/);
  });
});

describe('an id of another congress in a query', () => {
  const inCongress = () => document.operations.filter((one) => one.method === 'get' && one.path.includes('{congress}'));
  const asks = ({ said }: Operation, name: string) => said.parameters?.some((one) => one.name === name) ?? false;

  it('finds what one that nobody has would find', async () => {
    const filters = inCongress().flatMap((operation) =>
      (operation.said.parameters ?? [])
        .filter((one) => one.in === 'query' && one.schema['format'] === 'uuid')
        .map(({ name }) => ({ operation, name })),
    );
    const kinds: Record<string, string> = {
      session: 'sessions',
      category: 'categories',
      office: 'offices',
      deputy: 'deputies',
    };
    const client = await own.congress.as('deputyAffairs');
    for (const { operation, name } of filters) {
      const id = foreign.ids[kinds[name] ?? ''] ?? '';
      expect([name, theirs.has(id)]).toEqual([name, true]);
      const [given, wanted] = [
        await client.get(`${addressOf(operation)}?${name}=${id}`),
        await client.get(`${addressOf(operation)}?${name}=${unknown}`),
      ];
      const anyRequest = { requestId: expect.any(String) };
      const body = wanted.status >= 400 ? { ...(wanted.body as object), ...anyRequest } : (wanted.body as object);
      expect([given.status, given.body]).toEqual([wanted.status, body]);
    }
    expect(filters.map((one) => one.name)).toEqual(expect.arrayContaining(['session', 'office', 'category', 'deputy']));
  });

  it('leads to nothing of that congress as a cursor that was given out there', async () => {
    const lists = inCongress().filter((one) => asks(one, 'cursor') && asks(one, 'limit'));
    expect(lists.length).toBeGreaterThan(8);
    const [there, here] = await Promise.all([
      administratorIn(service, foreign.congress),
      foreign.congress.as('deputyAffairs'),
    ]);
    let used = 0;
    for (const operation of lists) {
      const path = addressOf(operation).split(`/${own.congress.slug}/`)[1] ?? '';
      for (const [client, mine] of [
        [there, await administratorIn(service, own.congress)],
        [here, await own.congress.as('deputyAffairs')],
      ] as const) {
        const { nextCursor } = (await client.get(`${path}?limit=1`)).body as { nextCursor?: string };
        if (!nextCursor) continue;
        used += 1;
        const answer = await mine.get(`${path}?limit=200&cursor=${encodeURIComponent(nextCursor)}`);
        expect([operation.id, [200, 400].includes(answer.status)]).toEqual([operation.id, true]);
        expect((answer.text.match(uuids) ?? []).filter((id) => theirs.has(id))).toEqual([]);
      }
    }
    expect(used).toBeGreaterThan(5);
  });

  it('shows nobody more by a cursor that another was given', async () => {
    const client = await own.congress.as('deputyAffairs');
    for (const sort of ['newest', 'oldest', 'due']) {
      const { nextCursor } = (await client.get(`suggestions?limit=1&sort=${sort}`).expect(200)).body as {
        nextCursor: string;
      };
      for (const who of ['deputyC', 'headB', 'courtHead', 'delegationB', 'admin'] as const) {
        const other = await own.congress.as(who);
        const seen = idsOf((await other.get(`suggestions?limit=200&sort=${sort}`).expect(200)).body);
        const { body } = await other.get(`suggestions?limit=200&sort=${sort}&cursor=${nextCursor}`).expect(200);
        expect(idsOf(body).filter((id) => !seen.includes(id))).toEqual([]);
      }
    }
  });
});

function idsOf(body: unknown): string[] {
  return (body as { items: { id: string }[] }).items.map((one) => one.id);
}
