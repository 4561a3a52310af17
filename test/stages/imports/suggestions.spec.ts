import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { administratorIn, testPassword } from '../../support/congress.js';
import { csvOf, send, type LedgerRow, type ShownImport } from '../../support/imports.js';
import { zipOfParts } from '../../support/zip.js';
import { ImportGround } from './ground.js';

/** Suggestions on paper, the roster, templates, and files that are none. */
const ground = ImportGround.begin();

const staff = () => ground.staff();
const titles = '标题,案由,具体建议,领衔代表,代表团,附议代表,类别,类型,形成方式,提交日期'.split(',');
const onPaper: LedgerRow = {
  ...{ 标题: '关于加装电梯的建议', 案由: '老人上下楼不便。', 具体建议: '简化审批。\n给予补助。', 领衔代表: '代表甲' },
  ...{ 附议代表: '代表乙、代表丙', 类别: 'cjhb', 形成方式: '代表联络站', 提交日期: '2026-03-10' },
};

describe('suggestions on paper', () => {
  it('are submitted for the deputies, and go their way from there', async () => {
    const rows = [onPaper, { ...onPaper, 标题: '关于公交线路的建议', 领衔代表: '', 代表团: '玲珑代表团' }];
    const answer = await send(await staff(), 'kind=suggestions&mode=commit', csvOf(titles, rows)).expect(200);
    expect(answer.body).toMatchObject({ state: 'committed', rows: 2, faults: [], warnings: [] });
    const list = await (await ground.congress.as('deputy')).get('suggestions').expect(200);
    const [line] = (list.body as { items: { id: string }[] }).items;
    const shown = await (
      await staff()
    )
      .post(`suggestions/${line?.id ?? ''}/registration`, { categoryCode: 'cjhb' })
      .expect(200);
    expect(shown.body).toMatchObject({
      ...{
        number: 1,
        inSession: true,
        submittedOn: '2026-03-10',
        proposals: ['简化审批。', '给予补助。'],
        formedBy: 'station',
      },
      cosigners: [
        { name: '代表乙', state: 'confirmed' },
        { name: '代表丙', state: 'confirmed' },
      ],
    });
    const undo = await (await staff()).post(`imports/${(answer.body as ShownImport).id}/undo`).expect(409);
    expect((undo.body as { reasons: string[] }).reasons).toEqual([expect.stringContaining('加装电梯')]);
  });

  it('with what the roster does not know are refused, at each place', async () => {
    const rows = [
      { ...onPaper, 领衔代表: '代表丁' },
      { ...onPaper, 附议代表: '代表甲' },
      { ...onPaper, 具体建议: '' },
      { ...onPaper, 领衔代表: '', 代表团: '' },
      { ...onPaper, 提交日期: '2026-03-11' },
      { ...onPaper, 提交日期: '2024-01-05' },
      { ...onPaper, 代表团: '玲珑代表团' },
      { ...onPaper, 类别: '无此类' },
    ];
    const answer = await send(await staff(), 'kind=suggestions&mode=commit', csvOf(titles, rows)).expect(422);
    const found = (answer.body as ShownImport).faults.map(({ row, column, message }) => [row, column, message]);
    expect(found).toEqual([
      [2, '领衔代表', '没有代表「代表丁」，最接近的：代表丙、代表乙、代表甲'],
      [3, '附议代表', '领衔代表不能再附议'],
      [4, '具体建议', '必须填写'],
      [5, '领衔代表', '领衔代表、代表团至少填写一个'],
      [6, '提交日期', '不能晚于今天（2026-03-10）'],
      [7, '提交日期', expect.stringMatching(/^早于名册中最早的一次会议（2025-\d\d-\d\d），不能确定属于哪一届次$/)],
      [8, '代表团', '名册中的「代表甲」属于「锦城代表团」，不属于「玲珑代表团」'],
      [9, '类别', '没有类别「无此类」，可以填写：城建环保、监察司法、社会建设'],
    ]);
  });
});

