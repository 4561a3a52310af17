import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { importLedger, ledgerTitles, send, type ShownImport } from '../../support/imports.js';
import { openedBook, rowsOf } from '../../support/workbook.js';
import { report } from '../reports/reading.js';
import { fileOf, made } from './taken.js';

let service: TestApp;
let congress: TestCongress;
beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
  await importLedger(await congress.as('deputyAffairs'), rows);
});
afterAll(() => service.close());

/** What of a year of which nothing more is known, of offices on their own, of whom nobody knows. */
const rows = [
  {
    届次: '第十七届第四次会议',
    编号: 1,
    标题: '=1+1 的建议',
    主办单位: '区财政局',
    答复日期: '2025-05-01',
    办理结果: 'A',
    会议期间: '是',
  },
  {
    ...{
      届次: '第十七届第四次会议',
      编号: 2,
      标题: '_x0041_ "引号",𠮷㐀',
      类别: '城建环保',
      领衔代表: '代表甲',
      代表团: '锦城代表团',
    },
    ...{
      交办日期: '2025-03-20',
      主办单位: '区财政局、区人民法院',
      会办单位: '区交通运输局',
      答复日期: '2025-05-01、2025-06-02',
    },
    ...{ 办理结果: 'A、C', 态度评价: '满意', 结果评价: '不满意', 满意度反馈: '是', 重点督办: '是', 会议期间: '否' },
  },
  {
    届次: '第十七届第四次会议',
    编号: 3,
    标题: '没有单位的',
    领衔代表: '已故代表',
    代表团: '撤销的团',
    答复日期: '2025-07-01',
    办理结果: 'B',
  },
  {
    届次: '第十七届第四次会议',
    编号: 4,
    标题: '没有反馈的',
    代表团: '玲珑代表团',
    主办单位: '区财政局',
    答复日期: '2025-05-01',
    办理结果: 'A',
    满意度反馈: '否',
  },
];

it.each(['xlsx', 'csv'] as const)(
  'what is taken out as .%s and brought in elsewhere comes out the same, and counts the same',
  async (format) => {
    const staff = await congress.as('deputyAffairs');
    const body = { kind: 'past-ledger', format, session: congress.sessions.former };
    const first = await made(service, staff, body);
    const file = (await fileOf(staff, first)).body;
    const elsewhere = await freshCongress(service);
    const others = await elsewhere.as('deputyAffairs');
    const answer = (await send(others, 'kind=ledger&mode=commit', file, `台账.${format}`)).body as ShownImport;
    expect(answer.faults).toEqual([]);
    expect(answer).toMatchObject({ state: 'committed', rows: 4 });
    const second = await made(service, others, { ...body, session: elsewhere.sessions.former });
    const again = (await fileOf(others, second)).body;
    if (format === 'csv') expect(again.toString()).toBe(file.toString());
    else {
      const read = async (bytes: Buffer) => rowsOf(await openedBook(bytes), '历年台账');
      expect(await read(again)).toEqual(await read(file));
      expect((await read(file))[0]).toEqual(ledgerTitles);
      expect((await read(file))[2]?.slice(0, 3)).toEqual(['第十七届第四次会议', 2, '_x0041_ "引号",𠮷㐀']);
    }
    const counted = async (client: typeof staff, { sessions }: TestCongress) => {
      const { figures } = await report(client, `summary?session=${sessions.former}`);
      return Object.entries(figures).map(([name, { value, numerator, denominator }]) => ({
        name,
        value,
        numerator,
        denominator,
      }));
    };
    expect(await counted(others, elsewhere)).toEqual(await counted(staff, congress));
  },
);
