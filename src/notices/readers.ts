import { publicParty, type Party } from '../case-file/visibility.js';
import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';

// Who reads a published case as any deputy may, is not one whom its handling concerns.
const readersNow = statement(`
  select suggestion_id as id, array_agg(party) as readers from suggestion_reader
  where congress_id = $1 and suggestion_id = any ($2::uuid[]) and party <> '${publicParty}' group by suggestion_id`);

/** Who may see cases now because their handling concerns them: the parties of each case, by its id. */
export async function readersOfCases(
  tx: Tx,
  congressId: string,
  cases: readonly string[],
): Promise<ReadonlyMap<string, readonly Party[]>> {
  const rows = await tx.sql<{ id: string; readers: Party[] }>(readersNow, [congressId, [...new Set(cases)]]);
  return new Map(rows.map(({ id, readers }) => [id, readers]));
}
