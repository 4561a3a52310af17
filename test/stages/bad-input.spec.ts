import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { startApp, type TestApp } from '../support/app.js';
import { administrator } from '../support/congress.js';
import { digestOf } from '../support/digest.js';
import { ApiDocument, type Json, type Operation } from '../support/openapi.js';
import type { PersonName } from '../support/people.js';
import { place, type Place } from '../support/place.js';
import { foreignIds, unknownFields, wrongBodies, type Wrong } from '../support/wrong-bodies.js';
import { whoMay } from '../support/who-is-who.js';
import { actNames, actRow } from '../../src/lifecycle/acts.js';
import { operationOf } from '../../src/lifecycle/routing.js';

/**
 * Every route that takes a body, with everything that a body can have wrong: generated from the document, so a new route
 * is tried as well. Each is told as a problem in Chinese that names the field, and no row of any table changes.
 */
const chinese = /[一-鿿]/;
const routed = actNames.filter((name) => actRow(name).route !== null);
const actors = Object.fromEntries([...routed].reverse().map((name) => [operationOf(name), whoMay(name)])) as Readonly<
  Record<string, PersonName>
>;
/** Routes that are no act and no roster. */
const others: Readonly<Record<string, PersonName>> = {
  ...{ assignBatch: 'deputyAffairs', addSupervisionLine: 'deputyAffairs', strikeSupervisionLine: 'deputyAffairs' },
  ...{ fixSupervisionMeeting: 'deputyAffairs', callOffSupervisionMeeting: 'deputyAffairs' },
  ...{ recordSupervisionResult: 'deputyAffairs', issueListLetters: 'deputyAffairs' },
  ...{ drawLookBacks: 'deputyAffairs', openVote: 'deputyAffairs', castBallot: 'deputyC' },
  ...{ freezeReports: 'deputyAffairs', createMeasure: 'deputyAffairs', computeAssessment: 'deputyAffairs' },
  ...{ recomputeAssessment: 'deputyAffairs', enterJudgements: 'deputyAffairs', publishAssessment: 'deputyAffairs' },
  ...{ freezeAssessment: 'deputyAffairs', decideObjection: 'deputyAffairs', announceOfficeAward: 'deputyAffairs' },
  ...{ openSuggestionAward: 'deputyAffairs', announceSuggestionAward: 'deputyAffairs', undoImport: 'deputyAffairs' },
  ...{ objectToAssessment: 'head', nominateSuggestion: 'deputy' },
  ...{ remindElectors: 'deputyAffairs', closeVote: 'deputyAffairs', submitOfficeReport: 'head' },
};

let service: TestApp;
let document: ApiDocument;
let chief: string;
let own: Place;
let foreign: Place;

beforeAll(async () => {
  service = await startApp();
  document = await ApiDocument.of(service);
  chief = (await administrator(service)).token;
  own = await place(service);
  foreign = await place(service);
  // Accounts are made when first asked for: all of them now, so that refusals can be seen to change nothing.
  await Promise.all([actors, others].flatMap(Object.values<PersonName>).map((who) => own.congress.as(who)));
}, 60_000);
afterAll(() => service.close());

/** What is sent of a request. */
interface Sent {
  readonly payload?: string;
  readonly headers?: Record<string, string>;
  readonly url?: string;
}

interface Answered {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: { code: string; reasons: string[]; causes: { field?: string }[]; requestId: string };
}

async function send(
  operation: Operation,
  { payload, headers = {}, url = addressOf(operation, { at: own }) }: Sent,
): Promise<Answered> {
  const who = actors[operation.id] ?? others[operation.id];
  const token = who ? (await own.congress.as(who)).token : chief;
  const signed = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers };
  const { port } = service.server.address() as AddressInfo;
  const init = { method: operation.method.toUpperCase(), headers: signed, body: payload ?? '' };
  const answer = await fetch(`http://127.0.0.1:${String(port)}${url}`, init);
  const body = (await answer.json()) as Answered['body'];
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body };
}

