import { tallyNames } from '../../case-file/facts/tallies.js';
import { statement, type Statement } from '../../platform/database/statement.js';
import type { OverviewGrouping } from './overview-groupings.js';

/** A group with its sums, or, where `key` is null, a congress of which nothing is kept. */
export interface OverviewRow extends Record<string, unknown> {
  readonly key: string;
  readonly label: string;
  /** sums in the order of `tallyNames` */
  readonly n: readonly number[];
}

/** What is said beside the figures. */
export interface OverviewFrame extends Record<string, unknown> {
  readonly name: string;
  readonly congresses: number;
  /** years of congresses whose sums a recount found to be others than the facts */
  readonly differing: readonly { readonly name: string; readonly year: number; readonly since: string }[];
}

/** $1, the congress that asks, and all that stand under it; `branch` is the one directly under it to which each belongs. */
const below = `with recursive below as (
    select g.id, g.id as branch, g.level from congress g where g.id = $1
    union
    select c.id, case when b.id = $1 then c.id else b.branch end, c.level from congress c join below b on c.parent_id = b.id)`;

const keys: Readonly<
  Record<OverviewGrouping, { readonly key: string; readonly label: string; readonly join: string }>
> = {
  child: { key: 'g.slug', label: 'g.name', join: 'join congress g on g.id = b.branch' },
  congress: { key: 'g.slug', label: 'g.name', join: 'join congress g on g.id = b.id' },
  level: { key: 'b.level', label: 'b.level', join: '' },
  year: { key: 't.year::text', label: 't.year::text', join: '' },
};

/**
 * The sums of each group, exact at every moment: what was added in, and what waits to be, in one statement. The wall of these
 * two tables lets a congress read what is under it and nothing else; that it says so itself is the first fence.
 * @param ofYear whether $2 is a year.
 */
export function overviewQuery(by: OverviewGrouping, ofYear: boolean): Statement {
  const { key, label, join } = keys[by];
  const year = ofYear ? 'and t.year = $2::int' : '';
  const kept = ['overview_cell', 'overview_delta'].map(
    (table) => `select t.congress_id, t.year, ${tallyNames.map((name) => `t.${name}`).join(', ')} from ${table} t
      where t.congress_id in (select id from below) ${year}`,
  );
  const summed = tallyNames.map((name) => `sum(t.${name})::int as ${name}`).join(', ');
  // A row of each congress before anything is joined: PostgreSQL sorted all years of all of them otherwise.
  const rows =
    by === 'year'
      ? `(${kept.join(' union all ')}) t`
      : `below b ${join} left join (
          select t.congress_id, ${summed} from (${kept.join(' union all ')}) t group by 1) t on t.congress_id = b.id`;
  const sums = tallyNames.map((name) => `coalesce(sum(t.${name}), 0)::int`);
  return statement(`${below}
    select ${key} as key, ${label} as label, json_build_array(${sums.join(', ')}) as n from ${rows} group by 1, 2`);
}

/** How many congresses there are, and which sums are in doubt. */
export const overviewFrame = statement(`${below}
  select (select g.name from congress g where g.id = $1) as name, (select count(*)::int from below) as congresses,
    coalesce((select json_agg(json_build_object('name', g.name, 'year', t.year, 'since', t.differs_since) order by g.slug, t.year)
      from overview_cell t join congress g on g.id = t.congress_id
      where t.congress_id in (select id from below) and t.differs_since is not null), '[]') as differing`);
