import type { Actor } from '../../congress/actor.js';
import type { SecurityEvent } from '../../congress/record/security-event.js';
import { post } from '../../notices/messages.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { MadeFile } from './export-claims.js';
import type { Export } from './export.js';
import { exportTitles, type ExportKind } from './kinds/kinds.js';

const slugOf = statement('select slug from congress where id = $1');

/** Tells who asked that the export is ready, or why it is not. */
export async function tellAsker(
  tx: Tx,
  { congressId, id, accountId, kind }: Export,
  now: Date,
  { ready, text }: { readonly ready: boolean; readonly text: string },
): Promise<void> {
  const [congress] = await tx.sql<{ slug: string }>(slugOf, [congressId]);
  const subject = `「${exportTitles[kind as ExportKind]}」${ready ? '已生成' : '没有生成'}`;
  const href = `/api/c/${congress?.slug ?? ''}/exports/${id}`;
  const said = { kind: 'export', subject, body: text, href, urgent: false, dedupeKey: `export:${id}` };
  await post(tx, [{ ...said, congressId, accountId, createdAt: now, suggestionId: null }]);
}

/** What the record tells of data that was taken out 导出数据: what, by which filters, how many lines, and the digest of the file. */
export function taken(export_: Export, { grants }: Actor, { rows, contentHash }: MadeFile): SecurityEvent {
  const { congressId, accountId, address, kind, filters } = export_;
  const filter = Object.entries(filters).map(([name, value]) => `${name}=${value}`);
  const says = { what: exportTitles[kind as ExportKind], filter: filter.join('&'), rows, contentHash };
  return { congressId, kind: 'exported', accountId, role: grants[0]?.role, address, says };
}
