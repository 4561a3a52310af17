import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import {
  csvOf,
  type LedgerRow,
  ledgerTitles,
  send,
  type ShownImport,
  wholeRow as whole,
} from '../../support/imports.js';
import { numbers, report } from '../reports/reading.js';
import { ImportGround } from './ground.js';

/** A ledger of the year before, in a congress of its own. */
const ground = ImportGround.begin();

const staff = () => ground.staff();
const commit = 'kind=ledger&mode=commit';

describe('what is wrong with a ledger', () => {
  const faulty: readonly [string, LedgerRow, string, RegExp][] = [
    ['an unknown session', { ...whole, 届次: '第十七届第六次会议' }, '届次', /最接近的：第十七届第[四五]次会议/],
    [
      'an unknown office',
      { ...whole, 主办单位: '区住建局' },
      '主办单位',
      /没有承办单位「区住建局」，最接近的：区住房和城乡建设局/,
    ],
    ['an unknown category', { ...whole, 类别: '城建' }, '类别', /城建环保/],
    ['an unknown class', { ...whole, 办理结果: 'E' }, '办理结果', /A、B、C、D/],
    ['no title', { ...whole, 标题: '' }, '标题', /必须填写/],
    ['a number that is none', { ...whole, 编号: '十二' }, '编号', /整数/],
    ['a date that is none', { ...whole, 答复日期: '2025-02-30' }, '答复日期', /不是日期/],
    ['a date to come', { ...whole, 答复日期: '2027-01-01' }, '答复日期', /不能晚于今天/],
    ['a hand-over to come', { ...whole, 交办日期: '2027-01-01', 答复日期: '' }, '交办日期', /不能晚于今天/],
    ['a reply before the hand-over', { ...whole, 答复日期: '2025-03-01' }, '答复日期', /不能早于交办日期/],
    ['a rating that is none', { ...whole, 结果评价: '很满意' }, '结果评价', /满意、基本满意、不满意/],
    ['a rating without feedback', { ...whole, 满意度反馈: '否' }, '满意度反馈', /却有评价/],
    ['an office twice', { ...whole, 会办单位: '区交通运输局' }, '会办单位', /重复/],
    ['more classes than offices', { ...whole, 办理结果: 'A、B' }, '办理结果', /一一对应/],
  ];

  it('is told at its place, all of it at once, and nothing is taken in', async () => {
    const rows = [
      whole,
      ...faulty.map(([, row], index) => ({ ...row, 编号: row['编号'] === '十二' ? '十二' : index + 100 })),
      whole,
    ];
    const answer = await send(await staff(), commit, csvOf(ledgerTitles, rows)).expect(422);
    const { faults, code, reasons, state } = answer.body as ShownImport & { code: string; reasons: string[] };
    expect([code, state]).toEqual(['invalidRows', 'failed']);
    expect(reasons.length).toBeGreaterThan(10);
    for (const [index, [what, , column, told]] of faulty.entries()) {
      const found = faults.filter((one) => one.row === index + 3);
      expect([what, found.map((one) => one.column)]).toEqual([what, [column]]);
      expect(found[0]?.message).toMatch(told);
    }
    expect(faults.at(-1)).toMatchObject({ row: rows.length + 1, column: '编号', message: '与第 2 行重复' });
    expect((await (await staff()).get('suggestions').expect(200)).body).toMatchObject({ items: [] });
  });

  const odd: readonly [string, LedgerRow, string, RegExp][] = [
    [
      'a deputy of another delegation',
      { ...whole, 代表团: '玲珑代表团' },
      '领衔代表',
      /属于「锦城代表团」.*不是同一位的/,
    ],
    [
      'a rating of nothing',
      { ...whole, 答复日期: '', 办理结果: '', 满意度反馈: '' },
      '满意度反馈',
      /却没有答复日期，也没有办理结果/,
    ],
    ['an attitude alone', { ...whole, 结果评价: '' }, '结果评价', /没有结果评价/],
    ['a hand-over before the session', { ...whole, 交办日期: '2024-12-01' }, '交办日期', /早于会议开幕之日（2025-/],
    ['a reply before the session', { ...whole, 交办日期: '', 答复日期: '2024-12-01' }, '答复日期', /早于会议开幕之日/],
    ['co-offices without a lead', { ...whole, 主办单位: '' }, '会办单位', /却没有主办单位/],
  ];

  it('what is odd is taken in, and told at its place', async () => {
    const rows = [whole, ...odd.map(([, row], index) => ({ ...row, 编号: index + 100 }))];
    const answer = await send(await staff(), commit, csvOf(ledgerTitles, rows)).expect(200);
    const { warnings } = answer.body as ShownImport;
    for (const [index, [what, , column, told]] of odd.entries()) {
      const found = warnings.filter((one) => one.row === index + 3);
      expect([what, found.map((one) => one.column)]).toEqual([what, [column]]);
      expect(found[0]?.message).toMatch(told);
    }
    expect(warnings.filter((one) => one.row === 2)).toEqual([]);
  });

  it('keeps the delegation of the ledger, also where the roster knows the deputy and not the delegation', async () => {
    const rows = [
      { ...whole, 代表团: '玲珑代表团' },
      { ...whole, 编号: 13, 代表团: '太阳代表团' },
      { ...whole, 编号: 14, 代表团: '' },
    ];
    await send(await staff(), commit, csvOf(ledgerTitles, rows)).expect(200);
    const { items } = (await (await staff()).get('suggestions').expect(200)).body as { items: { id: string }[] };
    const shown = await Promise.all(items.map(async ({ id }) => (await (await staff()).get(`suggestions/${id}`)).body));
    const leads = (shown as { number: number; leadDeputy: { name: string; delegation: { name: string } | null } }[])
      .sort((one, other) => one.number - other.number)
      .map(({ leadDeputy }) => [leadDeputy.name, leadDeputy.delegation?.name ?? null]);
    expect(leads).toEqual([
      ['代表甲', '玲珑代表团'],
      ['代表甲', null],
      ['代表甲', '锦城代表团'],
    ]);
  });

  it('of a year whose reports are frozen for good says so once', async () => {
    const client = await staff();
    await client.post('reports/snapshots', { year: 2025, asOf: '2025-12-31', final: true }).expect(201);
    const rows = [whole, { ...whole, 编号: 13 }];
    const { warnings } = (await send(client, commit, csvOf(ledgerTitles, rows)).expect(200)).body as ShownImport;
    expect(warnings).toEqual([
      { sheet: 'CSV', row: 2, column: '届次', message: expect.stringMatching(/^2025 年的统计已经定稿/) },
    ]);
  });

  it('that the frozen reports of the year after are compared with says so, once for each', async () => {
    const client = await staff();
    const { current } = ground.congress.sessions;
    const freeze = (of: object) => client.post('reports/snapshots', { ...of, asOf: '2026-03-09', final: true });
    await freeze({ year: 2026 }).expect(201);
    await freeze({ sessionId: current }).expect(201);
    const rows = [whole, { ...whole, 编号: 13 }];
    const { warnings } = (await send(client, commit, csvOf(ledgerTitles, rows)).expect(200)).body as ShownImport;
    expect(warnings.map(({ row, message }) => [row, message])).toEqual([
      [2, expect.stringMatching(/^2026 年的统计已经定稿，其中的同比涉及「第十七届第四次会议」/)],
      [2, expect.stringMatching(/^「第十七届第五次会议」的统计已经定稿，其中的同比涉及「第十七届第四次会议」/)],
    ]);
  });

  it('of its head is told: missing, unknown and double columns, no head at all, nothing below it', async () => {
    const faultsOf = async (titles: readonly string[], rows: readonly LedgerRow[] = [whole]) =>
      ((await send(await staff(), 'kind=ledger&mode=check', csvOf(titles, rows))).body as ShownImport).faults.map(
        (one) => one.message,
      );
    expect(await faultsOf(ledgerTitles.filter((one) => one !== '会办单位'))).toEqual([
      expect.stringContaining('缺少「会办单位」'),
    ]);
    expect(await faultsOf([...ledgerTitles, '备注'])).toEqual([expect.stringContaining('没有「备注」这一列')]);
    expect(await faultsOf([...ledgerTitles, '标题'])).toEqual([expect.stringContaining('重复')]);
    expect(await faultsOf(['姓名', '电话'])).toEqual([expect.stringContaining('没有找到表头')]);
    expect(await faultsOf(ledgerTitles, [])).toEqual(['表头下面没有内容']);
  });

  it('is found too where semicolons or tabs set its cells off; what stands below no title is told and not taken', async () => {
    for (const separator of [';', '\t']) {
      const text = `${csvOf(ledgerTitles, [whole]).toString()},"多出的一格"`.replaceAll('","', `"${separator}"`);
      const answer = await send(await staff(), 'kind=ledger&mode=check', Buffer.from(text)).expect(200);
      expect(answer.body).toMatchObject({ state: 'checked', rows: 1, faults: [] });
      expect((answer.body as ShownImport).warnings).toEqual([
        { sheet: 'CSV', row: 2, column: 'Q 列', message: expect.stringMatching(/^「多出的一格」所在的列没有表头/) },
      ]);
    }
  });

  it('is told also where a cell holds what no database keeps', async () => {
    const book = new ExcelJS.Workbook();
    const row = { ...whole, 交办日期: '2025_x0000_03_xD800_10' };
    book
      .addWorksheet('台账')
      .addRows([ledgerTitles, ledgerTitles.map((title) => row[title as keyof typeof row] ?? '')]);
    const file = Buffer.from(await book.xlsx.writeBuffer());
    const { faults } = (await send(await staff(), commit, file, '台账.xlsx').expect(422)).body as ShownImport;
    expect(faults).toEqual([
      { sheet: '台账', row: 2, column: '交办日期', message: expect.stringMatching(/^「2025 03 10」不是日期/) },
    ]);
  });

  it('only checked is answered with 200, and nothing is written', async () => {
    const answer = await send(await staff(), 'kind=ledger&mode=check', csvOf(ledgerTitles, [whole])).expect(200);
    expect(answer.body).toMatchObject({ state: 'checked', rows: 1, faults: [] });
    expect((await (await staff()).get('suggestions').expect(200)).body).toMatchObject({ items: [] });
    expect(numbers(await report(await staff(), 'summary'))).toMatchObject({ filed: 0 });
  });
});
