import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Demonstration } from '../../src/demonstration/demonstration.js';
import { people } from '../../src/demonstration/people.js';
import { plan } from '../../src/demonstration/plan.js';
import { Days } from '../../src/demonstration/days.js';
import { stories } from '../../src/demonstration/stories.js';
import { localDate } from '../../src/deadlines/local-date.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { RecordVerifier } from '../../src/lifecycle/record/verify.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { Now } from '../../src/platform/time/now.js';
import { startApp, type TestApp } from '../support/app.js';
import { signIn, type Client } from '../support/client.js';

const password = 'a demonstration password';
const day = '2026-07-15';

/** Where each case stands on that day: state, number of assignments, rounds. */
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

const reading = statement(`
  select s.id, s.title, s.state, s.version, s.number, s.in_session as "inSession",
    (select count(*)::int from event e where e.congress_id = s.congress_id and e.suggestion_id = s.id) as acts
  from suggestion s where s.congress_id = $1`);

describe('the demonstration', () => {
  let service: TestApp;
  let congressId: string;
  let staff: Client;
  let rows: Row[];

  beforeAll(async () => {
    service = await startApp({ DEMO_PASSWORD: password, ADMIN_PASSWORD: '' });
    service.clock.set(day);
    const demonstration = service.app.get(Demonstration);
    const before = performance.now();
    await demonstration.prepare();
    console.log('prepare', performance.now() - before, process.cpuUsage());
    await demonstration.open();
    const database = service.app.get(Database);
    const [congress] = await database.read<{ id: string }>('install', statement(`select id from congress where slug = 'demo'`));
    congressId = congress?.id ?? '';
    rows = await database.read<Row>({ congressId }, reading, [congressId]);
    staff = await signIn(service.server, 'staff', password, '/api/c/demo');
  });
  afterAll(() => service.close());

  it('has a case in every state', () => {
    expect(Object.fromEntries(rows.map((row) => [row.title, row.state]))).toEqual(stations);
  });
  it('x', () => { void [people, plan, Days, stories, localDate, shippedCalendar, RecordVerifier, Now, staff]; });
});
