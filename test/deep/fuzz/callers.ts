import { SignJWT } from 'jose';
import { createSecretKey } from 'node:crypto';
import request from 'supertest';
import { scopes } from '../../../src/congress/api-tokens/scopes.js';
import type { TestApp } from '../../support/app.js';
import { administrator, administratorIn, testPassword, type TestCongress } from '../../support/congress.js';
import { people, type PersonName } from '../../support/people.js';

/** Whose request it is. */
export interface Caller {
  readonly name: string;
  /** the header `Authorization`; null: none */
  readonly authorization: string | null;
  /** a member of the congress, the install's administrator, somebody of elsewhere, or nobody whom the house knows */
  readonly kind: 'member' | 'chief' | 'outsider' | 'nobody';
}

/** Somebody who signs in and out, so that nobody else's sign-in ends. */
export interface Passer {
  readonly username: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

const foreigners = ['deputyAffairs', 'admin', 'deputy', 'auditor'] as const;
const personNames = Object.keys(people) as PersonName[];

/** All who ask something of a congress. */
export class Callers {
  readonly members = new Map<PersonName, Caller>();
  readonly passers: Passer[] = [];
  /** names and ids of those who must stay strangers: whoever may, must not be led to give them a role here */
  readonly strangers: string[] = [];
  /** programs with API tokens that may do everything that their owners let them */
  readonly machines: Caller[] = [];

  private constructor(
    private readonly service: TestApp,
    private readonly congress: TestCongress,
    readonly chief: Caller,
    readonly outsiders: readonly Caller[],
    readonly nobodies: Caller[],
  ) {}

  /** @param elsewhere the congress whose people are outsiders here. */
  static async of(service: TestApp, congress: TestCongress, elsewhere: TestCongress): Promise<Callers> {
    const { token } = await administrator(service);
    const chief: Caller = { name: 'chief', kind: 'chief', authorization: `Bearer ${token}` };
    const outside = foreigners.map(async (name): Promise<Caller> => {
      const client = await elsewhere.as(name);
      return { name: `foreign ${name}`, kind: 'outsider', authorization: `Bearer ${client.token}` };
    });
    const revoked = await revokedGrant(service, congress);
    const nobodies = await nobodiesOf(service, congress, token);
    const found = new Callers(service, congress, chief, [...(await Promise.all(outside)), revoked], nobodies);
    const left = ['revoked', 'deactivated'].map((word) => `${congress.slug}.${word}`);
    found.strangers.push(...left, ...foreigners.map((name) => elsewhere.username(name)));
    const admin = await administratorIn(service, congress);
    for (const one of left) {
      found.strangers.push(((await admin.get(`accounts/${one}`).expect(200)).body as { id: string }).id);
    }
    found.strangers.push(...(await Promise.all(foreigners.map((name) => elsewhere.account(name)))));
    await Promise.all(personNames.map((name) => congress.account(name)));
    await Promise.all(personNames.map((name) => found.enter(name)));
    await found.passBy(40);
    await found.equip();
    nobodies.push(await found.revokedMachine());
    return found;
  }

  /** Signs in again whoever has been signed out, or deactivated, by what was asked. @returns whom nothing helps. */
  async renew(): Promise<PersonName[]> {
    const standing = await Promise.all(
      [...this.members].map(async ([name, { authorization }]) => {
        const asking = request(this.service.server)
          .get('/api/session')
          .set('authorization', authorization ?? '');
        return [name, (await asking).status === 200] as const;
      }),
    );
    const out = standing.filter(([, isIn]) => !isIn).map(([name]) => name);
    const back = await Promise.all(out.map((name) => this.enter(name)));
    return out.filter((_name, index) => !back[index]);
  }

  /** Gives the programs new tokens, for theirs may have been revoked. */
  async equip(): Promise<void> {
    this.machines.length = 0;
    for (const name of ['deputyAffairs', 'admin', 'head', 'deputy'] as const) {
      const { token } = await this.machineOf(name);
      this.machines.push({ name: `machine of ${name}`, kind: 'member', authorization: `Bearer ${token}` });
    }
  }

  private async revokedMachine(): Promise<Caller> {
    const client = await this.congress.as('deputyAffairs');
    const { id, token } = await this.machineOf('deputyAffairs');
    await client.delete(`/api/session/tokens/${id}`).expect(204);
    return { name: 'revoked machine', kind: 'nobody', authorization: `Bearer ${token}` };
  }

  private async machineOf(name: PersonName): Promise<{ id: string; token: string }> {
    const { authorization } = this.members.get(name) ?? {};
    const expiresOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const form = { name: '程序', congress: this.congress.slug, scopes: Object.keys(scopes), expiresOn };
    const asking = request(this.service.server)
      .post('/api/session/tokens')
      .set('authorization', authorization ?? '');
    return (await asking.send(form)).body as { id: string; token: string };
  }