describe('namesakes', () => {
  it('are told apart by their delegation, behind the name or in its column; otherwise it is said how', async () => {
    const admin = await ground.congress.as('admin');
    const twin = { name: '代表甲', cardNo: 'LA20260099', delegationId: ground.congress.delegations.b };
    await admin.post('deputies', twin).expect(201);
    const good = [
      { ...onPaper, 领衔代表: '代表甲', 代表团: '玲珑代表团', 附议代表: '代表甲（锦城代表团）' },
      { ...onPaper, 领衔代表: '代表甲(锦城代表团)', 附议代表: '' },
    ];
    const taken = await send(await staff(), 'kind=suggestions&mode=commit', csvOf(titles, good)).expect(200);
    expect(taken.body).toMatchObject({ faults: [] });
    const bad = [
      { ...onPaper, 附议代表: '' },
      { ...onPaper, 领衔代表: '代表乙', 附议代表: '代表甲' },
    ];
    const told = (await send(await staff(), 'kind=suggestions&mode=check', csvOf(titles, bad))).body as ShownImport;
    const how = '不能确定是哪一位「代表甲」，可以写作：代表甲（锦城代表团）、代表甲（玲珑代表团）';
    expect(told.faults.map(({ row, column, message }) => [row, column, message])).toEqual([
      [2, '领衔代表', how],
      [3, '附议代表', how],
    ]);
  });
});

