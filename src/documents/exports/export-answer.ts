import { instant, pageOf, Shown, ShownAs, ShownChoice, text, uuid, whole } from '../../platform/http/shown.js';
import { encodings, type Encoding } from '../../platform/sheets/csv.js';
import { exportFormats, exportStates, type Export, type ExportFormat, type ExportState } from './export.js';
import { exportTitles, type ExportKind } from './kinds/kinds.js';

/** An export 导出 as its asker is shown it. */
export class ExportAnswer {
  @Shown('导出的编号', uuid)
  id: string;

  @ShownChoice('种类', exportTitles, 'ledger')
  kind: ExportKind;

  @Shown('种类的名称', text, { example: '办理台账' })
  kindLabel: string;

  @ShownChoice('格式', exportFormats, 'xlsx')
  format: ExportFormat;

  @ShownChoice('编码，只用于 CSV', encodings, 'utf-8')
  encoding: Encoding;

  @ShownAs({
    description: '筛选条件，同提交的',
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { key: 'true' },
  })
  filters: Readonly<Record<string, string>>;

  @ShownChoice('状态', exportStates, 'ready')
  state: ExportState;

  @Shown('状态的名称', text, { example: '已生成' })
  stateLabel: string;

  @Shown('已处理的件数', whole, { example: 128 })
  done: number;

  @Shown('总件数；还不知道的为 null', whole, { nullable: true, example: 128 })
  total: number | null;

  @Shown('表格的行数；未生成的为 null', whole, { nullable: true, example: 128 })
  rows: number | null;

  @Shown('未成的原因；没有的为 null', text, { nullable: true, example: null })
  reason: string | null;

  @Shown('文件名；未生成的为 null', text, { nullable: true, example: '办理台账_临安区人大_2026-03-10.xlsx' })
  fileName: string | null;

  @Shown('文件的字节数；未生成的为 null', whole, { nullable: true, example: 20480 })
  bytes: number | null;

  @Shown('文件的 SHA-256；未生成的为 null', text, { nullable: true, example: '9f86d081884c7d65…' })
  contentHash: string | null;

  @Shown('提出的时间', instant, { example: '2026-03-10T01:00:00.000Z' })
  requestedAt: string;

  @Shown('生成或者未成的时间；尚未结束的为 null', instant, { nullable: true })
  finishedAt: string | null;

  @Shown('文件保留到何时；尚未结束的为 null', instant, { nullable: true })
  expiresAt: string | null;

  @Shown('下载的地址；未生成的为 null', text, {
    nullable: true,
    example: '/api/c/linan/exports/01900000-0000-7000-8000-000000000000/file',
  })
  href: string | null;
}

/** A page of somebody's exports. */
export const ExportPageAnswer = pageOf(ExportAnswer);

/** An export as it is answered. */
export function exportAnswer(row: Export, slug: string): ExportAnswer {
  const { id, format, encoding, filters, state, done, total, rows, reason, fileName, contentHash } = row;
  const kind = row.kind as ExportKind;
  return {
    ...{ id, kind, kindLabel: exportTitles[kind], format, encoding, filters, state, stateLabel: exportStates[state] },
    ...{ done, total, rows, reason, fileName, bytes: row.bytes === null ? null : Number(row.bytes), contentHash },
    requestedAt: row.requestedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    href: state === 'ready' ? `/api/c/${slug}/exports/${id}/file` : null,
  };
}
