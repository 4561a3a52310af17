import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { marked, readMarks } from '../../../src/case-file/facts/marks.js';
import { national } from '../../../src/congress/profile/national.js';
import { alikeRows } from '../../../src/reports/alike.js';
import { CountedFacts, Sheet, type Counting, type CountingReader } from '../../../src/reports/counted.js';
import { rowByRow, type CountsWritten } from '../../../src/reports/counting-rows.js';
import { countsOf } from '../../../src/reports/report-sql.js';
import { groupingsOf } from '../../../src/reports/report-query.js';
import { reportOf, reports } from '../../../src/reports/reports.js';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { asAdministrator } from '../../support/server.js';

/** Facts of which every column is what it may be, whether or not a case could be so: what counts them must not care. */
const seed = Number(process.env['REPORT_SEED'] ?? 20_261_129);
const days = ['2026-03-01', '2026-05-20', '2026-06-01', '2026-06-15', '2026-07-01', '2026-09-30'] as const;
const id = (of: string, n: number) => `${of}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const day = fc.constantFrom(...days);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const rating = maybe(fc.constantFrom('satisfied', 'basicallySatisfied', 'dissatisfied'));
const both = {
  ...{ feedback: fc.boolean(), lapsed: fc.boolean(), attitude: rating, result: rating },
  ...{ known_feedback: fc.boolean(), known_attitude: rating, known_result: rating },
  ...{ consulted: fc.boolean(), met: fc.boolean(), outcome_class: maybe(fc.constantFrom('A', 'B', 'C', 'D')) },
  ...{ on_time: maybe(fc.boolean()), due_on: maybe(day), improved: fc.boolean(), past: fc.boolean() },
};
const amount = fc.nat({ max: 3 });
const assignment = fc.record({
  ...both,
  ...{ office_id: fc.nat({ max: 3 }).map((n) => id('0', n)), system: fc.constantFrom('government', 'court') },
  ...{ role: fc.constantFrom('lead', 'separate', 'co'), round: fc.constantFrom(1, 2), standing: fc.boolean() },
  ...{ handed_over_on: maybe(day), acknowledged_on: maybe(day), answered_on: maybe(day), days: maybe(amount) },
  ...{ objected: fc.boolean(), rehandled: fc.boolean(), solved: maybe(fc.boolean()) },
  ...{ commitments: amount, fulfilled: amount, late_commitments: amount },
  ...{ open_due_ons: fc.array(day, { maxLength: 2 }), letter_ons: fc.constant([]) },
  ends: fc.boolean(),
});
const registered = fc.record({
  ...both,
  ...{ session_id: fc.nat({ max: 1 }).map((n) => id('5', n)), in_session: maybe(fc.boolean()), registered_on: day },
  ...{ category_id: maybe(fc.constantFrom(id('c', 1), id('c', 2))), delegation_id: fc.constant(null) },
  ...{ deputy_id: fc.constant(null), cosigner_ids: fc.constant([]), station_name: fc.constant(null) },
  ...{ from_residents: fc.boolean(), state: fc.constant('handling') },
  withdrawn: fc.nat({ max: 5 }).map((n) => n === 0),
  ...{ handed_over: fc.boolean(), government: fc.boolean(), replied: fc.boolean(), replied_on: maybe(day) },
  ...{ concluded: fc.boolean(), concluded_on: maybe(day), accomplished: maybe(fc.boolean()) },
  ...{ first_attitude: rating, first_result: rating, known_first_attitude: rating, known_first_result: rating },
  ...{ event_names: fc.constant([]), event_office_ids: fc.constant([]), key_case: fc.boolean(), rounds: fc.nat(3) },
});

let service: TestApp;
let congress: TestCongress;
let client: pg.Client;
beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
  client = await asAdministrator(service.database);
  // The cases themselves are not there, and need not be.
  await client.query('set session_replication_role = replica');
  const own = { congress_id: congress.id, valid_from: '2026-03-01' };
  const cases = fc.sample(registered, { numRuns: 60, seed });
  const rows = fc.sample(assignment, { numRuns: 600, seed });
  await put(
    'case_fact',
    cases.map((one, n) => ({ ...own, ...one, suggestion_id: id('1', n), valid_until: 'infinity' })),
  );
  await put(
    'assignment_fact',
    rows.map(({ ends, ...one }, n) => {
      const of = { suggestion_id: id('1', n % cases.length), assignment_id: id('2', n) };
      // Of a withdrawn case no assignment stands.
      const standing = one.standing && cases[n % cases.length]?.withdrawn === false;
      return { ...own, ...one, standing, ...of, valid_until: ends ? '2026-06-10' : 'infinity' };
    }),
  );
  await client.query(
    `insert into suggestion_reader (congress_id, party, suggestion_id) select $1, 'office:seen', s::uuid from unnest($2::text[]) s`,
    [congress.id, cases.flatMap((_, n) => (n % 3 === 0 ? [id('1', n)] : []))],
  );
}, 60_000);
afterAll(async () => {
  await client.end();
  await service.close();
});

async function put(table: string, rows: readonly object[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {}).join(', ');
  await client.query(
    `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

