import { afterAll, beforeAll } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvOf, ledgerTitles, wholeRow, type LedgerRow, type ShownImport } from '../support/imports.js';
import type { atAnOffice } from './at-an-office.js';

type Listed = ShownImport & { readonly mode: string };

/** The cases of a past ledger 往年台账. */
export const past = (count: number): LedgerRow[] =>
  Array.from({ length: count }, (_, at) => ({ ...wholeRow, 编号: at + 1, 标题: `往年的建议之${String(at + 1)}` }));

/** The page of the imports 导入, for the deputies-affairs staff with a folder of tables. */
export function atImports(web: ReturnType<typeof atAnOffice>) {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'imports-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const pathOf = (name: string) => join(folder, name);

  /** Writes a ledger on the machine of the person, as an office program saves it. */
  async function saved(rows: readonly LedgerRow[], name = '往年台账.csv'): Promise<string> {
    await writeFile(pathOf(name), csvOf(ledgerTitles, rows));
    return pathOf(name);
  }

  async function begin(): Promise<void> {
    await web.enter('deputyAffairs');
    await web.page.getByRole('link', { name: '数据和规则' }).click();
    await web.page.getByRole('heading', { name: '导入', exact: true }).waitFor();
    await web.page.getByLabel('往年台账').check();
  }

  async function choose(path: string): Promise<void> {
    await web.page.getByLabel(/选择文件|换一个文件/).setInputFiles(path);
  }

  async function imports(): Promise<readonly Listed[]> {
    const client = await web.congress.as('deputyAffairs');
    return ((await client.get('imports').expect(200)).body as { items: Listed[] }).items;
  }

  /** Checks a ledger that is right, and comes to the button that takes it in. */
  async function checked(rows: readonly LedgerRow[]): Promise<void> {
    await choose(await saved(rows));
    await web.button('检查').click();
    await web.page.getByText(`检查通过：${String(rows.length)} 行都可以导入`).waitFor();
  }

  const states = async () => (await imports()).map(({ mode, state }) => `${mode} ${state}`);
  return { pathOf, saved, begin, choose, imports, checked, states };
}
