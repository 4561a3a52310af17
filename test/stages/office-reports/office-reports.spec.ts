import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { parseProfile } from '../../../src/congress/profile/validate-profile.js';
import { altered } from '../../rules/support/altered-profile.js';
import type { PersonName } from '../../support/people.js';
import { digestsOf, morningSweep } from '../../support/reminded.js';
import { adoptRules } from '../../support/rules.js';
import { Story } from '../../support/story.js';

interface Sheet {
  readonly from: string;
  readonly dueOn: string;
  readonly opensOn: string;
  readonly explanation: string;
  readonly lines: readonly { office: { name: string }; cases: number; status: string; text: string | null }[];
}

let service: TestApp;
let congress: TestCongress;
const housing = '区住房和城乡建设局';
const text = '承办建议 1 件，已答复。';
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());
beforeEach(async () => {
  service.clock.set('2026-03-10');
  const accounts = ['liaison', 'head', 'liaisonB', 'deputyAffairs', 'governmentOffice', 'deputy'] as const;
  congress = await freshCongress(service, { accounts, profile: 'zhejiang-2016' });
});

/** A case that an office has done its part of, so that no other date of it is left to be reminded of. */
async function opinionGiven(): Promise<void> {
  const story = new Story(congress);
  await story.assigned([
    { office: 'b', role: 'lead' },
    { office: 'a', role: 'co' },
  ]);
  await story.acknowledged('a');
  await story.office('head', story.assignment('a').id, 'co-opinion', { opinion: '同意。', signer: '局长' });
}

const sheet = async (who: PersonName, year = '2026') =>
  (await (await congress.as(who)).get(`office-reports/${year}`).expect(200)).body as Sheet;
const lines = async (who: PersonName, year?: string) =>
  (await sheet(who, year)).lines.map(({ office, cases, status }) => [office.name, cases, status]);
const submits = async (who: PersonName, body: object = { text }, year = '2026') =>
  (await congress.as(who)).post(`office-reports/${year}`, body);
const days = async (who: PersonName) =>
  (await digestsOf(congress, who))
    .filter((one) => one.body.includes('年度办理情况报告'))
    .map((one) => one.createdAt.slice(5, 10));

