import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { mixedCases, type CaseName, type MixedCases } from '../support/mixed-cases.js';
import { people, type PersonName } from '../support/people.js';
import { asAdministrator } from '../support/server.js';
import { Story } from '../support/story.js';

/** One line of the list, as far as tests look at it. */
interface Line {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly nextDueOn: string | null;
  readonly nextDueProvisional: boolean;
  readonly overdue: boolean;
  readonly light: string;
  readonly keyLeaders: { readonly supervisingLeader: string; readonly leadingLeader: string } | null;
}
interface Designation {
  readonly supervisingLeader: { readonly name: string };
  readonly leadingLeader: { readonly name: string };
}
interface Page {
  readonly items: Line[];
  readonly nextCursor: string | null;
  readonly total?: number;
}

let service: TestApp;
let congress: TestCongress;
let cases: MixedCases;

beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
  cases = await mixedCases(congress);
}, 60_000);
afterAll(() => service.close());

async function list(query: string, who: PersonName = 'deputyAffairs'): Promise<Page> {
  const answer = await (await congress.as(who)).get(`suggestions?${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body as Page;
}

/** The names of the listed cases. */
async function names(query: string, who?: PersonName): Promise<string[]> {
  const { items } = await list(`limit=200&${query}`, who);
  return items.map(({ title }) => title.replace('建议 ', '')).sort();
}

/** All of a list, page by page. */
async function paged(query: string, limit: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (let cursor = ''; ;) {
    const { items, nextCursor } = await list(`${query}&limit=${String(limit)}${cursor}`);
    lines.push(...items);
    expect(items.length).toBeLessThanOrEqual(limit);
    if (nextCursor === null) return lines;
    expect(items).toHaveLength(limit);
    cursor = `&cursor=${nextCursor}`;
  }
}

const sorted = (...wanted: CaseName[]) => [...wanted].sort();

describe('who sees what', () => {
  const ofDeputyA: CaseName[] = ['submittedA', 'registered', 'justice', 'key', 'court', 'closed'];
  const all: CaseName[] = [...ofDeputyA, 'submittedC'];
  const ofOfficeA: CaseName[] = ['key', 'closed'];
  const seen: Readonly<Record<PersonName, CaseName[]>> = {
    ...{ admin: [], deputyAffairs: all, leader: all, auditor: all },
    ...{ deputy: ['draftA', ...ofDeputyA], deputyB: ['draftB'], deputyC: ['submittedC'] },
    ...{ delegation: ofDeputyA, delegationB: ['submittedC'] },
    ...{ committee: ['registered', 'key', 'closed'], governmentLeader: ['key'] },
    governmentOffice: ['registered', 'justice', 'key', 'closed'],
    ...{ liaison: ofOfficeA, head: ofOfficeA, liaisonB: ['key'], headB: ['key'], liaisonC: [], headC: [] },
    ...{ courtLiaison: ['court'], courtHead: ['court'] },
  };

  it.each(Object.keys(people) as PersonName[])(
    '%s, in the list, its count, the case and its record alike',
    async (who) => {
      expect(await names('', who)).toEqual(sorted(...seen[who]));
      expect((await list('count=true&limit=1', who)).total).toBe(seen[who].length);
      const client = await congress.as(who);
      for (const [name, { id, clocks }] of Object.entries(cases) as [CaseName, MixedCases[CaseName]][]) {
        const status = seen[who].includes(name) ? 200 : 404;
        const explanation = clocks.slice(0, 1).map((clock) => `/clocks/${clock.id}/explanation`);
        const answers = ['', '/timeline', ...explanation].map((more) => client.get(`suggestions/${id}${more}`));
        const statuses = (await Promise.all(answers)).map((answer) => answer.status);
        expect({ name, statuses: [...new Set(statuses)] }).toEqual({ name, statuses: [status] });
      }
    },
  );
});

describe('filters', () => {
  it('tell states apart', async () => {
    expect(await names('state=submitted')).toEqual(sorted('submittedA', 'submittedC'));
    expect(await names('state=registered')).toEqual(sorted('registered', 'justice'));
    expect(await names('state=assigned')).toEqual(sorted('key', 'court'));
    expect(await names('state=closed')).toEqual(['closed']);
    expect(await names('state=draft')).toEqual([]);
    expect(await names('state=draft', 'deputyB')).toEqual(['draftB']);
  });

  it('tell sessions, offices, categories, deputies and key suggestions apart', async () => {
    const { sessions, offices, categories, deputies } = congress;
    expect(await names(`session=${sessions.current}`)).toEqual(
      sorted('registered', 'justice', 'key', 'court', 'closed'),
    );
    expect(await names(`session=${sessions.former}`)).toEqual([]);
    expect(await names(`office=${offices.a}`)).toEqual(sorted('key', 'closed'));
    expect(await names(`office=${offices.b}`)).toEqual(['key']);
    expect(await names(`office=${offices.c}`)).toEqual([]);
    expect(await names(`category=${categories.justice}`)).toEqual(sorted('justice', 'court'));
    expect(await names(`deputy=${deputies.c}`)).toEqual(['submittedC']);
    expect(await names('key=true')).toEqual(['key']);
    expect(await names('key=false&state=assigned')).toEqual(['court']);
    expect(await names(`office=${offices.a}&state=closed&key=false&category=${categories.city}`)).toEqual(['closed']);
  });

  it('look for words of the title and for the number, literally', async () => {
    const { number } = cases.key;
    expect(await names(`q=${encodeURIComponent('建议 jus')}`)).toEqual(['justice']);
    expect(await names(`q=${String(number)}`)).toEqual(['key']);
    for (const pattern of ['%', '_', '\\', '%25key', 'k_y', "'"]) {
      expect(await names(`q=${encodeURIComponent(pattern)}`)).toEqual([]);
    }
    expect(await names('q=%20%20')).toHaveLength(7);
  });

  it('name the leaders of a key suggestion, as the case itself does, and of no other', async () => {
    const { items } = await list('limit=200');
    const client = await congress.as('deputyAffairs');
    const told = items.map(async ({ id, keyLeaders }) => {
      const { keyDesignation } = (await client.get(`suggestions/${id}`)).body as { keyDesignation: Designation | null };
      const { supervisingLeader, leadingLeader } = keyDesignation ?? {};
      const leaders = { supervisingLeader: supervisingLeader?.name, leadingLeader: leadingLeader?.name };
      expect(keyLeaders).toEqual(keyDesignation ? leaders : null);
      return keyLeaders !== null;
    });
    expect((await Promise.all(told)).filter(Boolean)).toHaveLength(1);
  });

  it('tell by the nearest open date what is due, as the case itself does', async () => {
    for (const day of ['2026-03-10', '2026-03-31', '2026-05-27', '2026-06-20']) {
      service.clock.set(day);
      const { items } = await list('limit=200');
      const client = await congress.as('deputyAffairs');
      for (const line of items) {
        const { clocks } = (await client.get(`suggestions/${line.id}`)).body as { clocks: Clock[] };
        const open = clocks.filter((one) => one.state === 'open' && one.kind !== 'objection');
        const nearest = open.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0];
        const { dueOn = null, light = 'none', overdueDays = 0 } = nearest ?? {};
        const nextDueProvisional = open.some((one) => one.dueOn === dueOn && one.provisional);
        expect(line).toMatchObject({ nextDueOn: dueOn, nextDueProvisional, light, overdue: overdueDays > 0 });
      }
      for (const light of ['green', 'yellow', 'red', 'none']) {
        const lit = items.filter((one) => one.light === light).map(({ title }) => title.replace('建议 ', ''));
        expect(await names(`light=${light}`)).toEqual(lit.sort());
      }
      for (const overdue of [true, false]) {
        const late = items.filter((one) => one.overdue === overdue).map(({ title }) => title.replace('建议 ', ''));
        expect(await names(`overdue=${String(overdue)}`)).toEqual(late.sort());
      }
    }
    expect(await names('overdue=true')).toEqual(sorted('registered', 'justice', 'key', 'court'));
    service.clock.set('2026-03-10');
  });
});

interface Clock {
  readonly kind: string;
  readonly state: string;
  readonly dueOn: string;
  readonly light: string;
  readonly overdueDays: number;
  readonly provisional: boolean;
}

describe('pages', () => {
  it.each(['newest', 'oldest', 'due'])('by %s, are complete, in order and without repetition', async (sort) => {
    const { items: whole } = await list(`sort=${sort}&limit=200`);
    expect(whole).toHaveLength(7);
    const key = ({ id, nextDueOn }: Line) => (sort === 'due' ? (nextDueOn ?? '9999') : id);
    const newerFirst = (one: Line, other: Line) => (one.id > other.id ? -1 : 1);
    const compare = (one: Line, other: Line) =>
      key(one) === key(other) ? newerFirst(one, other) : key(one) < key(other) ? -1 : 1;
    expect(whole).toEqual([...whole].sort(sort === 'newest' ? newerFirst : compare));
    for (const limit of [1, 2, 3, 6, 7, 8]) expect(await paged(`sort=${sort}`, limit)).toEqual(whole);
  });

  it('go on where they were when cases are added meanwhile', async () => {
    const first = await list('sort=newest&limit=3', 'deputyB');
    const before = await names('sort=newest', 'deputyC');
    const page = await list('sort=newest&limit=2');
    await new Story(congress).draft(undefined, 'deputyC');
    const rest = await list(`sort=newest&limit=200&cursor=${page.nextCursor ?? ''}`);
    expect(new Set([...page.items, ...rest.items].map((one) => one.id)).size).toBe(7);
    expect(first.nextCursor).toBeNull();
    expect(await names('sort=newest', 'deputyC')).toHaveLength(before.length + 1);
  });

  it('count at most to 1,001', async () => {
    const { draftB } = cases;
    const client = await asAdministrator(service.database);
    const copied = await client.query<{ id: string }>(
      `insert into suggestion select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()))).*
       from suggestion s, generate_series(1, 1100) where s.id = $1 returning id`,
      [draftB.id],
    );
    const ids = copied.rows.map((row) => row.id);
    await client.query(
      `insert into suggestion_reader select (jsonb_populate_record(r, jsonb_build_object('suggestion_id', x.id))).*
       from suggestion_reader r, unnest($2::uuid[]) x(id) where r.suggestion_id = $1`,
      [draftB.id, ids],
    );
    expect((await list('count=true&limit=1', 'deputyB')).total).toBe(1001);
    expect(await list('limit=1', 'deputyB')).not.toHaveProperty('total');
    await client.query('delete from suggestion_reader where suggestion_id = any ($1)', [ids]);
    await client.query('delete from suggestion where id = any ($1)', [ids]);
    await client.end();
  });
});
