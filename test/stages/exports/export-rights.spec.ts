import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Exporter } from '../../../src/documents/exports/exporter.js';
import type { ExportAnswer } from '../../../src/documents/exports/export-answer.js';
import { startApp, type TestApp } from '../../support/app.js';
import { signIn } from '../../support/client.js';
import { administratorIn, freshCongress, testPassword, type TestCongress } from '../../support/congress.js';
import { people, type PersonName } from '../../support/people.js';
import { Story } from '../../support/story.js';
import { fileOf, linesOf, made, ordered } from './taken.js';

let service: TestApp;
let congress: TestCongress;
beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
});
afterAll(() => service.close());

const run = () => service.app.get(Exporter).run();

describe('what an export holds', () => {
  let shared: Story;
  beforeAll(async () => {
    // Offices a and b reply, each on its own; the deputy has rated one of them, and nobody is to know yet.
    shared = new Story(congress);
    await shared.assigned([
      { office: 'a', role: 'separate' },
      { office: 'b', role: 'separate' },
    ]);
    await shared.replied('a');
    await shared.replied('b', {
      outcomeClass: 'B',
      commitments: [{ text: '建', measures: '已', dueOn: '2026-09-30' }],
    });
    await shared.rated('dissatisfied', { assignmentId: shared.assignment('a').id });
    const others = new Story(congress);
    await others.assigned([{ office: 'court', role: 'lead' }]);
    const published = new Story(congress);
    await published.assigned();
    await published.replied();
    await published.act('deputyAffairs', 'publication', { scope: 'full' });
    await new Story(congress).draft();
  }, 60_000);

  it('is exactly the cases that its asker has a part in, whoever he is', async () => {
    for (const who of Object.keys(people) as PersonName[]) {
      const client = await congress.as(who);
      const seen = (await client.get('suggestions').expect(200)).body.items as { number: number | null }[];
      const own = /^deputy[BC]$/.test(who) ? [] : seen.map(({ number }) => number);
      const taken = await linesOf(service, client, { kind: 'ledger' });
      expect({ who, numbers: taken.map((line) => line['建议号']) }).toEqual({ who, numbers: own.reverse() });
    }
  });

  it('tells a rating to the standing committee alone, until everybody may know it', async () => {
    const told = async (who: PersonName) => {
      const client = await congress.as(who);
      const texts: unknown[] = [];
      for (const [kind, name] of [
        ['ledger', '结果评价'],
        ['satisfaction', '结果评价'],
        ['past-ledger', '结果评价'],
      ] as const) {
        texts.push(...(await linesOf(service, client, { kind, office: congress.offices.b })).map((line) => line[name]));
      }
      const feedback = await linesOf(service, client, { kind: 'past-ledger', office: congress.offices.b });
      return [...texts, ...feedback.map((line) => line['满意度反馈'])];
    };
    for (const who of ['deputyAffairs', 'leader', 'auditor'] as const) {
      expect([who, await told(who)]).toEqual([who, ['不满意', '不满意', '不满意', '是']]);
    }
    for (const who of ['head', 'headB', 'governmentOffice', 'committee', 'delegation', 'deputy'] as const) {
      expect([who, await told(who)]).toEqual([who, [null, null, null, '否']]);
    }
    // Of a date by which to rate it stands once for both offices, as long as one of them is not rated.
    service.clock.set('2026-12-01');
    for (const who of ['head', 'leader'] as const) {
      const late = await linesOf(service, await congress.as(who), { kind: 'overdue', office: congress.offices.b });
      const rating = late.filter((line) => line['逾期事项'] === '评价' && line['建议号'] === shared.shown.number);
      expect(rating.map((line) => line['承办单位'])).toEqual([null]);
    }
    service.clock.set('2026-03-10');
    await shared.rated('satisfied', { assignmentId: shared.assignment('b').id });
    expect(await told('headB')).toEqual(['不满意', '不满意', '不满意', '是']);
  });

  it('of several offices that reply stands in their order, and once where it is alike', async () => {
    const lines = await linesOf(service, await congress.as('deputyAffairs'), {
      kind: 'past-ledger',
      office: congress.offices.b,
    });
    expect(lines).toEqual([
      {
        ...{ 届次: '第十七届第五次会议', 编号: shared.shown.number, 标题: shared.shown.title, 类别: '城建环保' },
        ...{ 领衔代表: '代表甲', 代表团: '锦城代表团', 交办日期: '2026-03-10', 会办单位: null, 答复日期: '2026-03-10' },
        ...{ 主办单位: '区住房和城乡建设局、区发展和改革局', 办理结果: 'A、B', 态度评价: '满意', 结果评价: '不满意' },
        ...{ 满意度反馈: '是', 重点督办: '否', 会议期间: '是' },
      },
    ]);
  });
});

describe('an export is for the one who asked', () => {
  it('and is not there for anybody else', async () => {
    const [staff, leader] = [await congress.as('deputyAffairs'), await congress.as('leader')];
    const { id } = await made(service, staff, { kind: 'ledger', format: 'csv' });
    await leader.get(`exports/${id}`).expect(404);
    await leader.get(`exports/${id}/file`).expect(404);
    await leader.delete(`exports/${id}`).expect(404);
    const ids = ((await leader.get('exports').expect(200)).body.items as ExportAnswer[]).map((one) => one.id);
    expect(ids).not.toContain(id);
    await staff.get(`exports/${id}/file`).expect(200);
  });

  it('and not made, nor handed out, when he has lost what he asked with', async () => {
    const admin = await administratorIn(service, congress);
    const other = await freshCongress(service);
    const chief = await administratorIn(service, other);
    const head = await other.as('head');
    const ready = await made(service, head, { kind: 'ledger', format: 'csv' });
    const waiting = await ordered(head, { kind: 'ledger', format: 'csv' });
    const name = other.username('head');
    const { grants } = (await chief.get(`accounts/${name}`).expect(200)).body as { grants: { id: string }[] };
    await chief.post(`accounts/${name}/grants`, { role: 'officeHead', officeId: other.offices.b }).expect(201);
    await fileOf(head, ready);
    await chief.post(`accounts/${name}/grants/${grants[0]?.id ?? ''}/revocation`, {}).expect(200);
    await run();
    const answer = (await head.get(`exports/${waiting.id}`).expect(200)).body as ExportAnswer;
    expect(answer).toMatchObject({
      state: 'failed',
      href: null,
      fileName: null,
      reason: expect.stringContaining('职责'),
    });
    const refused = await head.get(`exports/${ready.id}/file`).expect(409);
    expect(refused.body.reasons).toEqual(['您的职责在导出之后有变化，请重新导出']);
    const inbox = (await head.get('inbox').expect(200)).body.items as { subject: string }[];
    expect(inbox.map(({ subject }) => subject)).toEqual(['「办理台账」没有生成', '「办理台账」已生成']);
    expect((await admin.get('exports').expect(200)).body.items).toEqual([]);
  });

  it('and ends with the account', async () => {
    const other = await freshCongress(service);
    const client = await other.as('auditor');
    const { id } = await ordered(client, { kind: 'ledger', format: 'csv' });
    const admin = await administratorIn(service, other);
    await admin.patch(`accounts/${other.username('auditor')}`, { active: false }).expect(200);
    await run();
    await admin.patch(`accounts/${other.username('auditor')}`, { active: true }).expect(200);
    const again = await signIn(service.server, other.username('auditor'), testPassword, other.base);
    expect((await again.get(`exports/${id}`).expect(200)).body).toMatchObject({ state: 'failed' });
  });
});
