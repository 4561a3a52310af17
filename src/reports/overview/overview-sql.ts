import { tallyNames } from '../../case-file/facts/tallies.js';
import { statement, type Statement } from '../../platform/database/statement.js';
import type { OverviewGrouping } from './overview-groupings.js';

/** A group with its sums. */
export interface OverviewGroup {
  readonly key: string;
  readonly label: string;
  /** sums in the order of `tallyNames` */
  readonly n: readonly number[];
}

/** All that the overview says. */
export interface OverviewRow extends Record<string, unknown> {
  /** the congress that asks */
  readonly name: string;
  /** how many there are, itself among them */
  readonly congresses: number;
  readonly groups: readonly OverviewGroup[];
  /** years of congresses whose sums a recount found to be others than the facts */
  readonly differing: readonly { readonly name: string; readonly year: number; readonly since: string }[];
}

/** $1, the congress that asks, and all that stand below it; `branch` is the one directly below it to which each belongs. */
const below = `with below as materialized (
    select c.below_id as id, c.branch_id as branch from congress_below c where c.congress_id = $1)`;

const keys: Readonly<
  Record<OverviewGrouping, { readonly key: string; readonly label: string; readonly join: string }>
> = {
  child: { key: 'g.slug', label: 'g.name', join: 'join congress g on g.id = b.branch' },
  congress: { key: 'g.slug', label: 'g.name', join: 'join congress g on g.id = b.id' },
  level: { key: 'g.level', label: 'g.level', join: 'join congress g on g.id = b.id' },
  year: { key: 't.year::text', label: 't.year::text', join: '' },
};

/**
 * The sums of each group, exact at every moment: what was added in, and what waits to be, in one statement, and what is said beside
 * them. The wall of these two tables lets a congress read what is under it and nothing else; that it says so itself is the first fence, as an array,
 * for which PostgreSQL makes the same plan whether it knows how many stand below or not.
 * @param ofYear whether $2 is a year.
 */
export function overviewQuery(by: OverviewGrouping, ofYear: boolean): Statement {
  const { key, label, join } = keys[by];
  const year = ofYear ? 'and t.year = $2::int' : '';
  const kept = ['overview_cell', 'overview_delta'].map(
    (table) => `select t.congress_id, t.year, ${tallyNames.map((name) => `t.${name}`).join(', ')} from ${table} t
      where t.congress_id = any (array(select id from below)) ${year}`,
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
    select (select g.name from congress g where g.id = $1) as name, (select count(*)::int from below) as congresses,
      coalesce((select json_agg(x) from (
        select ${key} as key, ${label} as label, json_build_array(${sums.join(', ')}) as n from ${rows} group by 1, 2) x), '[]') as groups,
      coalesce((select json_agg(json_build_object('name', g.name, 'year', t.year, 'since', t.differs_since) order by g.slug, t.year)
        from overview_cell t join congress g on g.id = t.congress_id
        where t.congress_id = any (array(select id from below)) and t.differs_since is not null), '[]') as differing`);
}