  private async enter(name: PersonName): Promise<boolean> {
    const body = { username: this.congress.username(name), password: testPassword };
    const answer = await request(this.service.server).post('/api/session').send(body);
    const { accessToken } = answer.body as { accessToken?: string };
    if (accessToken) this.members.set(name, { name, kind: 'member', authorization: `Bearer ${accessToken}` });
    return accessToken !== undefined;
  }

  private async passBy(count: number): Promise<void> {
    const admin = await administratorIn(this.service, this.congress);
    for (let index = 0; index < count; index += 1) {
      const username = `${this.congress.slug}.passer${String(index % 8)}`;
      const account = { username, password: testPassword, displayName: '过路人', grants: [{ role: 'leader' }] };
      if (index < 8) await admin.post('accounts', account).expect(201);
      const answer = await request(this.service.server).post('/api/session').send({ username, password: testPassword });
      const { accessToken, refreshToken } = answer.body as { accessToken: string; refreshToken: string };
      this.passers.push({ username, accessToken, refreshToken });
    }
  }
}

async function madeAndSignedIn(service: TestApp, congress: TestCongress, word: string) {
  const admin = await administratorIn(service, congress);
  const username = `${congress.slug}.${word}`;
  const account = { username, password: testPassword, displayName: '前工作人员', grants: [{ role: 'deputyAffairs' }] };
  const { grants } = (await admin.post('accounts', account).expect(201)).body as { grants: { id: string }[] };
  const answer = await request(service.server).post('/api/session').send({ username, password: testPassword });
  const { accessToken } = answer.body as { accessToken: string };
  return { admin, username, grantId: grants[0]?.id ?? '', accessToken };
}

/** Who had a role here, and has it no more. */
async function revokedGrant(service: TestApp, congress: TestCongress): Promise<Caller> {
  const { admin, username, grantId, accessToken } = await madeAndSignedIn(service, congress, 'revoked');
  await admin.post(`accounts/${username}/grants/${grantId}/revocation`).expect(200);
  return { name: 'revoked grant', kind: 'outsider', authorization: `Bearer ${accessToken}` };
}

/** Tokens that the house does not know: forged, expired, of a deactivated account, malformed. */
async function nobodiesOf(service: TestApp, congress: TestCongress, token: string): Promise<Caller[]> {
  const gone = await madeAndSignedIn(service, congress, 'deactivated');
  await gone.admin.patch(`accounts/${gone.username}`, { active: false }).expect(200);
  const [head = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const key = createSecretKey(Buffer.from(service.config.TOKEN_SECRET, 'utf8'));
  const sign = (more: Record<string, unknown>, header: object = {}, by = key) =>
    new SignJWT({ ...claims, ...more }).setProtectedHeader({ alg: 'HS256', ...header }).sign(by);
  const none = `${base64({ alg: 'none', typ: 'JWT' })}.${payload}`;
  const tokens: Record<string, string> = {
    'alg none': `${none}.`,
    'alg none, signed': `${none}.${signature}`,
    'alg NoNe': `${base64({ alg: 'NoNe' })}.${payload}.`,
    'another payload': `${head}.${base64({ ...claims, sub: '01900000-0000-7000-8000-000000000000' })}.${signature}`,
    'another key': await sign({}, {}, createSecretKey(Buffer.from('x'.repeat(32)))),
    'another key, with kid': await sign({}, { kid: '../../../dev/null' }, createSecretKey(Buffer.alloc(32))),
    'critical header': await sign({}, {}).then(
      (one) => `${base64({ alg: 'HS256', crit: ['exp'] })}.${one.split('.').slice(1).join('.')}`,
    ),
    expired: await sign({ exp: 1_700_000_000 }),
    'another issuer': await sign({ iss: 'elsewhere' }),
    'no such account': await sign({ sub: '01900000-0000-7000-8000-00000000dead' }),
    'no such sign-in': await sign({ fam: '01900000-0000-7000-8000-00000000dead' }),
    'sub is an object': await sign({ sub: { $ne: null } }),
    'cut off': token.slice(0, -2),
    'no signature': `${head}.${payload}`,
    'deactivated account': gone.accessToken,
    empty: '',
    blank: '   ',
    SQL: "' or true --",
    'Latin-1': '\u00e9\u00ff',
    long: 'a'.repeat(8_000),
    twice: `${token}, Bearer ${token}`,
  };
  const bearers = Object.entries(tokens).map(([name, one]) => ({ name, authorization: `Bearer ${one}` }));
  const others = [`Basic ${Buffer.from('admin:admin').toString('base64')}`, `Token ${token}`, token, `Bearer${token}`];
  const all = [...bearers, ...others.map((authorization) => ({ name: authorization.slice(0, 6), authorization }))];
  return [...all, { name: 'none', authorization: null }].map((one) => ({ ...one, kind: 'nobody' as const }));
}
