import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NoticeDelivery } from '../../../src/notices/deliver-notices.js';
import { administratorIn } from '../../support/congress.js';
import { ApiDocument } from '../../support/openapi.js';
import { people, type PersonName } from '../../support/people.js';
import { asAdministrator } from '../../support/server.js';
import { Ground } from '../cycles/ground.js';
import { electors, Votes, type Vote } from './vote-ground.js';

/**
 * Secrecy is tried by comparison: two votes that differ in nothing but in who chose what. Whatever anybody reads of the one he
 * must read of the other, word for word; and when they are counted, the database itself must not tell them apart.
 */
const choices = ['satisfied', 'basicallySatisfied', 'dissatisfied', 'satisfied'] as const;
const turned = ['dissatisfied', 'satisfied', 'satisfied', 'basicallySatisfied'] as const;

let ground: Ground;
let votes: Votes;
let document: ApiDocument;
beforeAll(async () => {
  ground = await Ground.made();
  document = await ApiDocument.of(ground.service);
});
afterAll(() => ground.service.close());
beforeEach(async () => {
  await ground.fresh();
  votes = new Votes(ground);
});

/** Every reading of the service by one person: the innermost objects that name a vote, with its id and their own ids taken out. */
async function read(who: PersonName | 'chief', id: string): Promise<string[]> {
  const { congress, service } = ground;
  const client = who === 'chief' ? await administratorIn(service, congress) : await congress.as(who);
  const asked = document.operations.filter(({ method }) => method === 'get');
  const found = await Promise.all(
    asked.map(async ({ path }) => {
      const address = path
        .replace('{congress}', congress.slug)
        .replace('{slug}', congress.slug)
        .replace('{username}', congress.username('deputy'))
        .replace(/\{\w+\}/g, id);
      // Some thousands of requests: without a socket for each.
      const { headers, payload } = await service.app.inject({
        url: address.includes('inbox') ? `${address}?limit=200` : address,
        headers: { authorization: `Bearer ${client.token}` },
      });
      const body: unknown = String(headers['content-type']).includes('json') ? JSON.parse(payload) : null;
      return naming(body, id).map((one) => `${path} ${one}`);
    }),
  );
  return found.flat().sort();
}

function naming(value: unknown, id: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((one) => naming(one, id));
  if (inner.length > 0) return inner;
  const { id: own, createdAt, ...all } = value as { id?: string; createdAt?: string };
  const rest = 'kindLabel' in all ? { ...all, at: null, hash: null } : all;
  const text = JSON.stringify({ ...rest, isVote: own === id, createdAt });
  const here = own === id || Object.values(value).some((one) => typeof one === 'string' && one.includes(id));
  return here ? [alike(text, id)] : [];
}

/** What a security event says, without when it was written: nobody's ballot is among them. */
function saidIn(row: object): object {
  const { body } = row as { body: string };
  const { kind, accountId, role, says } = JSON.parse(body) as Record<string, unknown>;
  return { kind, accountId, role, says };
}

/** Everything in the database that names a vote, as the superuser sees it. */
async function stored(id: string): Promise<string[]> {
  const { database } = ground.service;
  const client = await asAdministrator(database);
  const tables = await client.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const rows: string[] = [];
  for (const { name } of tables.rows) {
    const found = await client.query<{ row: object }>(
      `select to_jsonb(t) as row from ${name} t where t::text like $1`,
      [`%${id}%`],
    );
    for (const { row } of found.rows) {
      const of = name === 'message' ? { ...row, id: null } : name === 'security_event' ? saidIn(row) : row;
      rows.push(`${name} ${alike(JSON.stringify(of), id)}`);
    }
  }
  await client.end();
  return rows.sort();
}

/** Two votes that differ in their titles, which are read alike: the same vote is not opened twice. */
async function two(): Promise<readonly [Vote, Vote]> {
  return [await votes.opened({ title: '评议甲' }), await votes.opened({ title: '评议乙' })];
}

