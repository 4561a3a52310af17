import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database } from '../../platform/database/database.js';
import { statement, type Statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { AssignmentFact } from './assignment-fact.js';
import { CaseFact } from './case-fact.js';
import { stillSo } from './fact.js';
import type { Facts } from './facts-of.js';
import type { DatedFacts } from './past-history.js';
import { addingDelta, talliedRows } from './tallies.js';

type Entity = EntityTarget<ObjectLiteral>;

/** Which facts there are, and of what each is one: that row is its key, with the day from which it is so. */
const kinds: readonly { readonly name: keyof Facts; readonly entity: Entity; readonly of: string }[] = [
  { name: 'cases', entity: CaseFact, of: 'suggestion_id' },
  { name: 'assignments', entity: AssignmentFact, of: 'assignment_id' },
];

/**
 * The parts of a statement that write facts: what was so until now ends on the day, and the new begins; a second change on
 * the same day takes the place of the first. Where the clock was behind (a missed morning that is made up for), it begins no
 * earlier than what is there. With them goes what they change in the overview 总览. $1 is the congress, `first` and the two after it the values of `factValues`.
 */
export function puttingFacts(database: Database, first: number): string[] {
  const day = `$${String(first)}::date`;
  const parts = kinds.flatMap(({ name, entity, of }, index) => {
    const { table, columns } = database.columnsOf(entity);
    const rows = `jsonb_populate_recordset(null::${table}, $${String(first + 1 + index)}::jsonb) r`;
    const names = columns.map((column) => column.name);
    const begins = `greatest(${day}, (select max(o.valid_from) from ${table} o where o.congress_id = $1 and o.${of} = r.${of}))`;
    const values = names.map((one) => (one === 'valid_from' ? begins : `r.${one}`));
    const set = names.map((one) => `${one} = excluded.${one}`);
    return [
      `ended_${name} as (update ${table} f set valid_until = ${day} from ${rows}
         where f.congress_id = $1 and f.${of} = r.${of} and f.valid_until = 'infinity' and f.valid_from < ${day})`,
      `begun_${name} as (insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${rows}
         on conflict (congress_id, ${of}, valid_from) do update set ${set.join(', ')})`,
    ];
  });
  return [...parts, `counted as (${changing(`$${String(first + 1)}`)})`];
}

/** What the new rows of cases change in the overview: they come, and the rows that were so until now go. */
function changing(rows: string): string {
  const coming = `jsonb_populate_recordset(null::case_fact, ${rows}::jsonb) x`;
  const going = `case_fact x where x.congress_id = $1 and x.valid_until = 'infinity'
    and x.suggestion_id in (select r.suggestion_id from jsonb_populate_recordset(null::case_fact, ${rows}::jsonb) r)`;
  return addingDelta([talliedRows(coming, 1), talliedRows(going, -1)]);
}

const inForce = `case_fact x where x.congress_id = $1 and x.valid_until = 'infinity' and x.suggestion_id = any ($2::uuid[])`;

/** Takes out of the overview, or puts into it, what stands of cases ($2): before and after their facts are written anew. */
export const [uncounting, recounting] = [
  statement(addingDelta([talliedRows(inForce, -1)])),
  statement(addingDelta([talliedRows(inForce, 1)])),
];

/** The values of those parts: the day, and the rows of each kind. */
export function factValues(database: Database, facts: Facts, on: string): string[] {
  const rows = kinds.map(({ name, entity }) => {
    const { columns } = database.columnsOf(entity);
    return facts[name].map((fact) => {
      const values = { ...fact, validFrom: on, validUntil: stillSo } as Record<string, unknown>;
      return Object.fromEntries(columns.map((column) => [column.name, values[column.property]]));
    });
  });
  return [on, ...rows.map((one) => JSON.stringify(one))];
}

/** Writes facts by themselves, where no act writes them: see `puttingFacts`. */
export async function putFacts(
  tx: Tx,
  database: Database,
  congressId: string,
  facts: Facts,
  on: string,
): Promise<void> {
  const parts = puttingFacts(database, 2).join(', ');
  await tx.sql(statement(`with ${parts} select $1::uuid as congress`), [
    congressId,
    ...factValues(database, facts, on),
  ]);
}

/** Statements, with their values, that write facts of past days as they are given; none of their cases has any. */
export function datedFacts(database: Database, dated: readonly DatedFacts[]): [Statement, string[]][] {
  return kinds.flatMap(({ name, entity }) => {
    const { table, columns } = database.columnsOf(entity);
    const rows = dated.flatMap(({ from, until, facts }) =>
      facts[name].map((fact) => {
        const values = { ...fact, validFrom: from, validUntil: until } as Record<string, unknown>;
        return Object.fromEntries(columns.map((column) => [column.name, values[column.property]]));
      }),
    );
    const names = columns.map((column) => column.name).join(', ');
    const text = `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)`;
    return rows.length === 0 ? [] : [[statement(text), [JSON.stringify(rows)]] as [Statement, string[]]];
  });
}
