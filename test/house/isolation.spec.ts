import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { startApp, type TestApp } from '../support/app.js';
import { matrixPlace, type MatrixPlace } from '../support/matrix-place.js';
import { people, type PersonName } from '../support/people.js';
import { idsIn } from '../support/tenant-rows.js';
import { expectations, type Expected } from './isolation-expectations.js';

/**
 * The isolation matrix: every route × every person of the congress, and the same for people of another congress. The routes
 * come from the service itself: a new one without an expectation fails. Every body is wrong on purpose, so that whoever may
 * act is told 400, and nothing is changed.
 */
const persons = Object.keys(people) as PersonName[];
/** One of each role. */
const ofEachRole = persons.filter((who) => !/[BC]$|^court/.test(who));
const wrong = { 没有这个字段: 1 };
/** The same for a route that takes a file. */
const wrongForm = '--x\r\ncontent-disposition: form-data; name="没有这个字段"\r\n\r\n1\r\n--x--\r\n';

interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly takesFile: boolean;
}

let service: TestApp;
let own: MatrixPlace;
let foreign: MatrixPlace;
let theirs: ReadonlySet<string>;
const uuids = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
let operations: readonly Operation[];

beforeAll(async () => {
  service = await startApp();
  own = await matrixPlace(service);
  foreign = await matrixPlace(service);
  // Every row of the other congress that has an id: none may be named in an answer here.
  theirs = new Set(await idsIn(service.database, foreign.congress.id));
  operations = operationsOf(service);
}, 60_000);
afterAll(() => service.close());

function operationsOf({ app }: TestApp): Operation[] {
  const document = SwaggerModule.createDocument(app, new DocumentBuilder().build());
  return Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      return operation && path.includes('/c/{congress}')
        ? [{ id: `${method} ${path.split('{congress}/')[1] ?? ''}`, method, path, takesFile: takesFile(operation) }]
        : [];
    }),
  );
}

function takesFile({ requestBody }: { readonly requestBody?: unknown }): boolean {
  return JSON.stringify(requestBody ?? {}).includes('"multipart/form-data"');
}

/** The parameters of an address that name a row, and what each is called among the ids of a place. */
function namedBy({ path }: Operation): { readonly parameter: string; readonly kind: string }[] {
  const parts = path.split('/');
  return parts.flatMap((part, at) => {
    const parameter = /^\{(id|username|clockId|attachmentId)\}(?:\.\w+)?$/.exec(part)?.[1];
    return parameter ? [{ parameter, kind: parameter === 'id' ? (parts[at - 1] ?? '') : parameter }] : [];
  });
}

/** The address of an operation in a congress, with ids of a place; `instead` has other ids for some of the parameters. */
function addressOf(operation: Operation, slug: string, ids: MatrixPlace['ids'], instead: MatrixPlace['ids'] = {}) {
  const named = new Map(namedBy(operation).map(({ parameter, kind }) => [parameter, ids[kind] ?? '']));
  return operation.path
    .replace('{congress}', slug)
    .replace(/\{(\w+)\}/g, (_all, name: string) => instead[name] ?? named.get(name) ?? ids[name] ?? '');
}

/** What somebody is answered; ids of the other congress in it are told of. */
async function answerTo(operation: Operation, who: PersonName, address: string): Promise<string> {
  const { token } = await own.congress.as(who);
  const sends = operation.method !== 'get' && operation.method !== 'delete';
  // Some five thousand requests: without a socket for each.
  const { statusCode: status, payload: text } = await service.app.inject({
    method: operation.method,
    url: address,
    headers: {
      authorization: `Bearer ${token}`,
      ...(operation.takesFile ? { 'content-type': 'multipart/form-data; boundary=x' } : {}),
    },
    ...(sends ? { payload: operation.takesFile ? wrongForm : wrong } : {}),
  });
  const named = [
    ...(text.match(uuids) ?? []).filter((id) => theirs.has(id)),
    ...(text.match(foreign.congress.slug) ?? []),
  ];
  const leaked = named.filter((one) => !address.includes(one));
  return leaked.length === 0 ? String(status) : `${String(status)} with ${leaked.join()}`;
}

/** Asks of each role, and tells of every answer that is not 404, or 403 where the role alone decides. */
async function closed(what: string, addressesOf: (operation: Operation) => string[]): Promise<void> {
  const leaks: string[] = [];
  let asked = 0;
  for (const operation of operations) {
    for (const address of addressesOf(operation)) {
      const given = await Promise.all(ofEachRole.map((who) => answerTo(operation, who, address)));
      asked += given.length;
      ofEachRole.forEach((who, index) => {
        const answer = given[index] ?? '';
        const inOwn = address.includes(`/c/${own.congress.slug}/`);
        if (answer !== '404' && !(inOwn && answer === '403'))
          leaks.push(`${operation.id} by ${who} at ${address}: ${answer}`);
      });
    }
  }
  expect(leaks).toEqual([]);
  expect(asked).toBeGreaterThan(10);
  say(`${String(asked)} answers ${what}`);
}

function say(text: string): void {
  process.stdout.write(`isolation matrix: ${text}\n`);
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
      const given = await Promise.all(persons.map((who) => answerTo(operation, who, address)));
      persons.forEach((who, index) => {
        answers.push(`${operation.id} by ${who}: ${String(given[index])}`);
        expected.push(`${operation.id} by ${who}: ${String(wanted(who))}`);
      });
    }
    expect(answers).toEqual(expected);
    const others = persons.length - ofEachRole.length;
    const size = `${String(operations.length)} routes × ${String(persons.length)} persons, ${String(others)} of them of another office, delegation or deputy`;
    say(`${String(answers.length)} answers in the own congress: ${size}`);
  }, 300_000);

  it('answers nothing of another congress to anybody, by its address or by any of its ids', async () => {
    await closed('in another congress, or by its ids', (operation) => [
      addressOf(operation, foreign.congress.slug, foreign.ids),
      ...namedBy(operation).map(({ parameter, kind }) =>
        addressOf(operation, own.congress.slug, own.ids, { [parameter]: foreign.ids[kind] ?? '' }),
      ),
    ]);
  }, 300_000);

  it('answers nothing of another case or account to anybody, by an address that begins with one he may name', async () => {
    await closed('by an id that belongs to something else of the congress', (operation) =>
      namedBy(operation)
        .filter(({ kind }) => own.others[kind])
        .map(({ parameter, kind }) =>
          addressOf(operation, own.congress.slug, own.ids, { [parameter]: own.others[kind] ?? '' }),
        ),
    );
  }, 120_000);

  it('answers nothing without a token', async () => {
    const request = (await import('supertest')).default;
    for (const operation of operations) {
      const address = addressOf(operation, own.congress.slug, own.ids);
      const answer = await request(service.server)[operation.method](address);
      expect(`${operation.id} ${String(answer.status)}`).toBe(`${operation.id} 401`);
    }
  });
});
