import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { TestApp } from './app.js';
import { clientOf, signIn, type Client } from './client.js';
import { accountOf, rosterOf, tokenOf } from './models.js';
import { people, type PersonName, type RosterIds } from './people.js';

/** The password of every account that tests make. */
export const testPassword = 'a test password';

/** A congress of a test's own, with its roster and accounts. */
export interface TestCongress extends RosterIds {
  readonly id: string;
  readonly slug: string;
  /** `/api/c/{slug}` */
  readonly base: string;
  /** the user name of an account */
  username(name: PersonName): string;
  /** The account of one of its people; it is made, and its id answered. */
  account(name: PersonName): Promise<string>;
  /** A client of one of its people, whose account is made when it is first asked for; each signs in once. */
  as(name: PersonName): Promise<Client>;
}

/** What of a test congress differs from the usual one. */
export interface CongressOptions {
  /** key of a stored profile; `national` by default */
  readonly profile?: string;
  /** accounts to be made at once, where a test counts or measures later; the others follow when they are asked for */
  readonly accounts?: readonly PersonName[];
}

const administrators = new WeakMap<TestApp, Promise<Client>>();

/** The install administrator's client; signed in once an application, and again where a request of a test has ended that sign-in. */
export async function administrator(service: TestApp): Promise<Client> {
  const { ADMIN_USERNAME, ADMIN_PASSWORD } = service.config;
  const known = administrators.get(service);
  if (known && (await (await known).get('/api/session')).status === 200) return known;
  const client = signIn(service.server, ADMIN_USERNAME, ADMIN_PASSWORD);
  administrators.set(service, client);
  return client;
}

/**
 * Makes a congress: two sessions (one in 2025, one around the usual instant), delegations, categories, offices and deputies;
 * accounts follow when a test first asks for somebody in `people`. The congress itself, the first roster of a process and the
 * first account and sign-in of each name are made over HTTP, the others are copies of those (`models.ts`). Offices, categories
 * and delegations have the same codes and names in each congress, so that a mix-up of tenants shows.
 */
export async function freshCongress(service: TestApp, options: CongressOptions = {}): Promise<TestCongress> {
  const { token } = await administrator(service);
  const slug = `t${randomBytes(5).toString('hex')}`;
  const base = `/api/c/${slug}`;
  const add = poster(service, token);
  const body = {
    slug,
    name: `测试人大 ${slug}`,
    level: 'district',
    areaCode: '330112',
    profile: options.profile ?? 'national',
  };
  const id = await add('/api/congresses', body);
  const owner = { id, slug, administratorId: subjectOf(token) };
  const ids = await rosterOf(service, owner, () => roster((path, entry) => add(`${base}/${path}`, entry)));
  const username = (name: PersonName) => `${slug}.${name}`;
  const account = once((name: PersonName) =>
    accountOf(service, { owner, ids }, name, () => {
      const grants = [people[name](ids)];
      return add(`${base}/accounts`, { username: username(name), password: testPassword, displayName: name, grants });
    }),
  );
  await Promise.all((options.accounts ?? []).map(account));
  const as = once(async (name: PersonName) => {
    const person = { name, accountId: await account(name) };
    const enter = async () => (await signIn(service.server, username(name), testPassword)).token;
    return clientOf(service.server, await tokenOf(service, { owner, ids }, person, enter), base);
  });
  return { id, slug, base, ...ids, username, account, as };
}

/** Whose access token it is. */
function subjectOf(token: string): string {
  const [, claims = ''] = token.split('.');
  return (JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { sub: string }).sub;
}

/** A client of the install administrator in a congress. */
export async function administratorIn(service: TestApp, congress: TestCongress): Promise<Client> {
  return clientOf(service.server, (await administrator(service)).token, congress.base);
}

type Add = (path: string, body: object) => Promise<string>;

async function roster(add: Add): Promise<RosterIds> {
  const office = (code: string, name: string, system: string) => add('offices', { code, name, system });
  const delegationsMade = all({
    a: add('delegations', { name: '锦城代表团' }),
    b: add('delegations', { name: '玲珑代表团' }),
  });
  const [sessions, categories, offices, delegations] = await Promise.all([
    all({ former: add('sessions', formerSession), current: add('sessions', currentSession) }),
    all({
      city: add('categories', { code: 'cjhb', name: '城建环保' }),
      society: add('categories', { code: 'shjs', name: '社会建设' }),
      justice: add('categories', { code: 'jcsf', name: '监察司法' }),
    }),
    all({
      a: office('zjj', '区住房和城乡建设局', 'government'),
      b: office('fgj', '区发展和改革局', 'government'),
      c: office('czj', '区财政局', 'government'),
      d: office('jtj', '区交通运输局', 'government'),
      court: office('fy', '区人民法院', 'court'),
    }),
    delegationsMade,
  ]);
  const deputy = (name: string, cardNo: string, delegationId: string) =>
    add('deputies', { name, cardNo, delegationId, phone: '138 0000 1234' });
  const deputies = await all({
    a: deputy('代表甲', 'LA20260001', delegations.a),
    b: deputy('代表乙', 'LA20260002', delegations.a),
    c: deputy('代表丙', 'LA20260003', delegations.b),
  });
  return { sessions, delegations, categories, offices, deputies };
}

const formerSession = { term: 17, number: 4, name: '第十七届第四次会议', startsOn: '2025-03-04', endsOn: '2025-03-07' };
const currentSession = {
  term: 17,
  number: 5,
  name: '第十七届第五次会议',
  startsOn: '2026-03-09',
  endsOn: '2026-03-13',
};

/** Posts over connections that stay open; answers the id of what was made. */
function poster({ server }: TestApp, token: string): Add {
  const { port } = server.address() as AddressInfo;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return async (path, body) => {
    const url = `http://127.0.0.1:${String(port)}${path}`;
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    if (answer.status !== 201) throw new Error(`POST ${path}: ${String(answer.status)} ${await answer.text()}`);
    return ((await answer.json()) as { id: string }).id;
  };
}

async function all<K extends string>(promised: Record<K, Promise<string>>): Promise<Record<K, string>> {
  const entries = Object.entries<Promise<string>>(promised).map(async ([key, value]) => [key, await value] as const);
  return Object.fromEntries(await Promise.all(entries)) as Record<K, string>;
}

/** The same promise for the same name. */
function once<K, T>(make: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const made = new Map<K, Promise<T>>();
  return (key) => {
    const promise = made.get(key) ?? make(key);
    made.set(key, promise);
    return promise;
  };
}