describe('年度办理情况报告 the yearly report of an office', () => {
  it('is owed by 31 August by each office that was handed a case in the twelve months before', async () => {
    await opinionGiven();
    expect(await lines('deputyAffairs')).toEqual([
      [housing, 1, 'outstanding'],
      ['区发展和改革局', 1, 'outstanding'],
    ]);
    const { from, dueOn, explanation } = await sheet('deputyAffairs');
    expect([from, dueOn]).toEqual(['2025-09-01', '2026-08-31']);
    expect(explanation).toBe(
      '应于2026-08-31前（含当日）报送年度办理情况报告（《浙江省人民代表大会代表建议、批评和意见办理的规定》第二十五条）。',
    );
    expect(await lines('head')).toEqual([[housing, 1, 'outstanding']]);
    expect(await lines('deputyAffairs', '2025')).toEqual([]);
    await (await congress.as('deputyAffairs')).get('office-reports/2027').expect(404);
    service.clock.set('2026-09-01');
    expect(await lines('deputyAffairs', '2027')).toEqual([]);
  });

  it('moves past days off, and says so: 31 August 2024 was a Saturday', async () => {
    const { dueOn, explanation } = await sheet('deputyAffairs', '2024');
    expect(dueOn).toBe('2024-09-02');
    expect(explanation).toContain('期满日2024-08-31为');
  });

  it('is reminded of by the ladder, in the one digest of the morning, until it is there', async () => {
    await opinionGiven();
    for (const day of ['2026-08-14', '2026-08-17', '2026-08-24', '2026-08-31', '2026-09-01', '2026-09-08']) {
      await morningSweep(service, congress, [day]);
      await morningSweep(service, congress, [day, '10:30']);
    }
    expect(await days('liaison')).toEqual(['09-08', '09-01', '08-31', '08-24', '08-14']);
    expect(await days('head')).toEqual(['09-08', '09-01', '08-31', '08-24']);
    expect(await days('deputyAffairs')).toEqual(['09-08', '09-01']);
    expect(await days('governmentOffice')).toEqual(['09-08', '09-01']);
    const [last] = await digestsOf(congress, 'liaison');
    expect(last).toMatchObject({ subject: '每日提醒：已逾期 1 项', href: `${congress.base}/office-reports/2026` });
    expect(last?.body).toContain(
      `1. 2026年度办理情况报告（承办建议 1 件）：应于2026-08-31前（含当日）报送，已逾期 8 天，红灯；由${housing}报送`,
    );
    const [staff, ...more] = (await digestsOf(congress, 'deputyAffairs')).filter((one) => one.createdAt > '2026-09-08');
    expect(more).toEqual([]);
    expect(staff?.body).toContain('区发展和改革局报送');
    expect((await submits('liaison')).status).toBe(200);
    await morningSweep(service, congress, ['2026-09-15']);
    expect(await days('liaison')).toHaveLength(5);
    // The other office is pressed beyond the year’s end too.
    await morningSweep(service, congress, ['2027-01-05']);
    expect([await days('liaison'), await days('liaisonB')].map((all) => all[0])).toEqual(['09-08', '01-05']);
  });

  it('is reminded of where the rules were saved anew, or are others than those of its cases', async () => {
    await opinionGiven();
    await adoptRules(service, congress, 'linan-district');
    await morningSweep(service, congress, ['2026-08-14']);
    expect(await days('liaison')).toEqual(['08-14']);
    await adoptRules(service, congress, 'linan-district');
    await morningSweep(service, congress, ['2026-08-24']);
    expect(await days('liaison')).toEqual(['08-24', '08-14']);
  });

  it('is submitted by the office; the staff are told, and see who has reported', async () => {
    await opinionGiven();
    service.clock.set('2026-08-20');
    const { body, status } = await submits('liaison');
    expect(status).toBe(200);
    expect((body as Sheet).lines).toMatchObject([{ status: 'reported', statusLabel: '已报送', text }]);
    const inbox = await (await congress.as('deputyAffairs')).get('inbox').expect(200);
    expect((inbox.body as { items: object[] }).items).toContainEqual(
      expect.objectContaining({ kind: 'officeReport', subject: `${housing}已报送2026年度办理情况报告` }),
    );
    service.clock.set('2026-09-10');
    expect((await submits('liaisonB')).status).toBe(200);
    expect(await lines('governmentOffice')).toEqual([
      [housing, 1, 'reported'],
      ['区发展和改革局', 1, 'late'],
    ]);
  });

  it('is not taken before the last month of its year', async () => {
    await opinionGiven();
    service.clock.set('2026-07-31');
    expect((await sheet('head')).opensOn).toBe('2026-08-01');
    const early = await submits('liaison');
    expect(early).toMatchObject({ status: 409, body: { causes: [{ code: 'tooEarly' }] } });
    expect((early.body as { reasons: string[] }).reasons).toEqual([
      '本年度的建议交办至2026-08-31止，自2026-08-01起才能报送本年度的报告',
    ]);
    service.clock.set('2026-08-01');
    expect((await submits('liaison')).status).toBe(200);
  });

  it('may be replaced until its day, and not beyond; the staff are told again', async () => {
    await opinionGiven();
    service.clock.set('2026-08-20');
    expect((await submits('liaison')).status).toBe(200);
    service.clock.set('2026-08-31');
    const corrected = '承办建议 2 件，已答复。';
    const { body, status } = await submits('head', { text: corrected });
    expect(status).toBe(200);
    const [line, ...more] = (body as Sheet).lines;
    expect(more).toEqual([]);
    expect(line).toMatchObject({ text: corrected, submittedOn: '2026-08-31', revision: 2, status: 'reported' });
    expect(await sheet('deputyAffairs')).toMatchObject({ owed: 2, reported: 1, outstanding: 1 });
    const inbox = (await (await congress.as('deputyAffairs')).get('inbox').expect(200)).body as {
      items: { kind: string; subject: string }[];
    };
    expect(inbox.items.filter(({ kind }) => kind === 'officeReport').map(({ subject }) => subject)).toEqual([
      `${housing}已更正2026年度办理情况报告`,
      `${housing}已报送2026年度办理情况报告`,
    ]);
    service.clock.set('2026-09-01');
    const late = (await submits('liaison')).body as { reasons: string[] };
    expect(late).toMatchObject({ status: 409, causes: [{ code: 'alreadyReported' }] });
    expect(late.reasons).toEqual(['本单位已经报送本年度的报告；报送期限（2026-08-31）已过，不能再更改']);
    expect((await submits('liaisonB')).status).toBe(200);
    expect((await submits('liaisonB')).status).toBe(409);
  });

  it('is one more for each that is sent at once, and none is lost', async () => {
    await opinionGiven();
    service.clock.set('2026-08-20');
    const sent = await Promise.all(['甲', '乙', '丙'].map((text) => submits('liaison', { text })));
    const taken = sent.filter(({ status }) => status === 200).length;
    expect(sent.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect((await sheet('liaison')).lines).toMatchObject([{ revision: taken }]);
  });

  it('is not for others, not for another office, and not where nothing is owed', async () => {
    service.clock.set('2026-08-20');
    expect((await submits('liaison')).body).toMatchObject({ status: 409, causes: [{ code: 'nothingOwed' }] });
    service.clock.set('2026-03-10');
    await opinionGiven();
    service.clock.set('2026-08-20');
    expect((await submits('deputy')).status).toBe(403);
    expect((await submits('deputyAffairs')).status).toBe(403);
    const other = await submits('liaison', { text, officeId: congress.offices.b });
    expect(other).toMatchObject({ status: 400, body: { causes: [{ field: 'officeId' }] } });
    expect((await submits('liaison', { text: ' ' })).status).toBe(400);
    for (const year of ['26', 'abcd', '1999', '2030'])
      expect((await submits('liaison', { text }, year)).status).toBe(404);
  });

  it('is not asked for where the rules have no such day', async () => {
    congress = await freshCongress(service, { accounts: ['liaison', 'deputyAffairs'], profile: 'national' });
    await (await congress.as('deputyAffairs')).get('office-reports/2026').expect(404);
    expect((await submits('liaison')).status).toBe(404);
  });

  it('takes a day that every year has', async () => {
    const faults = (value: unknown) => parseProfile(altered({ 'officeReportDay.value': value }));
    for (const wrong of ['02-29', '13-01', '8-31', 31]) expect(faults(wrong)).toHaveProperty('faults');
    expect(faults('10-10')).toHaveProperty('profile');
  });
});