async function rosterBook(more: (book: ExcelJS.Workbook) => void = () => undefined): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('代表').addRows([
    ['代表姓名', '代表证号', '所在代表团', '联系电话'],
    ['代表戊', 'LA20269001', '昌化代表团', '13900000001'],
  ]);
  book.addWorksheet('代表团').addRows([['代表团名称'], ['昌化代表团'], ['锦城代表团']]);
  book.addWorksheet('承办单位').addRows([
    ['单位代码', '单位名称', '所属系统', '上级单位'],
    ['wjj', '区卫生健康局', '政府', ''],
    ['jkzx', '区疾控中心', '政府', '区卫生健康局'],
  ]);
  more(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('the roster', () => {
  const commit = 'kind=roster&mode=commit';

  it('is taken in from one workbook, whatever the order of its sheets; what is there is left alone', async () => {
    const admin = await ground.congress.as('admin');
    const answer = await send(admin, commit, await rosterBook(), '名册.xlsx').expect(200);
    expect(answer.body).toMatchObject({ state: 'committed', rows: 5, faults: [] });
    expect((answer.body as ShownImport).warnings).toMatchObject([
      { sheet: '代表团', row: 3, message: '名册中已有，未作改动' },
    ]);
    const deputies = await admin.get('deputies').expect(200);
    const added = (deputies.body as { items: { name: string }[] }).items.find((one) => one.name === '代表戊');
    expect(added).toMatchObject({ cardNo: 'LA****01', phone: '139****0001', active: true });
    const { id } = answer.body as ShownImport;
    expect((await admin.post(`imports/${id}/undo`).expect(200)).body).toMatchObject({ state: 'undone' });
    const after = await admin.get('offices').expect(200);
    expect((after.body as { items: { code: string }[] }).items.map((one) => one.code)).not.toContain('wjj');
  });

  it('that is used, or was changed, is not taken away', async () => {
    const admin = await administratorIn(ground.service, ground.congress);
    const { id } = (await send(admin, commit, await rosterBook()).expect(200)).body as ShownImport;
    const offices = (await admin.get('offices').expect(200)).body as { items: { id: string; code: string }[] };
    const centre = offices.items.find((one) => one.code === 'jkzx');
    await admin.patch(`offices/${centre?.id ?? ''}`, { name: '区疾病预防控制中心' }).expect(200);
    expect(((await admin.post(`imports/${id}/undo`).expect(409)).body as { reasons: string[] }).reasons).toEqual([
      expect.stringContaining('后来修改过'),
    ]);
  });

  it('of which a committee looks after a category is not taken away', async () => {
    const admin = await administratorIn(ground.service, ground.congress);
    const kinds = csvOf(['类别代码', '类别名称'], [{ 类别代码: 'nyny', 类别名称: '农业农村' }]);
    const { id } = (await send(admin, commit, kinds, '类别.csv').expect(200)).body as ShownImport;
    const { items } = (await admin.get('categories').expect(200)).body as { items: { id: string; code: string }[] };
    const made = items.find((one) => one.code === 'nyny');
    const grants = [{ role: 'committee', categoryIds: [made?.id] }];
    const account = { username: `${ground.congress.slug}.farming`, password: testPassword, displayName: '农业农村委' };
    await admin.post('accounts', { ...account, grants }).expect(201);
    expect(((await admin.post(`imports/${id}/undo`).expect(409)).body as { reasons: string[] }).reasons).toEqual([
      expect.stringContaining('类别有的已在使用'),
    ]);
  });

  it('with a fault anywhere is not taken in at all', async () => {
    const admin = await ground.congress.as('admin');
    const book = await rosterBook((made) => {
      made.getWorksheet('承办单位')?.addRow(['wjj', '区文旅局', '政府', '']);
      made.getWorksheet('代表')?.addRow(['代表己', '', '不存在的代表团', '']);
      made.getWorksheet('代表')?.addRow(['代表庚', 'LA20269002', '锦城代表团', 'abc']);
      made.getWorksheet('代表')?.addRow([{ formula: 'A4', result: '代表庚' }, 'LA20269003', '锦城代表团', '']);
    });
    const { faults } = (await send(admin, commit, book).expect(422)).body as ShownImport;
    expect(faults.map(({ sheet, row, message }) => [sheet, row, message.slice(0, 14)])).toEqual([
      ['代表', 3, '必须填写'],
      ['代表', 3, expect.stringContaining('没有代表团')],
      ['代表', 4, expect.stringContaining('联系电话')],
      ['代表', 5, '是公式，请把公式的结果粘贴为'],
      ['承办单位', 4, '与第 2 行重复'],
    ]);
    const after = await admin.get('delegations').expect(200);
    expect((after.body as { items: unknown[] }).items).toHaveLength(2);
  });
});

describe('templates', () => {
  it.each(['roster', 'suggestions', 'ledger'])('of %s are workbooks that can be sent back, empty', async (kind) => {
    const client = await ground.congress.as(kind === 'roster' ? 'admin' : 'deputyAffairs');
    const answer = await client
      .get(`import-templates/${kind}.xlsx`)
      .buffer(true)
      .parse(bytes as never)
      .expect(200);
    expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''");
    const checked = await send(client, `kind=${kind}&mode=check`, answer.body as Buffer).expect(200);
    expect((checked.body as ShownImport).faults.map((one) => one.message)).toEqual(['表头下面没有内容']);
    await client.get('import-templates/nothing.xlsx').expect(404);
  });
});

describe('files that are no tables', () => {
  it.each([
    ['a ZIP named .xlsx', () => zipOfParts({ 'a.txt': 'x' }), 422, /不是 \.xlsx/],
    ['one with a password', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 422, /密码/],
    ['one with macros', () => zipOfParts({ 'xl/workbook.xml': '<workbook/>', 'xl/vbaProject.bin': 'x' }), 422, /宏/],
    ['a picture', () => Buffer.from('89504e470d0a1a0a00000000', 'hex'), 422, /编码/],
    ['UTF-16', () => Buffer.from('\uFEFF届次,编号', 'utf16le'), 422, /编码/],
    ['an empty one', () => Buffer.alloc(0), 400, /空/],
    ['one of 21 MB', () => Buffer.alloc(21 * 1024 * 1024, 'x'), 413, /20 MB/],
  ])('%s: a clear sentence, and nothing written', async (_what, make, status, told) => {
    const answer = await send(await staff(), 'kind=ledger&mode=commit', make(), '台账.xlsx');
    expect([answer.status, (answer.body as { reasons: string[] }).reasons.join()]).toEqual([
      status,
      expect.stringMatching(told),
    ]);
    expect((await (await staff()).get('suggestions').expect(200)).body).toMatchObject({ items: [] });
  });
});

function bytes(answer: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('end', () => done(null, Buffer.concat(parts)));
}
