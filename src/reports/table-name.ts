import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import { fileName, type SavedFile } from '../platform/http/attachment.js';

const naming = statement('select name from congress where id = $1');

/** What a table says: what it is called, in ASCII too, as of which day, and in which form it is taken out. */
interface Named {
  readonly title: string;
  readonly code: string;
  readonly asOf: string;
  readonly form: 'csv' | 'xlsx';
}

/** Under what a table is saved: its title, the congress, and the day, as exports 台账导出 are. */
export async function tableName(
  tx: Tx,
  congressId: string,
  { title, code, asOf, form }: Named,
): Promise<Pick<SavedFile, 'name' | 'plain'>> {
  const [congress] = await tx.sql<{ name: string }>(naming, [congressId]);
  return { name: fileName(`${title}_${congress?.name ?? ''}_${asOf}.${form}`), plain: `${code}-${asOf}.${form}` };
}