const readers: Readonly<Record<string, CountingReader>> = {
  staff: { parties: [], seesAll: true },
  publication: { parties: [], seesAll: true, onlyKnown: true },
  office: { parties: ['office:seen'], seesAll: false },
};
const unbounded = { session: null, from: null, to: null };
const countings: Readonly<Record<string, Counting>> = {
  today: { asOf: '2026-06-20', current: true, ...unbounded },
  'a past day': { asOf: '2026-06-01', ...unbounded },
  'of a session, since a day': { asOf: '2026-06-20', current: true, session: id('5', 1), from: '2026-05-20', to: null },
};

const figuresAt = (name: string) => {
  const report = reportOf(name, national) ?? reports['summary'];
  if (!report) throw new Error(name);
  return { report, figures: Object.entries(report.figures).filter(([, { level }]) => level === 'assignments') };
};
const counted = Object.keys(reports).filter((name) => figuresAt(name).figures.length > 0);

/** What both ways of counting give of every figure and denominator that a report has of assignments, by group. */
async function inBothWays(name: string, by: ReturnType<typeof groupingsOf>[number] | null, who: string, when: string) {
  const { report, figures } = figuresAt(name);
  const [reader, counting] = [readers[who], countings[when]];
  if (!reader || !counting) throw new Error(who + when);
  const sheet = new Sheet();
  const facts = new CountedFacts(counting, { congress: sheet.use(congress.id), use: sheet.use, reader }, report.scope);
  const { wanted } = countsOf('assignments', figures, by, facts);
  const read = ({ from, key, counts }: CountsWritten) =>
    `(select json_agg(x order by x.key) from (select ${key ?? 'null'}::text as key, json_build_array(${counts.join(', ')}) as n from ${from}
      ${key === null ? '' : 'group by 1'}) x)`;
  const ways = [alikeRows, rowByRow].map((way) => read(way(facts, wanted)));
  const { rows } = await client.query<{ alike: unknown; single: unknown }>(
    `select ${ways[0] ?? ''} as alike, ${ways[1] ?? ''} as single`,
    sheet.values,
  );
  return rows[0];
}

describe(`assignments that are alike, counted once (REPORT_SEED=${String(seed)})`, () => {
  it('carry in their marks what their columns say', async () => {
    const columns: Readonly<Record<string, string>> = {
      answered: '(f.answered_on is not null)',
      dated: '(f.days is not null)',
    };
    const same = Object.keys(marked).map((name) => `m.${name} is not distinct from ${columns[name] ?? `f.${name}`}`);
    const { rows } = await client.query<{ rows: number; same: number; kinds: number }>(
      `select count(*)::int as rows, count(*) filter (where ${same.join(' and ')})::int as same, count(distinct marks)::int as kinds
       from assignment_fact f, lateral (select ${readMarks('f.marks')}) m where f.congress_id = $1`,
      [congress.id],
    );
    expect(rows).toMatchObject([{ rows: 600, same: 600 }]);
    expect(rows[0]?.kinds).toBeGreaterThan(300);
  });

  it.each(counted)(
    '%s: come to what counting row by row gives, by every grouping and for every reader',
    async (name) => {
      for (const by of [null, ...groupingsOf(figuresAt(name).report)])
        for (const who of Object.keys(readers))
          for (const when of Object.keys(countings)) {
            const row = await inBothWays(name, by, who, when);
            expect({ by, who, when, counts: row?.alike }).toEqual({ by, who, when, counts: row?.single });
            expect(JSON.stringify(row?.alike)).toMatch(/[1-9]/);
          }
    },
  );
});
