import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kinds, paperKinds, type PaperKind } from '../../src/case-file/papers.js';
import { caseStates, cosignerStates, extensionStates, reassignmentDecisions } from '../../src/case-file/states.js';
import { pastRows } from '../../src/demonstration/ledger.js';
import { people } from '../../src/demonstration/people.js';
import { stories } from '../../src/demonstration/stories.js';
import { actNames } from '../../src/lifecycle/acts.js';
import { RecordVerifier } from '../../src/lifecycle/record/verify/verify.js';
import { rollUps } from '../../src/lifecycle/rollups.js';
import { paperSubject, paperSubjectNames } from '../../src/lifecycle/subjects.js';
import { statement } from '../../src/platform/database/statement.js';
import type { Client } from '../support/client.js';
import { startDemonstration, type Demo } from '../support/demonstration.js';

/** Where each case stands. */
const stations = {
  关于推进我区文旅产业高质量发展的建议: 'draft',
  关于延长地铁接驳公交夜间运营时间的建议: 'draft',
  关于推进城乡供水同质同服务的建议: 'preassigned',
  关于解决某小区住户征收补偿问题的建议: 'referred',
  关于在过境高速公路增设龙门互通的建议: 'referred',
  关于在湘湖路小学门口增设人行过街设施的建议: 'withdrawn',
  关于规范居民小区电动自行车充电设施建设的建议: 'handling',
  关于清理背街小巷架空线缆和废弃线杆的建议: 'handling',
  关于加固龙门溪沿线堤防的建议: 'handling',
  关于缓解中小学校门口接送拥堵的建议: 'handling',
  关于加快北部三村管道燃气建设的建议: 'handling',
  关于打通湘湖西路断头路的建议: 'archived',
  关于再次建议打通湘湖西路断头路的建议: 'tracking',
  关于尽快开工建设湘湖西路跨河桥的建议: 'registered',
  关于实施西兴老街雨污分流改造的建议: 'closed',
  关于在西兴南片新建社区卫生服务站的建议: 'tracking',
  关于完善湘湖环湖步道夜间照明的建议: 'archived',
  关于整治道路窨井盖病害的建议: 'handling',
  关于治理临江片区工程车夜间扰民的建议: 'deliberating',
  关于解决龙门安置小区屋面渗漏问题的建议: 'tracking',
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

/** What a paper may have become: the states of what acts are upon, and of requests that are answered. */
const outcomes: [kind: PaperKind, column: string, values: readonly string[]][] = [
  ...paperSubjectNames.map(paperSubject).map(({ papers, states }) => state(papers, states)),
  state('cosigners', cosignerStates),
  state('extensions', extensionStates),
  ['reassignmentRequests', 'decision', Object.keys(reassignmentDecisions)],
];

const accounts = statement('select username from account order by username');

describe('the demonstration', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemonstration('2026-07-15');
  }, 120_000);
  afterAll(() => demo.service.close());

  const as = (username: string) => demo.as(username);
  const idOf = (word: string) => demo.idOf(word);
  const open = (client: Client, word: string) => demo.open(client, word);

  it('has a case at every station', () => {
    const played = demo.cases.filter(({ past }) => !past);
    expect(Object.fromEntries(played.map((one) => [one.title, one.state]))).toEqual(stations);
  });

  it('made every row by an act: as many events as versions, and the record verifies', async () => {
    expect(demo.cases.map((one) => one.acts)).toEqual(demo.cases.map((one) => one.version));
    const verified = await demo.service.app.get(RecordVerifier).verify(demo.congressId);
    const events = demo.cases.reduce((sum, one) => sum + one.acts, 0);
    expect(verified).toMatchObject({ cases: stories.length + pastRows.length, events, broken: null });
  });

  it('numbers the cases of each session without a gap: first the ledger, then in the order of registration', () => {
    const sessions = new Set(demo.cases.flatMap((one) => one.session ?? []));
    expect(sessions).toEqual(new Set(['第十七届第三次会议', '第十七届第四次会议', '第十七届第五次会议']));
    for (const session of sessions) {
      const numbers = demo.cases.filter((one) => one.session === session).map((one) => one.number);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  it('has the year before from a ledger, with rates to compare that are not all whole', async () => {
    const { items } = (await (await as('staff')).get('imports').expect(200)).body;
    expect(items).toMatchObject([{ kind: 'ledger', state: 'committed', rows: pastRows.length, warnings: [] }]);
    const { body } = await (await as('leader1')).get('reports/year-on-year').expect(200);
    const { accomplished, onTime, satisfaction } = body.groups[1].figures;
    for (const { value } of [accomplished, onTime, satisfaction]) expect(50 < value && value < 100).toBe(true);
  });

  it('lets everybody in by the one password, the first administrator too', async () => {
    const found = await demo.database.read<{ username: string }>('install', accounts);
    expect(found.map((one) => one.username).sort()).toEqual([...people.map((one) => one.username), 'admin'].sort());
    for (const { username } of found) await (await as(username)).get('sessions').expect(200);
  });

  it('shows the overdue co-office that was urged', async () => {
    const staff = await as('staff');
    const gas = await open(staff, '燃气进村');
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
      'attachToSuggestion',
    ]);
    const refused = await open(await as('deputy11'), '纠纷案');
    expect(refused.reviews.at(-1)).toMatchObject({ kind: 'refused', reasonCode: 'pendingCase' });
  });

  /** A newcomer learns the procedure from it: whatever there is, it has at least once. */
  describe('as a whole', () => {
    /** The different values of an expression over a table of the congress. */
    async function found(expression: string, table: string): Promise<string[]> {
      const reading = statement(`select distinct ${expression} as value from ${table} where congress_id = $1`);
      const rows = await demo.database.read<{ value: string }>({ congressId: demo.congressId }, reading, [
        demo.congressId,
      ]);
      return rows.map((one) => one.value);
    }
    const tableOf = (kind: PaperKind) => demo.database.columnsOf(paperKinds[kind].entity).table;
    const missing = (wanted: readonly string[], there: readonly string[]) =>
      wanted.filter((one) => !there.includes(one));

    it('has a suggestion in every state', () => {
      const states = demo.cases.map((one) => one.state);
      expect(missing(Object.keys(caseStates), states)).toEqual(['undone']);
    });

    it('has every kind of paper', async () => {
      const empty: PaperKind[] = [];
      for (const kind of kinds) if ((await found('1', tableOf(kind))).length === 0) empty.push(kind);
      expect(empty).toEqual([]);
    });

    it.each(outcomes)('has %s with every %s: %s', async (kind, column, values) => {
      expect(missing(values, await found(column, tableOf(kind)))).toEqual([]);
    });

    it('was made by every act, and every roll-up followed one', async () => {
      // 重算期限 follows a change of the calendar; of what imports do, it has the ledger of the year before alone.
      expect(missing(actNames, await found('act', 'event')).sort()).toEqual(['enter', 'recalculate', 'undoRecordPast']);
      const followed = (await found(`body::json ->> 'rollUps'`, 'event')).flatMap((one) => JSON.parse(one) as string[]);
      const labels = rollUps.map((one) => one.label);
      expect(missing(labels, followed)).toEqual([]);
    });

    it('has lights of every colour on the list, and none without a clock', async () => {
      const { body } = await (await as('staff')).get('suggestions?limit=200').expect(200);
      const lights = (body.items as { light: string }[]).map((one) => one.light);
      expect(missing(['green', 'yellow', 'red', 'none'], lights)).toEqual([]);
    });
  });
});

function state(kind: PaperKind, states: object): (typeof outcomes)[number] {
  return [kind, 'state', Object.keys(states)];
}
