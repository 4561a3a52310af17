import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Demonstration } from '../../src/demonstration/demonstration.js';
import { people } from '../../src/demonstration/people.js';
import { RecordVerifier } from '../../src/lifecycle/record/verify.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { startApp, type TestApp } from '../support/app.js';
import { signIn, type Client } from '../support/client.js';

const password = 'a demonstration password';

/** Where each case stands. */
const stations = {
  关于推进我区文旅产业高质量发展的建议: 'draft',
  关于提升城市公共服务便利化水平的建议: 'submitted',
  关于增设老年食堂并缓解老旧小区停车难的建议: 'draft',
  关于公正审理某建设工程合同纠纷案的建议: 'refused',
  关于加快推进老旧小区改造的建议: 'registered',
  关于破解老旧小区加装电梯难题的建议: 'assigned',
  关于推进管道燃气进村入户的建议: 'handling',
  '关于推进「生命通道」联动治理的建议': 'handling',
  关于加强校园食品安全的建议: 'handling',
  关于完善涉企纠纷诉前调解与执行衔接机制的建议: 'handling',
  '关于在公共场所布设自动体外除颤仪（AED）的建议': 'replied',
  关于修缮五里塘历史建筑的建议: 'handling',
  '关于推进小剡村、幸福村健身场地建设的建议': 'tracking',
  关于推进数据要素市场化配置改革的建议: 'closed',
  关于在龙门山杏梅尖增设通信基站的建议: 'closed',
  关于硬化石头寨黄泥路的建议: 'closed',
};

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly acts: number;
}

const cases = statement(`
  select s.id, s.title, s.state, s.version,
    (select count(*)::int from event e where e.congress_id = s.congress_id and e.suggestion_id = s.id) as acts
  from suggestion s where s.congress_id = $1`);
const numbers = statement(`
  select e.name, array_agg(s.number order by s.registered_on, s.id) as numbers
  from suggestion s join session e on e.congress_id = s.congress_id and e.id = s.session_id
  where s.congress_id = $1 and s.number is not null group by e.name order by e.name desc`);
const accounts = statement('select username from account order by username');

