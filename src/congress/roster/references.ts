import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Cause } from '../../platform/errors/problem.js';

/** The kinds of entry that others refer to, with their Chinese names. */
const referable = { delegation: '代表团', office: '承办单位', deputy: '代表', category: '类别' } as const;

/** Ids in a body that must name entries of this congress. */
export interface Reference {
  readonly table: keyof typeof referable;
  readonly field: string;
  readonly ids: readonly string[];
}

const lookups = Object.fromEntries(
  Object.keys(referable).map((table) => [
    table,
    statement(`select id from ${table} where congress_id = $1 and id = any ($2::uuid[])`),
  ]),
);

/**
 * Looks up references, all in one flight; ids of another congress name nothing here.
 * @returns a fault for each field that names what does not exist.
 */
export async function missingReferences(
  tx: Tx,
  congressId: string,
  references: readonly Reference[],
): Promise<Cause[]> {
  const faults = await Promise.all(
    references.map(async ({ table, field, ids }) => {
      const lookup = lookups[table];
      if (!lookup || ids.length === 0) return [];
      const rows = await tx.sql<{ id: string }>(lookup, [congressId, [...ids]]);
      const found = new Set(rows.map((row) => row.id));
      const missing = ids.filter((id) => !found.has(id.toLowerCase()));
      const message = `本级人大没有这个${referable[table]}：${missing.join('、')}（${field}）`;
      return missing.length === 0 ? [] : [{ code: 'unknownReference', field, message }];
    }),
  );
  return faults.flat();
}
