import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { exportKinds } from '../../src/documents/exports/kinds/kinds.js';
import { csvRows, CsvText } from '../../src/platform/http/csv.js';
import { reports } from '../../src/reports/reports.js';
import { SupervisionLists } from '../../src/stages/4-supervision/quarter/supervision-lists.js';
import { fileOf, made } from '../stages/exports/taken.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { draftBody, Story } from '../support/story.js';
import { ledgerTitles } from '../support/imports.js';
import { asFile, openedBook } from '../support/workbook.js';

/**
 * LibreOffice opens every .xlsx that the service writes: each sheet read back as a table, and the whole printed. CI installs it
 * (.ci/run); elsewhere it is chosen in jest.config.js, where it is there.
 */
const title = '=1+1、_x0041_、𠮷㐀';
let service: TestApp;
let congress: TestCongress;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bihuan-office-'));
  // On a machine that others use, LibreOffice may take minutes.
  service = await startApp({ ACCESS_TOKEN_MINUTES: '600' });
  congress = await freshCongress(service, { profile: 'linan-district' });
  const handled = new Story(congress);
  await handled.draft({ ...draftBody, title });
  await handled.act('deputy', 'submission');
  await handled.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
  await handled.act('deputyAffairs', 'assignment', { offices: [{ officeId: congress.offices.a, role: 'lead' }] });
  await handled.acknowledged();
  service.clock.set('2026-03-25T08:30:00+08:00');
  await service.app.get(SupervisionLists).run();
  service.clock.set('2026-09-25T08:30:00+08:00');
}, 120_000);
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

/** Writes workbooks, and has LibreOffice read each as tables and print it, all in one go: its start takes longer than the rest. */
async function inOffice(files: ReadonlyMap<string, Buffer>): Promise<void> {
  const names = [...files.keys()];
  await Promise.all(names.map((name) => writeFile(path.join(folder, `${name}.xlsx`), files.get(name) ?? '')));
  const office = (to: string) =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--headless', '--convert-to', to, '--outdir', folder],
        ...names.map((name) => path.join(folder, `${name}.xlsx`)),
      ],
      { stdio: 'pipe' },
    );
  // Comma, double quote, UTF-8, from the first line, values as they are shown, every sheet.
  office('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1');
  office('pdf');
}

/** Every sheet of a workbook that is not hidden, as LibreOffice reads it. */
async function sheetsOf(name: string): Promise<Map<string, string[][]>> {
  expect((await readFile(path.join(folder, `${name}.pdf`), 'latin1')).startsWith('%PDF-')).toBe(true);
  const book = await openedBook(await readFile(path.join(folder, `${name}.xlsx`)));
  const sheets = book.worksheets.filter(({ state }) => state === 'visible').map((one) => one.name);
  const read = sheets.map(async (sheet) => {
    const text = await readFile(path.join(folder, `${name}-${sheet}.csv`), 'utf8');
    return [sheet, csvRows(new CsvText(text)).map(({ cells }) => [...cells])] as const;
  });
  return new Map(await Promise.all(read));
}

it('LibreOffice opens every export', async () => {
  const staff = await congress.as('deputyAffairs');
  const asked = (kind: string) => (kind === 'quarterly-list' ? { kind, quarter: '2026-Q1' } : { kind });
  const files = new Map<string, Buffer>();
  for (const kind of Object.keys(exportKinds)) {
    files.set(kind, (await fileOf(staff, await made(service, staff, { ...asked(kind), format: 'xlsx' }))).body);
  }
  await inOffice(files);
  for (const kind of Object.keys(exportKinds)) {
    const answer = await made(service, staff, { ...asked(kind), format: 'csv' });
    const lines = csvRows(new CsvText((await fileOf(staff, answer)).body.toString())).map(({ cells }) => cells);
    const sheets = await sheetsOf(kind);
    const [titles = [], ...rows] = sheets.get(answer.kindLabel) ?? [];
    expect(titles).toEqual(lines[0]);
    expect(rows).toHaveLength(answer.rows ?? -1);
    expect(sheets.get('说明')?.flat()).toContain(String(answer.rows));
    for (const row of rows) expect(row[titles.indexOf('标题')]).toBe(title);
    // What is shown of dates and whole numbers is what the .csv has; of percentages the sign is added.
    const shown = (cells: readonly string[]) => cells.map((cell) => cell.replace(/^'|%$/g, ''));
    expect(rows.map(shown)).toEqual(lines.slice(1).map(shown));
  }
}, 900_000);

it('LibreOffice opens an assessment, and what is to be filled in', async () => {
  const staff = await congress.as('deputyAffairs');
  const body = { year: 2026, title: '考核', measure: 'quantified-24', from: '2026-01-01', to: '2026-12-31' };
  const { id } = (await staff.post('assessments', body).expect(201)).body as { id: string };
  const file = (await asFile(staff.get(`assessments/${id}.xlsx`)).expect(200)).body as Buffer;
  const files = new Map([['assessment', file]]);
  for (const kind of ['roster', 'suggestions', 'ledger']) {
    const client = kind === 'roster' ? await congress.as('admin') : staff;
    files.set(kind, (await asFile(client.get(`import-templates/${kind}.xlsx`)).expect(200)).body as Buffer);
  }
  await inOffice(files);
  expect([...(await sheetsOf('roster')).keys()]).toEqual([
    '说明',
    '届次会议',
    '代表团',
    '建议类别',
    '承办单位',
    '代表',
  ]);
  expect((await sheetsOf('suggestions')).get('建议')?.[0]).toContain('具体建议');
  expect((await sheetsOf('ledger')).get('往年台账')).toEqual([ledgerTitles]);
  const sheets = await sheetsOf('assessment');
  expect([...sheets.keys()]).toEqual(['说明', '1 主办、分别办理', '2 会办', '明细']);
  const lines = sheets.get('明细') ?? [];
  expect(lines.length).toBeGreaterThan(1);
  expect(sheets.get('说明')?.flat()).toContain(String(lines.length - 1));
}, 300_000);

it('LibreOffice opens every report', async () => {
  const staff = await congress.as('deputyAffairs');
  const files = new Map<string, Buffer>();
  for (const name of Object.keys(reports)) {
    files.set(name, (await asFile(staff.get(`reports/${name}.xlsx`)).expect(200)).body as Buffer);
  }
  await inOffice(files);
  for (const name of Object.keys(reports)) {
    const sheets = await sheetsOf(name);
    expect([...sheets.keys()]).toEqual(['说明', '一览', '明细']);
    const lines = sheets.get('明细') ?? [];
    expect(lines.length).toBeGreaterThan(1);
    expect(sheets.get('说明')?.flat()).toContain(String(lines.length - 1));
  }
}, 900_000);
