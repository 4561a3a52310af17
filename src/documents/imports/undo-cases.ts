import type { Actor } from '../../congress/actor.js';
import type { Deed } from '../../lifecycle/deed.js';
import type { Recording } from '../../lifecycle/recording.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Made } from './format.js';

const named = statement(`
  select id, coalesce(number::text || '号', '') || '《' || title || '》' as name from suggestion
  where congress_id = $1 and id = any ($2::uuid[])`);

/** Takes cases back that an import made. @returns why not, a sentence for each with which something else was done. */
export async function undoCases(
  recording: Recording,
  undoing: Deed,
  { tx, actor, made }: { readonly tx: Tx; readonly actor: Actor; readonly made: readonly Made[] },
): Promise<readonly string[]> {
  const ids = made.map((one) => one.id).sort();
  const outcomes = await recording.undo(tx, actor, undoing, ids);
  const barred = outcomes.flatMap((one) => (one.causes && one.id ? [{ id: one.id, causes: one.causes }] : []));
  if (barred.length === 0) return [];
  const rows = await tx.sql<{ id: string; name: string }>(named, [actor.congressId, barred.map((one) => one.id)]);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return barred.flatMap(({ id, causes }) => causes.map(({ message }) => `${names.get(id) ?? ''}：${message}`));
}
