import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { national } from '../../src/congress/profile/national.js';
import { startApp, type TestApp } from '../support/app.js';
import { administrator, administratorIn, freshCongress, type TestCongress } from '../support/congress.js';
import { people, type PersonName } from '../support/people.js';
import { digestsOf, morningSweep } from '../support/reminded.js';
import { Story } from '../support/story.js';

let service: TestApp;
let congress: TestCongress;
let story: Story;
const everybody = Object.keys(people) as PersonName[];
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());
beforeEach(async () => {
  service.clock.set('2026-03-10');
  congress = await freshCongress(service, { accounts: everybody });
  story = new Story(congress);
});

const digests = (who: PersonName) => digestsOf(congress, who);

/** Who gets a digest on a morning that says this. */
async function told(day: string, text: string): Promise<PersonName[]> {
  await morningSweep(service, congress, [day]);
  const found = await Promise.all(
    everybody.map(async (who) => {
      const ofDay = (await digests(who)).filter((one) => one.createdAt.startsWith(day));
      expect(ofDay.length).toBeLessThanOrEqual(1);
      return ofDay.some(({ body }) => body.includes(text)) ? [who] : [];
    }),
  );
  return found.flat();
}

describe('逐级提醒 who is told', () => {
  it('of a hand-over: the assigning body, which owes it', async () => {
    await story.registered();
    expect(await told('2026-03-23', '交办，还有 1 天')).toEqual(['deputyAffairs', 'governmentOffice']);
  });

  it('of a rating: those who have yet to rate; when it is late 代表工委 too, and never the office or the government', async () => {
    await story.assigned();
    await story.replied();
    expect(await told('2026-04-08', '评价，今日到期')).toEqual(['deputy']);
    expect(await told('2026-04-09', '由评价人评价，答复单位：区住房和城乡建设局')).toEqual(['deputyAffairs', 'deputy']);
    await story.rated('satisfied');
    expect(await told('2026-04-16', '评价')).toEqual([]);
  });

  it('of a rating that each who signed gives: only who has not given his', async () => {
    const rules = { ...national, key: 'each-rates', raters: { ...national.raters, value: 'each' } };
    await (await administrator(service)).post('/api/profiles', rules).expect(201);
    congress = await freshCongress(service, { accounts: everybody, profile: 'each-rates' });
    const signed = new Story(congress, true);
    await signed.assigned();
    await signed.replied();
    expect(await told('2026-04-03', '评价')).toEqual(['deputy', 'deputyB']);
    await signed.rated('dissatisfied');
    expect(await told('2026-04-07', '评价')).toEqual(['deputyB']);
    for (const who of ['deputyB', 'deputyAffairs'] as const) {
      for (const { body } of await digests(who)) expect(body).not.toMatch(/满意/);
    }
  });

  it('of a court’s reply: the court and, when it is late, 代表工委 without 政府督查', async () => {
    await story.assigned([{ office: 'court', role: 'lead' }]);
    await story.acknowledged('court');
    expect(await told('2026-06-10', '答复代表')).toEqual(['courtLiaison', 'courtHead']);
    expect(await told('2026-06-11', '答复代表')).toEqual(['deputyAffairs', 'courtLiaison', 'courtHead']);
  });

  it('of a co-office’s opinion: the co-office, and not the lead', async () => {
    await story.assigned([
      { office: 'a', role: 'lead' },
      { office: 'b', role: 'co' },
    ]);
    await story.acknowledged('a');
    await story.acknowledged('b');
    expect(await told('2026-05-09', '提交会办意见')).toEqual(['liaisonB', 'headB']);
    const [digest] = await digests('headB');
    expect(digest?.body).toContain('由区发展和改革局（会办）办理');
  });

  it('of a key suggestion, a week late: its leaders with an account', async () => {
    await story.assigned();
    await story.acknowledged();
    const leader = async (who: PersonName) => ({ name: '领导', accountId: await congress.account(who) });
    const body = { supervisingLeader: await leader('leader'), leadingLeader: await leader('governmentLeader') };
    await story.act('deputyAffairs', 'key-designation', { ...body, decidedOn: '2026-03-10' });
    const others = ['deputyAffairs', 'governmentOffice', 'liaison', 'head'];
    expect(await told('2026-06-11', '答复代表')).toEqual(others);
    const all = await told('2026-06-18', '答复代表');
    expect([...all].sort()).toEqual([...others, 'leader', 'governmentLeader'].sort());
  });

  it('of a supervision letter and of a commitment: the office, as of any other date', async () => {
    await story.assigned();
    await story.replied('a', {
      outcomeClass: 'B',
      commitments: [{ text: '建成场地', measures: '已落实资金', dueOn: '2026-09-30' }],
    });
    await story.rated('satisfied');
    await story.lettered('deputyAffairs', { dueOn: '2026-09-30' });
    const office = ['liaison', 'head'];
    expect(await told('2026-09-23', '回复督办函')).toEqual(office);
    const [digest] = await digests('head');
    expect(digest?.subject).toBe('每日提醒：七日内到期 2 项');
    expect(digest?.body).toContain('兑现承诺');
    expect(digest?.body).not.toContain('建成场地');
  });

  it('of nothing: a case that one may no longer see, a right that passes', async () => {
    await story.assigned();
    await story.acknowledged();
    // The right to ask for re-assignment ends on 20 March.
    for (const day of ['2026-03-13', '2026-03-17', '2026-03-19', '2026-03-20']) {
      expect(await told(day, '调整')).toEqual([]);
    }
    const reassigned = { officeId: congress.offices.b, reason: '职能调整。' };
    await story.office('deputyAffairs', story.assignment('a').id, 'reassignment', reassigned);
    expect(await told('2026-06-18', '建议')).not.toContain('head');
  });
});

describe('one person, several roles', () => {
  it('gets one digest, in which each thing stands once', async () => {
    const admin = await administratorIn(service, congress);
    const { a, b } = congress.offices;
    const grants = [
      { role: 'officeLiaison', officeId: a },
      { role: 'officeHead', officeId: a },
      { role: 'officeHead', officeId: b },
      { role: 'deputyAffairs' },
    ];
    await admin.patch(`accounts/${congress.username('head')}`, { grants }).expect(200);
    await story.assigned([
      { office: 'a', role: 'lead' },
      { office: 'b', role: 'co' },
    ]);
    await morningSweep(service, congress, ['2026-06-11']);
    const all = await digests('head');
    expect(all).toHaveLength(1);
    expect(all[0]?.body.match(/答复代表/g)).toHaveLength(1);
    expect(all[0]?.body.match(/签收/g)).toHaveLength(2);
    expect(all[0]?.body.match(/提交会办意见/g)).toHaveLength(1);
  });
});
