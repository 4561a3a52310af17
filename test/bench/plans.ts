import pg from 'pg';
import { listQuery, type ListDay, type ListReader, type Query } from '../../src/case-file/list-sql.js';
import type { ListFilters } from '../../src/case-file/list-filters.js';
import type { Ground } from './ground.js';

/** A list that must stay quick, however large the install. */
export interface HotList {
  readonly name: string;
  readonly seesAll: boolean;
  readonly filters: ListFilters;
}

const first: ListFilters = { sort: 'newest', limit: 50, count: false, cursor: null };
const after = ['', '019b0000-0000-7000-8000-000000000000'] as const;

/** The hot lists: what the workbench opens with. */
export const hotLists: readonly HotList[] = [
  { name: 'staff, newest', seesAll: true, filters: first },
  { name: 'staff, next page', seesAll: true, filters: { ...first, cursor: after } },
  { name: 'staff, of a state', seesAll: true, filters: { ...first, state: 'handling' } },
  { name: 'staff, overdue by date', seesAll: true, filters: { ...first, overdue: true, sort: 'due' } },
  { name: 'office, newest', seesAll: false, filters: first },
  { name: 'office, next page', seesAll: false, filters: { ...first, cursor: after } },
  { name: 'office, of a state', seesAll: false, filters: { ...first, state: 'handling' } },
];

/** One node of a plan, as far as it is looked at. */
interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}

/** What EXPLAIN found. */
export interface Plan {
  readonly milliseconds: number;
  /** tables that were read from end to end */
  readonly scanned: readonly string[];
  readonly indexes: readonly string[];
}

/**
 * Explains a statement as the service runs it: prepared, behind the wall.
 * @param mode the plan that is asked for; after five executions PostgreSQL may turn from a custom to a generic one.
 */
export async function explain(
  client: pg.ClientBase,
  congressId: string,
  query: Query,
  mode: 'custom' | 'generic',
): Promise<Plan> {
  const values = query.values.map((value) => literal(value)).join(', ');
  await client.query('begin');
  try {
    await client.query('set local role bihuan_service');
    await client.query(`select set_config('app.congress', $1, true), set_config('plan_cache_mode', $2, true)`, [
      congressId,
      `force_${mode}_plan`,
    ]);
    await client.query(`prepare explained as ${query.statement.text}`);
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node; 'Execution Time': number }] }>(
      `explain (analyze, format json) execute explained (${values})`,
    );
    const explained = rows[0]?.['QUERY PLAN'][0];
    const milliseconds = explained?.['Execution Time'] ?? Number.NaN;
    const nodes = below(explained?.Plan);
    const scanned = nodes.filter((one) => one['Node Type'] === 'Seq Scan').map((one) => one['Relation Name'] ?? '');
    return { milliseconds, scanned, indexes: nodes.flatMap((one) => one['Index Name'] ?? []) };
  } finally {
    await client.query('rollback');
    await client.query('deallocate all');
  }
}

/** The query of a hot list, for the staff of a congress or for one of its offices. */
export function queryOf({ seesAll, filters }: HotList, congressId: string, officeId: string): Query {
  const parties = seesAll ? ['staff'] : [`office:${officeId}`];
  const reader: ListReader = { congressId, parties, seesAll };
  const day: ListDay = { today: new Date().toISOString().slice(0, 10), yellowDays: 15, redDays: 5 };
  return listQuery(reader, day, filters);
}

/** Prints how the hot lists run in the smallest and in the largest congress. */
export async function showPlans(ground: Ground, client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string; cases: number; office: string }>(
    `select c.id, (select count(*)::int from suggestion s where s.congress_id = c.id) as cases,
       (select o.id from office o where o.congress_id = c.id order by o.id limit 1) as office
     from congress c order by cases`,
  );
  const fresh = new pg.Client({ connectionString: ground.superuserUrl });
  await fresh.connect();
  console.log('\n| list | cases | plan | ms | read from end to end | index of the cases |\n|---|---|---|---|---|---|');
  for (const hot of hotLists) {
    for (const congress of [rows[0], rows.at(-1)]) {
      if (!congress) continue;
      for (const mode of ['custom', 'generic'] as const) {
        const plan = await explain(fresh, congress.id, queryOf(hot, congress.id, congress.office), mode);
        const walked = plan.indexes.filter((name) => /^suggestion/.test(name)).join(', ');
        const figures = [
          String(congress.cases),
          mode,
          plan.milliseconds.toFixed(2),
          plan.scanned.join(', ') || 'nothing',
        ];
        console.log(`| ${[hot.name, ...figures, walked].join(' | ')} |`);
      }
    }
  }
  await fresh.end();
}

function below(node: Node | undefined): Node[] {
  return node ? [node, ...(node.Plans ?? []).flatMap((one) => below(one))] : [];
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `array[${value.map((one) => literal(one)).join(', ')}]::text[]`;
  return typeof value === 'number' ? String(value) : pg.escapeLiteral(String(value));
}