/** The address of an operation in this congress, its ids taken from a place, or `id`. */
function addressOf({ path }: Operation, { at, id }: { at: Place; id?: string }): string {
  const kind = path.split('/').at(path.split('/').indexOf('{id}') - 1) ?? '';
  const values: Record<string, string> = {
    congress: own.congress.slug,
    slug: own.congress.slug,
    username: at.congress.username('deputyC'),
    year: path.includes('/office-reports/') ? '2026' : '2027',
    quarter: '2026-Q1',
    id: id ?? at.ids[kind] ?? '01900000-0000-7000-8000-000000000000',
  };
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');
}

/** @returns how an answer differs from the problem expected: as the document has it, in Chinese, naming the field. */
function judge(
  what: string,
  operation: Operation,
  answer: Answered,
  expected: { status: number; field?: string },
): string[] {
  const { status, body, headers } = answer;
  const { field } = expected;
  const named = (body.causes ?? []).map((one) => one.field ?? '');
  const naming = field === undefined || named.some((one) => one.split(/[.[]/)[0] === field);
  const faults = [
    ...(status === expected.status ? [] : [`is answered ${String(status)} instead of ${String(expected.status)}`]),
    ...(naming ? [] : [`does not name ${field}, but ${named.join()}`]),
    ...document.faultsOfAnswer(operation, answer),
    ...(body.reasons ?? []).filter((reason) => !chinese.test(reason)).map((reason) => `is not Chinese: ${reason}`),
    ...(body.requestId === headers['x-request-id'] ? [] : ['has another request number in its header']),
  ];
  return faults.map((fault) => `${operation.id}: ${what} ${fault}`);
}

/** Tries every route, tells all that was wrong at once, and makes sure that no table has changed. */
async function tried(
  operations: readonly Operation[],
  trial: (operation: Operation) => Promise<string[][]>,
): Promise<void> {
  const faults: string[] = [];
  const before = await digestOf(service.database);
  for (const operation of operations) faults.push(...(await trial(operation)).flat());
  expect(faults).toEqual([]);
  expect(await digestOf(service.database)).toEqual(before);
}

const schemaOf = ({ said }: Operation): Json => said.requestBody?.content['application/json']?.schema ?? {};

/** The document's example with ids that exist here, so that a body is wrong in one way only. */
function validBody({ said }: Operation): Json {
  const example = JSON.stringify(said.requestBody?.content['application/json']?.example ?? {});
  return JSON.parse(example, function (this: unknown, key: string, value: unknown) {
    return typeof value === 'string' && value.startsWith('01900000-') ? (own.ids[key] ?? value) : value;
  }) as Json;
}

describe('every route that takes a body', () => {
  const all = () => document.operations.filter(({ method }) => ['post', 'put', 'patch'].includes(method));
  // What is wrong with a file is in test/stages/attachments.spec.ts.
  const taking = () => all().filter(({ said }) => !said.requestBody?.content['multipart/form-data']);
  const described = () => taking().filter(({ said }) => said.requestBody);

  async function spoil(operation: Operation, wrongs: readonly Wrong[]): Promise<string[][]> {
    // A jurisdiction profile has some hundred fields; test/rules/profile-invalid.spec.ts tries each.
    // Many fields are alike: of a long list some sixty are tried, evenly chosen.
    const step = Math.max(1, Math.floor(wrongs.length / 60));
    const some = wrongs.filter((_, index) => index % step === 0);
    const judged = some.map(async ({ what, field, body }) => {
      const answer = await send(operation, { payload: JSON.stringify(body) });
      return judge(what, operation, answer, { status: 400, field });
    });
    return Promise.all(judged);
  }

  it('is known to this test', () => {
    const inCongress = all().filter(({ path }) =>
      /\/(suggestions|assignments|commitments|supervision-letters|oversight-copies)(\/|$)/.test(path),
    );
    expect(inCongress.map((one) => one.id).sort()).toEqual(Object.keys(actors).sort());
  });

  it('refuses what is not a JSON object', async () => {
    const values = ['[]', 'null', '"text"', '5'];
    const texts = ['{"title":', '{title: 1}', ...values, '{"a":1}{"b":2}', '\ufeff{', '{"__proto__":{"a":1}}'];
    const nested = ['{"constructor":{"prototype":{"a":1}}}', `${'['.repeat(200)}${']'.repeat(200)}`];
    await tried(taking(), async (operation) => {
      const judging = [...texts, ...nested].map(async (payload) =>
        judge(payload.slice(0, 50), operation, await send(operation, { payload }), { status: 400 }),
      );
      return Promise.all(judging);
    });
  }, 60_000);

  it('refuses other formats, and bodies that are too large', async () => {
    const forms = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
    const types = ['text/plain', ...forms, 'application/xml'];
    const large = JSON.stringify({ title: 'x'.repeat(2_000_000) });
    await tried(taking(), async (operation) => {
      const judging = types.map(async (type) => {
        const answer = await send(operation, { payload: '{}', headers: { 'content-type': type } });
        return judge(type, operation, answer, { status: 415 });
      });
      const tooLarge = judge('2 MB', operation, await send(operation, { payload: large }), { status: 413 });
      return [...(await Promise.all(judging)), tooLarge];
    });
  }, 60_000);

  it('refuses every wrong value of every field, naming it', async () => {
    await tried(described(), (operation) =>
      spoil(operation, wrongBodies(document, schemaOf(operation), validBody(operation))),
    );
  }, 120_000);

  it('refuses fields that nobody knows', async () => {
    await tried(taking(), (operation) =>
      spoil(operation, unknownFields(document, schemaOf(operation), validBody(operation))),
    );
  }, 60_000);

  it('refuses ids of another congress and of nothing, naming the field', async () => {
    const nothing = '01900000-0000-7000-8000-00000000dead';
    const idsOf = [(field: string) => foreign.ids[field] ?? nothing, () => nothing];
    // A batch tells of such an id in its line.
    // The example of an export has all fields, which no export takes together (test/stages/exports). Of an assessment that is not at that step nothing is looked up: 409.
    const later = ['enterJudgements', 'decideObjection', 'announceOfficeAward'];
    const single = described().filter(
      ({ id }) => !['assignBatch', 'issueListLetters', 'requestExport', ...later].includes(id),
    );
    await tried(single, async (operation) => {
      const wrongs = idsOf.flatMap((idOf) => foreignIds(document, schemaOf(operation), validBody(operation), idOf));
      return spoil(operation, wrongs);
    });
  }, 60_000);

  it('does not find what is not there, or not here', async () => {
    const ids = ['01900000-0000-7000-8000-00000000dead', 'x', "'%20or%20true--", '%00', '%F0%9F%92%A9', '1'.repeat(90)];
    const withId = taking().filter(({ path }) => path.includes('{id}'));
    await tried(withId, async (operation) => {
      const addresses = [
        ...ids.map((id) => addressOf(operation, { at: own, id })),
        addressOf(operation, { at: foreign }),
      ];
      const judging = addresses.map(async (url) => {
        const answer = await send(operation, { url, payload: JSON.stringify(validBody(operation)) });
        return judge(url, operation, answer, { status: 404 });
      });
      return Promise.all(judging);
    });
  }, 60_000);

  it('refuses headers that cannot be read', async () => {
    const keys = ['', 'with blank', 'x'.repeat(201), 'é'].map((value) => ['Idempotency-Key', value] as const);
    const versions = ['abc', '"1', '-1', '1.5', '9'.repeat(20), ''].map((value) => ['If-Match', value] as const);
    const plain = taking().filter(({ id }) => id !== 'requestExport');
    await tried(plain, async (operation) => {
      const taken = [...keys, ...versions].filter(([name]) =>
        operation.said.parameters?.some((one) => one.name === name),
      );
      const judging = taken.map(async ([name, value]) => {
        const sent = { headers: { [name.toLowerCase()]: value }, payload: JSON.stringify(validBody(operation)) };
        return judge(`${name} ${value}`, operation, await send(operation, sent), { status: 400, field: name });
      });
      return Promise.all(judging);
    });
  }, 60_000);
});
