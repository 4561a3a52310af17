import type { Actor } from '../../congress/actor.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import type { SnapshotSheetAnswer } from './snapshot-answers.js';
import { findSnapshot, pagesOf } from './snapshot-store.js';

/** A snapshot with its pages, as it is answered. @throws Problem notFound. */
export async function sheetOf(
  tx: Tx,
  { congressId, congressSlug }: Pick<Actor, 'congressId' | 'congressSlug'>,
  id: string,
): Promise<SnapshotSheetAnswer> {
  const row = await findSnapshot(tx, congressId, id);
  if (!row) throw new Problem('notFound');
  const pages = (await pagesOf(tx, congressId, id)).map(({ name, groupBy, ...hashes }) => {
    const by = groupBy === '' ? '' : `?groupBy=${groupBy}`;
    const href = `/api/c/${congressSlug}/reports/snapshots/${id}/reports/${name}${by}`;
    return { name, groupBy: groupBy === '' ? null : groupBy, ...hashes, href };
  });
  return { ...row, pages };
}
