import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CarryOvers } from '../../../src/stages/4-supervision/commitments/carry-overs.js';
import { CommitmentNotices } from '../../../src/stages/4-supervision/commitments/yearly-notices.js';
import { administratorIn } from '../../support/congress.js';
import type { PersonName } from '../../support/people.js';
import { Story } from '../../support/story.js';
import { Ground } from '../cycles/ground.js';

interface Line {
  readonly id: string;
  readonly office: { readonly name: string };
  readonly text: string;
  readonly state: string;
  readonly givenOn: string;
  readonly firstDueOn: string;
  readonly dueOn: string;
  readonly fulfilledOn: string | null;
  readonly late: boolean;
  readonly classChangedOn: string | null;
  readonly carriedIntoYears: readonly number[];
  readonly carriedIntoTerms: readonly number[];
}

let ground: Ground;
beforeAll(async () => {
  ground = await Ground.made();
});
afterAll(() => ground.service.close());
beforeEach(() => ground.alone());

const at = (day: string) => {
  ground.service.clock.set(`${day}T08:45:00+08:00`);
};
const notices = async (day: string) => {
  at(day);
  return ground.service.app.get(CommitmentNotices).run();
};
const carries = async (day: string) => {
  at(day);
  return ground.service.app.get(CarryOvers).run();
};
async function ledger(query = '', who: PersonName = 'deputyAffairs'): Promise<Line[]> {
  const { body } = await (await ground.congress.as(who)).get(`commitments${query}`).expect(200);
  return (body as { items: Line[] }).items;
}

/** A case of class B, with one commitment. */
async function promised(text: string, dueOn: string, office: 'a' | 'b' = 'a'): Promise<Story> {
  const commitments = [{ text, measures: '已落实资金', dueOn }];
  const story = await ground.replied(office, { outcomeClass: 'B', commitments });
  await story.rated('satisfied');
  return story;
}

async function kept(story: Story, office: 'liaison' | 'liaisonB' = 'liaison'): Promise<void> {
  const report = { report: '已建成。', docNo: '住建函〔2026〕9号', signer: '局长' };
  await story.promise(office, 0, 'fulfilment', report);
  await story.promise('deputyAffairs', 0, 'confirmation', { accepted: true, note: '属实。' });
}

describe('the yearly notice of commitments 承诺事项年终通报', () => {
  it('tells each deputy once what is open and what was kept, by workers at once, on a working day', async () => {
    for (const who of ['deputy', 'deputyB', 'deputyC', 'head'] as const) await ground.congress.account(who);
    const late = await promised('建成场地', '2026-05-30');
    const open = await promised('安装照明', '2027-03-30', 'b');
    const done = await promised('铺设道路', '2026-06-30');
    ground.service.clock.set('2026-06-01');
    await kept(done);
    expect(await notices('2026-11-09')).toBe(0);
    const told = await Promise.all([1, 2, 3].map(() => notices('2026-11-10')));
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await notices('2026-11-11')).toBe(0);
    const [housing, planning] = ['区住房和城乡建设局', '区发展和改革局'];
    const named = (story: Story) => `第 ${String(story.shown.number)} 号《关于在小剡村建设健身场地的建议》`;
    expect(await ground.told('deputy', 'commitmentNotice')).toMatchObject([
      {
        subject: '2026年承诺事项落实情况：未落实 2 项，本年落实 1 项',
        body: [
          '尚未落实 2 项：',
          `${named(late)}：建成场地（${housing}，期限 2026-05-30，已逾期）`,
          `${named(open)}：安装照明（${planning}，期限 2027-03-30）`,
          '本年落实 1 项：',
          `${named(done)}：铺设道路（${housing}，2026-06-01 落实）`,
        ].join('\n'),
        href: `/api/c/${ground.congress.slug}/commitments`,
      },
    ]);
    for (const who of ['deputyB', 'deputyC', 'head'] as const) {
      expect(await ground.told(who, 'commitmentNotice')).toEqual([]);
    }
    expect(await ledger('', 'deputy')).toHaveLength(3);
  });

  it('tells those who co-signed too, and is made up for after days without service', async () => {
    for (const who of ['deputyB', 'deputyC'] as const) await ground.congress.account(who);
    const story = new Story(ground.congress, true);
    await story.assigned();
    await story.acknowledged();
    const during = { stage: 'during', form: 'visit', heldOn: '2026-03-10', summary: '听取。', attendees: ['代表甲'] };
    await story.office('head', story.assignment('a').id, 'consultations', during);
    const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: '2026-12-30' }];
    await story.replied('a', { outcomeClass: 'B', commitments });
    expect(await notices('2026-11-14')).toBe(0);
    expect(await notices('2026-11-16')).toBe(2);
    for (const who of ['deputy', 'deputyB'] as const) {
      expect(await ground.told(who, 'commitmentNotice')).toHaveLength(1);
    }
    expect(await ground.told('deputyC', 'commitmentNotice')).toEqual([]);
    expect(await notices('2027-11-10')).toBe(2);
  });

  it('is not given where the rules have no such day, or nothing was promised', async () => {
    await ground.handled();
    expect(await notices('2026-11-10')).toBe(0);
    await ground.alone('zhejiang-2016');
    await promised('建成场地', '2026-05-30');
    expect(await notices('2026-11-10')).toBe(0);
  });
});

