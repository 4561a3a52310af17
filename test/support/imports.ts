import type { Test } from 'supertest';
import type { Client } from './client.js';

/** What is found in a file. */
export interface ShownFinding {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** An import as the service answers it. */
export interface ShownImport {
  readonly id: string;
  readonly state: string;
  readonly rows: number;
  readonly faults: readonly ShownFinding[];
  readonly warnings: readonly ShownFinding[];
  readonly href: string;
}

/** The titles of a ledger of a past year, as the issue has them. */
export const ledgerTitles =
  '届次,编号,标题,类别,领衔代表,代表团,交办日期,主办单位,会办单位,答复日期,办理结果,态度评价,结果评价,满意度反馈,重点督办,会议期间'.split(
    ',',
  );

/** A row of a ledger, by its titles; what is absent is empty. */
export type LedgerRow = Readonly<Record<string, string | number | undefined>>;

/** A row in which every cell is filled, of a congress as tests have it. */
export const wholeRow: LedgerRow = {
  ...{
    届次: '17-4',
    编号: '第12号',
    标题: '关于硬化石头寨黄泥路的建议',
    类别: '城建环保',
    领衔代表: '代表甲',
    代表团: '锦城代表团',
  },
  ...{
    交办日期: '2025-03-10',
    主办单位: '区交通运输局',
    会办单位: '区财政局、区发展和改革局',
    答复日期: '2025/6/3',
    办理结果: 'B',
  },
  ...{ 态度评价: '满意', 结果评价: '基本满意', 满意度反馈: '是', 重点督办: '是', 会议期间: '否' },
};

/** A table as .csv, in UTF-8 without byte order mark. */
export function csvOf(titles: readonly string[], rows: readonly LedgerRow[]): Buffer {
  const cell = (value: string | number | undefined) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  return Buffer.from([titles.map(cell), ...rows.map((row) => titles.map((one) => cell(row[one])))].join('\r\n'));
}

/** Sends a file to be imported. */
export function send(client: Client, query: string, file: Buffer, name = '台账.csv'): Test {
  return client.post(`imports?${query}`).attach('file', file, name);
}

/** Imports rows of a ledger, and fails where they are not taken in. */
export async function importLedger(client: Client, rows: readonly LedgerRow[]): Promise<ShownImport> {
  let answer = await send(client, 'kind=ledger&mode=commit', csvOf(ledgerTitles, rows));
  while ((answer.body as ShownImport).state === 'running') answer = await client.get((answer.body as ShownImport).href);
  const shown = answer.body as ShownImport;
  if (shown.state !== 'committed') throw new Error(`${String(answer.status)} ${answer.text.slice(0, 2_000)}`);
  return shown;
}
