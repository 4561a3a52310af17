import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scopes, type Scope } from '../../src/congress/api-tokens/scopes.js';
import { routeScopes, scopeOf } from '../../src/scopes.js';
import { machine, makeToken } from '../support/api-tokens.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { administratorIn, freshCongress, type TestCongress } from '../support/congress.js';
import { ApiDocument, type Operation } from '../support/openapi.js';

/** Every route × API tokens: with every scope but the one it asks for, and with that one alone. */
const all = Object.keys(scopes) as Scope[];
const inCongress = '/api/c/{congress}/';
let service: TestApp;
let congress: TestCongress;
let document: ApiDocument;
let withAll: Client;
const without = new Map<Scope, Client>();
const withOne = new Map<Scope, Client>();

beforeAll(async () => {
  service = await startApp({ REHEARSAL: 'true' });
  document = await ApiDocument.of(service);
  congress = await freshCongress(service);
  const owner = await administratorIn(service, congress);
  const token = async (held: Scope[]) => machine(service, await makeToken(owner, congress, held), congress);
  const deputyAffairs = await congress.as('deputyAffairs');
  withAll = await token(all);
  for (const scope of all) {
    without.set(scope, await token(all.filter((one) => one !== scope)));
    // An account may have only so many tokens: these are of another.
    withOne.set(scope, machine(service, await makeToken(deputyAffairs, congress, [scope]), congress));
  }
}, 60_000);
afterAll(() => service.close());

const patternOf = ({ path }: Operation) => path.replace(/\{(\w+)\}/g, ':$1');
const nameOf = (operation: Operation) =>
  `${operation.method.toUpperCase()} ${patternOf(operation).replace('/api/c/:congress/', '')}`;

async function refusal(client: Client | undefined, { method, path }: Operation): Promise<string> {
  const address = path.replace('{congress}', congress.slug).replace(/\{\w+\}/g, '01900000-0000-7000-8000-000000000000');
  const sent = method === 'get' || method === 'delete';
  const answer = await (sent ? client?.[method](address) : client?.[method](address, { 没有这个字段: 1 }));
  const { code, causes } = (answer?.body ?? {}) as { code?: string; causes?: { code: string; message: string }[] };
  if (code !== 'scopeMissing') return answer?.status === 401 ? '401' : 'none';
  return causes?.[0]?.code === 'personOnly'
    ? 'personOnly'
    : (/（([\w:]+)）$/.exec(causes?.[0]?.message ?? '')?.[1] ?? '?');
}

describe('the scopes of the routes', () => {
  it('are declared for every route of a congress, and no other', () => {
    const routes = document.operations.filter(({ path }) => path.startsWith(inCongress)).map(nameOf);
    expect(Object.keys(routeScopes).sort()).toEqual(routes.sort());
  });

  it('are each asked for by some route', () => {
    expect([...new Set(Object.values(routeScopes).filter((one) => one !== null))].sort()).toEqual([...all].sort());
  });

  it('keep ratings, ballots, accounts, tokens and what stands outside a congress for the person himself', () => {
    const personal = document.operations.filter((one) => scopeOf(one.method.toUpperCase(), patternOf(one)) === null);
    const writing = document.operations.filter(
      ({ path, method }) => /\/(accounts|api-tokens|evaluation|ballot)(\/|$)/.test(path) && method !== 'get',
    );
    const outside = document.operations.filter(({ path }) => !path.startsWith(inCongress));
    expect(personal).toEqual(expect.arrayContaining([...writing, ...outside]));
    expect(writing.length).toBeGreaterThan(5);
  });

  it('are asked of an API token on every route', async () => {
    const found: string[] = [];
    const wanted: string[] = [];
    let asked = 0;
    for (const operation of document.operations.filter(({ said }) => said['security'] === undefined)) {
      const scope = scopeOf(operation.method.toUpperCase(), patternOf(operation));
      const clients = scope === null ? [withAll] : [without.get(scope), withOne.get(scope), withAll];
      const expected = scope === null ? ['personOnly'] : [scope, 'none', 'none'];
      const refusals = await Promise.all(clients.map((client) => refusal(client, operation)));
      asked += refusals.length;
      found.push(`${nameOf(operation)}: ${refusals.join()}`);
      wanted.push(`${nameOf(operation)}: ${expected.join()}`);
    }
    expect(found).toEqual(wanted);
    process.stdout.write(`API tokens: ${String(asked)} answers over ${String(found.length)} closed routes\n`);
  }, 60_000);
});
