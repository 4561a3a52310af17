/**
 * What the overview 总览 counts of a case, in SQL upon its fact `x`: which cases, by the columns of the tables of sums. Ratings
 * count when they are known to the offices. A withdrawn case counts in none.
 */
export const tallies = {
  filed: 'true',
  replied: 'x.replied',
  awaiting: 'x.due_on is not null',
  concluded: 'x.concluded',
  accomplished: 'coalesce(x.accomplished, false)',
  on_time: 'x.replied and coalesce(x.on_time, false)',
  late: 'x.replied and not coalesce(x.on_time, true)',
  feedback: 'x.known_feedback',
  satisfied: "x.known_feedback and coalesce(x.known_result, '') = 'satisfied'",
  basically_satisfied: "x.known_feedback and coalesce(x.known_result, '') = 'basicallySatisfied'",
  dissatisfied: "x.known_feedback and coalesce(x.known_result, '') = 'dissatisfied'",
  key_cases: 'x.key_case',
} as const;

/** The name of such a count. */
export type TallyName = keyof typeof tallies;

/** All of them, in the order in which they are written. */
export const tallyNames = Object.keys(tallies) as TallyName[];

const columns = tallyNames.join(', ');

/** A row for each case of `from`: its year of registration 立案年度, and one or none of each count; `sign` says whether it comes or goes. */
export function talliedRows(from: string, sign: 1 | -1): string {
  const counts = tallyNames.map((name) => `${String(sign)} * (not x.withdrawn and (${tallies[name]}))::int as ${name}`);
  return `select extract(year from x.registered_on)::int as year, ${counts.join(', ')} from ${from}`;
}

/** Sums of such rows by year, without those in which nothing is left. */
export function talliedSums(rows: readonly string[]): string {
  const sums = tallyNames.map((name) => `sum(t.${name})::int as ${name}`);
  const some = tallyNames.map((name) => `sum(t.${name}) <> 0`);
  return `select t.year, ${sums.join(', ')} from (${rows.join(' union all ')}) t group by t.year having ${some.join(' or ')}`;
}

/** An insert of what rows come to, as a change 增量 that the overview counts at once and a job adds in; $1 is the congress. */
export function addingDelta(rows: readonly string[]): string {
  return `insert into overview_delta (congress_id, year, ${columns}) select $1::uuid, d.* from (${talliedSums(rows)}) d`;
}