/** A text without what tells two votes apart. */
function alike(text: string, id: string): string {
  return text.replaceAll(id, 'VOTE').replaceAll(/评议[甲乙]/g, 'TITLE');
}

async function castAll(id: string, by: readonly string[]): Promise<object[]> {
  const answers: object[] = [];
  for (const [index, who] of electors.entries()) {
    const { congress } = ground;
    const answer = await (await congress.as(who)).post(`votes/${id}/ballot`, { choice: by[index] }).expect(200);
    answers.push({ text: alike(answer.text, id), length: answer.headers['content-length'] });
  }
  return answers;
}

describe('the secrecy of the ballot', () => {
  it('tells nobody, on any route, who chose what: neither while it is open nor when it is counted', async () => {
    const names = (Object.keys(people) as PersonName[]).filter(
      (who) => !/^(liaison|head|court|delegation)[A-Z]/.test(who),
    );
    const everybody = [...names, 'chief'] as const;
    await Promise.all(names.map((who) => ground.congress.as(who)));
    const [one, other] = await two();
    expect(await castAll(one.id, choices)).toEqual(await castAll(other.id, turned));
    await ground.service.app.get(NoticeDelivery).deliverAll();
    for (const who of everybody) {
      const found = await read(who, one.id);
      expect({ who, found }).toEqual({ who, found: await read(who, other.id) });
      expect(found.filter((text) => /atisfied":\d/.test(text))).toEqual([]);
      if (who === 'deputyAffairs' || who === 'deputy') expect(found.length).toBeGreaterThan(1);
    }
    for (const { id } of [one, other]) await votes.close(id);
    expect((await votes.seen(one.id)).counts).toEqual({ satisfied: 2, basicallySatisfied: 1, dissatisfied: 1 });
    for (const who of everybody) {
      expect({ who, found: await read(who, one.id) }).toEqual({ who, found: await read(who, other.id) });
    }
    const kept = await stored(one.id);
    expect(kept).toEqual(await stored(other.id));
    expect(kept.filter((row) => row.startsWith('vote_elector'))).toHaveLength(electors.length);
    expect(kept.filter((row) => row.startsWith('vote_tally'))).toEqual([]);
  }, 120_000);

  it('tells nobody how it stands before it is closed, while the ballots come in', async () => {
    for (const who of ['leader', 'auditor', 'head'] as const) await ground.congress.account(who);
    const [one, other] = await two();
    for (const [index, who] of electors.slice(0, 3).entries()) {
      await votes.cast(one.id, who, 'satisfied');
      await votes.cast(other.id, who, 'dissatisfied');
      for (const reader of ['deputyAffairs', 'auditor', 'leader', 'deputy'] as const) {
        expect(await read(reader, one.id)).toEqual(await read(reader, other.id));
      }
      expect(await votes.seen(one.id)).toMatchObject({ voted: index + 1, counts: null });
    }
  }, 60_000);

  it('keeps nothing of the request by its number: the key of a ballot is not looked at', async () => {
    const { id } = await votes.opened();
    const client = await ground.congress.as('deputy');
    const send = () => client.post(`votes/${id}/ballot`, { choice: 'satisfied' }).set('idempotency-key', 'ballot-key');
    await send().expect(200);
    await send().expect(409);
    expect((await stored('ballot-key')).length).toBe(0);
  });

  it('keeps what too few have voted from everybody, the database too', async () => {
    const [one, other] = await two();
    await votes.cast(one.id, 'deputy', 'satisfied');
    await votes.cast(other.id, 'deputy', 'dissatisfied');
    for (const { id } of [one, other]) await votes.close(id);
    expect(await stored(one.id)).toEqual(await stored(other.id));
    for (const who of ['deputyAffairs', 'auditor', 'deputy'] as const) {
      expect(await read(who, one.id)).toEqual(await read(who, other.id));
    }
  });
});
