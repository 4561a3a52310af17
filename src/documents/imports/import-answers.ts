import { ProblemAnswer } from '../../platform/http/openapi.js';
import { instant, Shown, ShownChoice, ShownList, text, uuid, whole } from '../../platform/http/shown.js';
import { importKinds, type ImportKind } from './format.js';

/** How an import stands 导入状态. */
export const importStates = {
  running: '正在处理',
  checked: '已检查，没有写入',
  committed: '已导入',
  failed: '没有导入',
  undone: '已撤销',
} as const;
export type ImportState = keyof typeof importStates;

/** Whether a file is only checked, or taken in. */
export const importModes = { check: '只检查', commit: '检查并导入' } as const;
export type ImportMode = keyof typeof importModes;

/** Something that was found in a file. */
export class FindingAnswer {
  @Shown('工作表；与工作表无关的为空', text, { example: '往年台账' })
  sheet: string;

  @Shown('行号，从 1 起；与行无关的为 null', whole, { nullable: true, example: 12 })
  row: number | null;

  @Shown('列的名称；与列无关的为 null', text, { nullable: true, example: '主办单位' })
  column: string | null;

  @Shown('一句中文说明', text, { example: '没有承办单位「区住建」，最接近的：区住房和城乡建设局' })
  message: string;
}

/** An import 导入. */
export class ImportAnswer {
  @Shown('导入的编号', uuid)
  id: string;

  @ShownChoice('导入的内容', importKinds, 'ledger')
  kind: ImportKind;

  @ShownChoice('方式', importModes, 'commit')
  mode: ImportMode;

  @ShownChoice('状态', importStates, 'committed')
  state: ImportState;

  @Shown('状态的名称', text, { example: importStates.committed })
  stateLabel: string;

  @Shown('文件名', text, { example: '2021年度台账.xlsx' })
  fileName: string;

  @Shown('文件的 SHA-256', text, { example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' })
  sha256: string;

  @Shown('已读的行数，不含表头', whole, { example: 401 })
  rows: number;

  @ShownList('错误；有错误的一行也不导入', () => FindingAnswer)
  faults: readonly FindingAnswer[];

  @ShownList('提示；不妨碍导入', () => FindingAnswer)
  warnings: readonly FindingAnswer[];

  @Shown('开始的时间', instant, { example: '2026-03-02T01:00:00.000Z' })
  createdAt: string;

  @Shown('结束的时间；还没有结束的为 null', instant, { nullable: true, example: '2026-03-02T01:00:05.000Z' })
  finishedAt: string | null;

  @Shown('撤销的时间；没有撤销的为 null', instant, { nullable: true, example: null })
  undoneAt: string | null;

  @Shown('地址', text, { example: '/api/c/linan/imports/01900000-0000-7000-8000-000000000000' })
  href: string;
}

/** Why nothing was taken in: as every error, with the import and all that was found. */
export class ImportProblemAnswer extends ProblemAnswer {
  @Shown('导入的编号', uuid)
  id: string;

  @ShownChoice('导入的内容', importKinds, 'ledger')
  kind: ImportKind;

  @ShownChoice('方式', importModes, 'commit')
  mode: ImportMode;

  @ShownChoice('状态', importStates, 'failed')
  state: ImportState;

  @Shown('已读的行数，不含表头', whole, { example: 401 })
  rows: number;

  @ShownList('错误', () => FindingAnswer)
  faults: readonly FindingAnswer[];

  @ShownList('提示', () => FindingAnswer)
  warnings: readonly FindingAnswer[];
}
