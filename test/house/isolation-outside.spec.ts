import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startApp, type TestApp } from '../support/app.js';
import { usualInstant } from '../support/clock.js';
import { signIn, type Client } from '../support/client.js';
import { administrator, administratorIn, freshCongress, testPassword, type TestCongress } from '../support/congress.js';
import { ApiDocument, type Operation } from '../support/openapi.js';

/**
 * The routes outside a congress: every one × everybody who is somebody there. They belong to the whole install, so that it
 * is the install administrator, any account, or anybody at all who is let in. Every body is wrong on purpose.
 */
const callers = ['nobody', 'stranger', 'deputy', 'auditor', 'admin', 'ofAnother', 'chief'] as const;
type Caller = (typeof callers)[number];
type Expected = Readonly<Record<Caller, number>>;

const all = (status: number): Expected => ({ ...signed(status), nobody: status });
const signed = (status: number, nobody = 401): Expected => ({
  ...{ nobody, stranger: status, deputy: status, auditor: status, admin: status, ofAnother: status, chief: status },
});
const chiefOnly = (status: number, others = 403): Expected => ({ ...signed(others), chief: status });
/** A congress is shown to those who have a role in it. */
const members: Expected = { ...signed(200), stranger: 404, ofAnother: 404 };

const expectations: Readonly<Record<string, Expected>> = {
  'get /api/health': all(200),
  'get /api/files/{token}': all(404),
  'post /api/session': all(400),
  'post /api/session/refresh': all(400),
  'get /api/session': signed(200),
  'post /api/session/password': signed(400),
  'get /api/session/sign-ins': signed(200),
  'delete /api/session/sign-ins/{id}': signed(404),
  'get /api/session/methods': all(200),
  'get /api/session/oidc': all(404),
  'get /api/session/oidc/callback': all(404),
  'get /api/session/identity': signed(200),
  'post /api/session/identity': signed(400),
  'delete /api/session/identity': signed(409),
  'get /api/session/tokens': signed(200),
  'post /api/session/tokens': signed(400),
  'delete /api/session/tokens/{id}': signed(404),
  'get /api/congresses': signed(200),
  'post /api/congresses': chiefOnly(400),
  'get /api/congresses/{slug}': members,
  'patch /api/congresses/{slug}': { ...chiefOnly(400), stranger: 404, ofAnother: 404 },
  'get /api/profiles': signed(200),
  'post /api/profiles': chiefOnly(400),
  'get /api/profiles/{key}': signed(200),
  'get /api/rehearsal/clock': signed(200),
  'post /api/rehearsal/clock': chiefOnly(400),
};
/** They end the sign-in that they are sent with, and where nobody is signed in they say nothing: not tried here. */
const signingOut = ['delete /api/session', 'delete /api/session/sign-ins'];

let service: TestApp;
let own: TestCongress;
let operations: readonly Operation[];
const clients = new Map<Caller, Client | null>();

beforeAll(async () => {
  service = await startApp({ REHEARSAL: 'true', REHEARSAL_START: usualInstant });
  const [made, another] = await Promise.all([freshCongress(service), freshCongress(service)]);
  own = made;
  operations = (await ApiDocument.of(service)).operations.filter(({ path }) => !path.includes('{congress}'));
  for (const who of ['deputy', 'auditor', 'admin'] as const) clients.set(who, await own.as(who));
  clients.set('ofAnother', await another.as('deputyAffairs'));
  clients.set('chief', await administrator(service));
  clients.set('stranger', await strangerIn(own));
  clients.set('nobody', null);
}, 60_000);
afterAll(() => service.close());

/** Somebody with an account and no role anywhere. */
async function strangerIn(congress: TestCongress): Promise<Client> {
  const admin = await administratorIn(service, congress);
  const username = `${congress.slug}.stranger`;
  const grants = [{ role: 'leader' }];
  await admin.post('accounts', { username, password: testPassword, displayName: '路人', grants }).expect(201);
  await admin.patch(`accounts/${username}`, { grants: [] }).expect(200);
  return signIn(service.server, username, testPassword);
}

const nameOf = ({ method, path }: Operation) => `${method} ${path}`;

async function statusOf({ method, path }: Operation, who: Caller): Promise<number> {
  const address = path.replace('{slug}', own.slug).replace('{key}', 'national');
  const asked = request(service.server)[method](address);
  const client = clients.get(who);
  if (client) void asked.set('authorization', `Bearer ${client.token}`);
  const answer = await (method === 'get' ? asked : asked.send({ 没有这个字段: 1 }));
  return answer.status;
}

describe('the routes outside a congress', () => {
  it('have an expectation each, and there is no other', () => {
    const named = [...Object.keys(expectations), ...signingOut];
    expect(operations.map(nameOf).sort()).toEqual(named.sort());
  });

  it('answer everybody as they should', async () => {
    const [answers, expected]: [string[], string[]] = [[], []];
    for (const operation of operations.filter((one) => !signingOut.includes(nameOf(one)))) {
      for (const who of callers) {
        answers.push(`${nameOf(operation)} by ${who}: ${String(await statusOf(operation, who))}`);
        expected.push(`${nameOf(operation)} by ${who}: ${String(expectations[nameOf(operation)]?.[who])}`);
      }
    }
    expect(answers).toEqual(expected);
    process.stdout.write(`isolation matrix: ${String(answers.length)} answers outside a congress\n`);
  });

  it('list to each the congresses in which he has a role, and no other', async () => {
    const slugsOf = async (who: Caller) => {
      const { body } = (await clients.get(who)?.get('/api/congresses').expect(200)) ?? {};
      return (body as { items: { slug: string }[] }).items.map((one) => one.slug);
    };
    expect(await slugsOf('deputy')).toEqual([own.slug]);
    expect(await slugsOf('stranger')).toEqual([]);
    expect(await slugsOf('ofAnother')).not.toContain(own.slug);
    expect(await slugsOf('chief')).toContain(own.slug);
  });
});