describe('the carrying over 结转', () => {
  it('lists what was given before the year and is open into it, once; staff and offices are told', async () => {
    for (const who of ['liaison', 'liaisonB', 'liaisonC'] as const) await ground.congress.account(who);
    await promised('建成场地', '2026-05-30');
    const other = await promised('安装照明', '2027-03-30', 'b');
    const done = await promised('铺设道路', '2026-06-30');
    await kept(done);
    await carries('2027-01-08');
    expect(await ledger('?carriedInto=2027')).toEqual([]);
    const made = await Promise.all([1, 2].map(() => carries('2027-01-11')));
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await carries('2027-01-12')).toBe(0);
    expect((await ledger('?carriedInto=2027')).map((one) => [one.text, one.carriedIntoYears])).toEqual([
      ['建成场地', [2027]],
      ['安装照明', [2027]],
    ]);
    const count = async (who: PersonName) => (await ground.told(who, 'carryOver')).map((one) => one.subject);
    expect(await count('deputyAffairs')).toEqual(['结转到2027年的承诺事项：2 项']);
    expect(await count('liaison')).toEqual(['结转到2027年的承诺事项：1 项']);
    expect(await count('liaisonB')).toEqual(['结转到2027年的承诺事项：1 项']);
    for (const who of ['liaisonC', 'deputy'] as const) expect(await count(who)).toEqual([]);
    ground.service.clock.set('2027-02-01');
    await kept(other, 'liaisonB');
    await carries('2028-01-10');
    const years = (await ledger()).map((one) => [one.text, one.state, one.carriedIntoYears]);
    expect(years).toEqual([
      ['建成场地', 'open', [2027, 2028]],
      ['铺设道路', 'fulfilled', []],
      ['安装照明', 'fulfilled', [2027]],
    ]);
  });

  it('goes into a new term: what the old one left is still owed, seen and kept', async () => {
    const story = await promised('建成场地', '2027-05-30');
    const admin = await administratorIn(ground.service, ground.congress);
    const session = { term: 18, number: 1, name: '第十八届第一次会议', startsOn: '2027-01-06', endsOn: '2027-01-09' };
    expect(await carries('2026-12-30')).toBe(0);
    await admin.post('sessions', session).expect(201);
    expect(await carries('2027-01-05')).toBe(0);
    expect((await Promise.all([1, 2].map(() => carries('2027-01-06')))).reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await carries('2027-01-11')).toBe(1);
    expect(await ledger('?carriedIntoTerm=18')).toMatchObject([{ carriedIntoTerms: [18], carriedIntoYears: [2027] }]);
    expect((await ground.told('deputyAffairs', 'carryOver')).map((one) => one.subject)).toEqual([
      '结转到第18届的承诺事项：1 项',
      '结转到2027年的承诺事项：1 项',
    ]);
    for (const who of ['deputy', 'liaison', 'deputyAffairs', 'committee'] as const) {
      expect(await ledger('?state=open', who)).toHaveLength(1);
    }
    await kept(story);
    expect(await ledger('?fulfilledIn=2027')).toMatchObject([
      { state: 'fulfilled', fulfilledOn: '2027-01-11', classChangedOn: '2027-01-11', carriedIntoTerms: [18] },
    ]);
  });

  it('is not done where the rules have no such day; the ledger is there all the same', async () => {
    await ground.alone('zhejiang-2016');
    await promised('建成场地', '2026-05-30');
    expect(await carries('2027-01-11')).toBe(0);
    expect(await ledger('?state=open')).toMatchObject([{ carriedIntoYears: [], late: true }]);
  });
});

describe('the ledger of commitments 承诺事项台账', () => {
  it('shows each reader what concerns him: an office its own, even in a case that it shares', async () => {
    const story = await promised('建成场地', '2026-05-30');
    await story.promise('liaison', 0, 'deferral', { reason: '汛期不能施工。', dueOn: '2026-09-30' });
    await promised('安装照明', '2027-03-30', 'b');
    for (const who of ['deputyAffairs', 'leader', 'auditor', 'deputy', 'committee', 'governmentOffice'] as const) {
      expect((await ledger('', who)).map((one) => one.text)).toEqual(['建成场地', '安装照明']);
    }
    expect((await ledger('', 'liaison')).map((one) => one.text)).toEqual(['建成场地']);
    expect((await ledger('', 'headB')).map((one) => one.text)).toEqual(['安装照明']);
    for (const who of ['deputyC', 'delegationB', 'admin', 'liaisonC'] as const)
      expect(await ledger('', who)).toEqual([]);
    const [line] = await ledger();
    expect(line).toMatchObject({ givenOn: '2026-03-10', firstDueOn: '2026-05-30', dueOn: '2026-09-30', late: true });
  });

  it('answers by year and state, page by page, and refuses what it cannot read', async () => {
    await promised('建成场地', '2026-05-30');
    await promised('安装照明', '2027-03-30', 'b');
    expect((await ledger('?dueIn=2027')).map((one) => one.text)).toEqual(['安装照明']);
    expect(await ledger('?givenIn=2026')).toHaveLength(2);
    expect(await ledger('?givenIn=2025')).toEqual([]);
    const staff = await ground.congress.as('deputyAffairs');
    const first = (await staff.get('commitments?limit=1').expect(200)).body as { items: Line[]; nextCursor: string };
    const next = (await ledger(`?limit=1&cursor=${first.nextCursor}`)).map((one) => one.text);
    expect([first.items[0]?.text, ...next]).toEqual(['建成场地', '安装照明']);
    const forged = Buffer.from(JSON.stringify([1, 'commitments', 'x', 'y'])).toString('base64url');
    for (const query of [
      'state=gone',
      'givenIn=x',
      'givenIn=0',
      'dueIn=2026&dueIn=2027',
      'what=1',
      `cursor=${forged}`,
    ]) {
      const { body } = await staff.get(`commitments?${query}`).expect(400);
      expect((body as { reasons: string[] }).reasons).toHaveLength(1);
    }
  });
});