describe('the demonstration', () => {
  let service: TestApp;
  let database: Database;
  let congressId: string;
  let rows: Row[];

  beforeAll(async () => {
    service = await startApp({ DEMO_PASSWORD: password, ADMIN_PASSWORD: '' });
    service.clock.set('2026-07-15');
    await service.app.get(Demonstration).prepare();
    await service.app.get(Demonstration).open();
    database = service.app.get(Database);
    const finding = statement(`select id from congress where slug = 'demo'`);
    congressId = (await database.read<{ id: string }>('install', finding))[0]?.id ?? '';
    rows = await database.read<Row>({ congressId }, cases, [congressId]);
  });
  afterAll(() => service.close());

  const as = (username: string) => signIn(service.server, username, password, '/api/c/demo');
  const idOf = (word: string) => rows.find((row) => row.title.includes(word))?.id ?? '';
  async function open(client: Client, word: string) {
    return (await client.get(`suggestions/${idOf(word)}`).expect(200)).body;
  }

  it('has a case at every station', () => {
    expect(Object.fromEntries(rows.map((row) => [row.title, row.state]))).toEqual(stations);
  });

  it('made every row by an act: as many events as versions, and the record verifies', async () => {
    expect(rows.map((row) => row.acts)).toEqual(rows.map((row) => row.version));
    const verified = await service.app.get(RecordVerifier).verify(congressId);
    expect(verified).toMatchObject({ cases: 16, events: rows.reduce((sum, row) => sum + row.acts, 0), broken: null });
  });

  it('numbers the cases of each session without a gap, in the order of registration', async () => {
    expect(await database.read({ congressId }, numbers, [congressId])).toEqual([
      { name: '第十七届第五次会议', numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    ]);
  });

  it('lets everybody in by the one password, the first administrator too', async () => {
    const found = await database.read<{ username: string }>('install', accounts);
    expect(found.map((one) => one.username).sort()).toEqual([...people.map((one) => one.username), 'admin'].sort());
    for (const { username } of found) await (await as(username)).get('sessions').expect(200);
  });

  it('shows the overdue co-office that was urged', async () => {
    const staff = await as('staff');
    const list = await staff.get('suggestions?overdue=true').expect(200);
    expect(list.body.items.map((one: Row) => one.title)).toEqual(['关于推进管道燃气进村入户的建议']);
    const gas = await open(staff, '燃气');
    expect(gas.difficult).toBe(true);
    expect(gas.assignments.map((one: { state: string }) => one.state)).toEqual([
      'acknowledged',
      'acknowledged',
      'opinionGiven',
    ]);
    const late = gas.clocks.filter(
      (one: { kind: string; state: string }) => one.kind === 'coOpinion' && one.state === 'open',
    );
    expect(late).toEqual([expect.objectContaining({ light: 'red', overdueDays: expect.any(Number) })]);
    expect(late[0].overdueDays).toBeGreaterThan(0);
    expect(gas.urgings).toHaveLength(1);
  });

  it('shows the key suggestion to its two leaders', async () => {
    for (const username of ['leader2', 'govleader1']) {
      const lifeline = await open(await as(username), '生命通道');
      expect(lifeline.keyDesignation).toMatchObject({ committee: '社会建设委员会' });
      const reply = lifeline.clocks.find((one: { kind: string }) => one.kind === 'reply');
      expect(reply).toMatchObject({ state: 'open', light: 'yellow', overdueDays: 0 });
    }
  });

  it('shows the re-handling with its supervision case, and the first rating, since its round is closed', async () => {
    const buildings = await open(await as('head1'), '五里塘');
    expect(buildings.assignments.map((one: { round: number }) => one.round)).toEqual([1, 1, 1, 2]);
    expect(buildings.supervisionCases).toEqual([
      expect.objectContaining({ cause: 'dissatisfiedResult', closedOn: null }),
    ]);
    expect(buildings.evaluations).toEqual([expect.objectContaining({ result: 'dissatisfied', round: 1 })]);
    const rehandle = buildings.clocks.find((one: { kind: string }) => one.kind === 'rehandle');
    expect(rehandle).toMatchObject({ state: 'open', overdueDays: 0 });
  });

  it('shows separate offices of which one has replied, and tells the other what its draft still lacks', async () => {
    const head = await as('head8');
    const food = await open(head, '校园');
    const states = food.assignments.map((one: { role: string; state: string }) => [one.role, one.state]);
    expect(states).toEqual([
      ['separate', 'replied'],
      ['separate', 'drafting'],
    ]);
    const refused = await head
      .post(`assignments/${food.assignments[1].id}/reply-issue`, { signer: '局长壬' })
      .expect(409);
    expect(refused.body.causes.map((one: { code: string }) => one.code)).toEqual(['everyProposalAnswered']);
  });

  it("keeps the court's case from the government, and lets the court's head sign", async () => {
    await (await as('gov')).get(`suggestions/${idOf('诉前调解')}`).expect(404);
    const court = await open(await as('head15'), '诉前调解');
    const acts = court.assignments[0].permittedActs.map((one: { act: string }) => one.act);
    expect(acts).toContain('reply');
  });

  it('waits for a rating that was urged, with a few days left', async () => {
    const devices = await open(await as('deputy2'), 'AED');
    expect(devices.urgings).toEqual([expect.objectContaining({ target: 'rater' })]);
    const feedback = devices.clocks.find((one: { kind: string }) => one.kind === 'feedback');
    expect(feedback).toMatchObject({ state: 'open', overdueDays: 0 });
    expect(devices.permittedActs.map((one: { act: string }) => one.act)).toContain('evaluate');
  });

  it('tracks the promises of a class B reply, and counts the lapsed one apart', async () => {
    const staff = await as('staff');
    const grounds = await open(staff, '健身场地');
    expect(grounds).toMatchObject({ inSession: true, concluded: true, accomplished: false });
    expect(grounds.commitments.map((one: { state: string; dueOn: string }) => [one.state, one.dueOn])).toEqual([
      ['open', '2026-09-30'],
      ['open', '2027-02-28'],
    ]);
    const data = await open(staff, '数据要素');
    expect(data.evaluations).toEqual([]);
    const { body } = await staff.get(`suggestions/${idOf('数据要素')}/timeline`).expect(200);
    expect(body.items.at(-1)).toMatchObject({ act: 'lapse', role: 'system', rollUps: ['办结'] });
  });

  it('returned and refused with a reason that the deputy can read', async () => {
    const returned = await open(await as('deputy10'), '老年食堂');
    expect(returned.reviews.at(-1)).toMatchObject({ kind: 'returned', reason: expect.stringContaining('一个事项') });
    expect(returned.permittedActs.map((one: { act: string }) => one.act)).toEqual([
      'revise',
      'inviteCosigners',
      'submit',
    ]);
    const refused = await open(await as('deputy11'), '纠纷案');
    expect(refused.reviews.at(-1)).toMatchObject({ kind: 'refused', reasonCode: 'pendingCase' });
  });
});
