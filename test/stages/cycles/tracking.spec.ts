import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { schedule2027 } from '../../support/schedule-2027.js';
import { Story } from '../../support/story.js';
import { Ground } from './ground.js';

let ground: Ground;
beforeAll(async () => {
  ground = await Ground.made();
});
afterAll(() => ground.service.close());
beforeEach(() => ground.fresh());

describe('a round of tracking 跟踪轮次', () => {
  it('opens on the month’s day at half past eight, and asks each office once for all its cases', async () => {
    await ground.congress.account('liaison');
    await ground.congress.account('deputyAffairs');
    const [first, second] = [await ground.handled(), await ground.handled()];
    const other = await ground.handled('b');
    await ground.morning('2026-03-24');
    ground.service.clock.set('2026-03-25T08:29:00+08:00');
    await ground.sweep();
    expect(await ground.rounds()).toEqual([]);
    await ground.morning('2026-03-25');
    await ground.sweep();
    const [round] = await ground.rounds();
    expect(round).toMatchObject({
      ...{ period: '2026-03', dueOn: '2026-03-25', openedOn: '2026-03-25', remindOn: '2026-03-27' },
      ...{ closesOn: '2026-04-01', open: true, owed: 3, reported: 0, outstanding: 3, rate: { percent: '0.00' } },
    });
    for (const who of ['liaison', 'head'] as const) {
      const messages = await ground.told(who);
      expect(messages).toHaveLength(1);
      const [message] = messages;
      expect(message?.subject).toBe('请报送2026年3月办理进展：2 件，2026-04-01前（含当日）');
      expect(message?.createdAt).toBe('2026-03-25T00:30:00.000Z');
      expect(message?.body).toContain(`第 ${String(first.shown.number)} 号`);
      expect(message?.body).toContain(`第 ${String(second.shown.number)} 号`);
      expect(message?.body).not.toContain(`第 ${String(other.shown.number)} 号`);
    }
    expect((await ground.told('headB')).map(({ subject }) => subject)).toEqual([
      '请报送2026年3月办理进展：1 件，2026-04-01前（含当日）',
    ]);
    expect((await ground.told('deputyAffairs')).map(({ subject }) => subject)).toEqual(['2026年3月办理进展跟踪已开始']);
    expect(await ground.told('deputy')).toEqual([]);
  });

  it('is opened once by two workers at once', async () => {
    await ground.handled();
    ground.service.clock.set('2026-03-25T08:30:00+08:00');
    await Promise.all([ground.sweep(), ground.sweep(), ground.sweep()]);
    expect(await ground.rounds()).toHaveLength(1);
    expect(await ground.told('head')).toHaveLength(1);
    ground.service.clock.set('2026-03-27T08:30:00+08:00');
    await Promise.all([ground.sweep(), ground.sweep()]);
    expect(await ground.told('head')).toHaveLength(2);
  });

  it('counts the month’s reports, and asks again three working days before it closes those who still owe', async () => {
    await ground.congress.account('liaisonB');
    const own = await ground.handled();
    await ground.handled('b');
    await ground.morning('2026-03-25');
    await ground.reports(own, 'liaison', { needsHelp: '请协调用地指标。' });
    await ground.morning('2026-03-26');
    expect(await ground.told('liaisonB')).toHaveLength(1);
    await ground.morning('2026-03-27');
    expect((await ground.told('liaisonB')).map(({ subject }) => subject).at(-1)).toBe(
      '请尽快报送2026年3月办理进展：1 件，2026-04-01前（含当日）',
    );
    expect(await ground.told('head')).toHaveLength(1);
    await ground.morning('2026-03-30');
    expect(await ground.told('liaisonB')).toHaveLength(2);
    const { lines, ...counts } = await ground.sheet();
    expect(counts).toMatchObject({ owed: 2, reported: 1, outstanding: 1, needsHelp: 1, rate: { percent: '50.00' } });
    expect(lines.find((one) => one.status === 'reported')).toMatchObject({
      percent: 40,
      needsHelp: '请协调用地指标。',
    });
  });

  it('stays true after it closed: late is late, missing is missing, whatever becomes of the case', async () => {
    const [timely, late, missing] = [await ground.handled(), await ground.handled(), await ground.handled()];
    await ground.morning('2026-03-25');
    await ground.reports(timely);
    await ground.morning('2026-04-02');
    await ground.reports(late);
    await ground.reports(timely, 'liaison', { percent: 45 });
    await missing.act('deputy', 'withdrawal', { reason: '问题已经解决。' });
    const { lines, ...counts } = await ground.sheet();
    const status = new Map(lines.map((one) => [one.suggestion.id, one.status]));
    expect([timely, late, missing].map((one) => status.get(one.shown.id))).toEqual(['reported', 'late', 'outstanding']);
    expect(counts).toMatchObject({ open: false, owed: 3, reported: 1, late: 1, outstanding: 1, excused: 0 });
    expect(counts.rate).toMatchObject({ percent: '66.67', numerator: 2, denominator: 3, denominatorName: '应报件数' });
    expect((await ground.told('deputyAffairs')).at(-1)?.body).toBe(
      '应报 3 件，已报 1 件，未报 2 件，需人大协调 0 件。',
    );
  });

  it('excuses what has ended or was objected to while it was open, and asks for nothing that is done', async () => {
    const withdrawn = await ground.handled();
    const objected = await ground.handled();
    await ground.morning('2026-03-25');
    await withdrawn.act('deputy', 'withdrawal', { reason: '问题已经解决。' });
    ground.service.clock.set('2026-03-19');
    await objected.office('head', objected.shown.assignments[0]?.id ?? '', 'reassignment-request', {
      reason: '不属本单位。',
    });
    await ground.morning('2026-03-27');
    expect(await ground.told('head')).toHaveLength(1);
    expect(await ground.sheet()).toMatchObject({ owed: 2, excused: 2, outstanding: 0, rate: { percent: null } });
  });

  it('holds what was handed over by its day, promises too, and neither drafts nor what is done', async () => {
    const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: '2026-09-30' }];
    const promised = await ground.replied('a', { outcomeClass: 'B', commitments });
    await ground.replied('b');
    await new Story(ground.congress).registered();
    await ground.morning('2026-03-25');
    expect((await ground.sheet()).lines.map((one) => one.suggestion.id)).toEqual([promised.shown.id]);
    await ground.handled();
    expect((await ground.sheet()).owed).toBe(1);
  });

  it('catches up the months that were missed, in order, once, on the next working morning', async () => {
    await ground.handled();
    await ground.morning('2026-03-25');
    await ground.morning('2026-06-20');
    ground.service.clock.set('2026-06-22T03:00:00+08:00');
    await ground.sweep();
    expect(await ground.rounds()).toHaveLength(1);
    await ground.morning('2026-06-22');
    await ground.sweep();
    expect((await ground.rounds()).map(({ period, openedOn }) => [period, openedOn])).toEqual([
      ['2026-05', '2026-06-22'],
      ['2026-04', '2026-06-22'],
      ['2026-03', '2026-03-25'],
    ]);
    expect((await ground.told('head')).map(({ subject }) => subject.slice(3, 10))).toEqual([
      '2026年3月',
      '2026年4月',
      '2026年5月',
    ]);
    await ground.morning('2026-06-25');
    expect((await ground.rounds())[0]).toMatchObject({ period: '2026-06', openedOn: '2026-06-25' });
  });

  it('does not ask for the months before there was any round', async () => {
    await ground.handled();
    await ground.morning('2026-06-22');
    expect((await ground.rounds()).map(({ period }) => period)).toEqual(['2026-05']);
  });

  it('moves past a holiday: the day of 中秋节 2026 is Monday the 28th', async () => {
    ground.service.clock.set('2026-08-26');
    await ground.handled();
    await ground.morning('2026-09-25');
    expect((await ground.rounds()).map(({ period }) => period)).not.toContain('2026-09');
    await ground.morning('2026-09-28');
    // 国庆节: the five working days end after the holidays.
    expect((await ground.rounds())[0]).toMatchObject({
      period: '2026-09',
      dueOn: '2026-09-28',
      closesOn: '2026-10-10',
    });
  });

  it('about nothing is opened and closed, and told to nobody', async () => {
    await ground.congress.account('deputyAffairs');
    await ground.morning('2026-03-25');
    expect(await ground.rounds()).toMatchObject([{ period: '2026-03', owed: 0 }]);
    await ground.morning('2026-04-02');
    expect((await ground.rounds())[0]).toMatchObject({ open: false });
    expect(await ground.told('deputyAffairs')).toEqual([]);
  });

  it('in which nobody owes anything tells the staff of what waits to be handed over', async () => {
    ground.service.clock.set('2026-03-20');
    await new Story(ground.congress).registered();
    await ground.morning('2026-03-25');
    await ground.morning('2026-04-02');
    expect((await ground.told('deputyAffairs')).map(({ body }) => body)).toEqual([
      '闭会期间待交办的建议 1 件，同时列出逐月交办清单。',
    ]);
  });

  it('has provisional dates where the next year is not known, which follow it when it comes out', async () => {
    ground.service.clock.set('2026-12-01');
    await ground.handled();
    await ground.morning('2026-12-25');
    const dates = { remindOn: '2026-12-29', closesOn: '2027-01-04' };
    expect((await ground.rounds())[0]).toMatchObject({ period: '2026-12', ...dates, provisional: true });
    expect((await ground.told('head')).at(-1)).toMatchObject({
      subject: '请报送2026年12月办理进展：1 件，2027-01-04前（含当日，暂定）',
      body: expect.stringContaining('请于2027-01-04前（含当日，暂定）报送') as unknown,
    });
    expect((await ground.told('deputyAffairs')).at(-1)?.body).toContain('应于2027-01-04前（含当日，暂定）报送');
    const days = [...schedule2027, { on: '2027-01-04', kind: 'holiday', name: '元旦' }];
    await (await ground.congress.as('admin')).post('calendar/2027', { days }).expect(200);
    await ground.morning('2026-12-28');
    await ground.sweep();
    expect((await ground.rounds())[0]).toMatchObject({ ...dates, closesOn: '2027-01-05', provisional: false });
    expect((await ground.told('head')).map(({ subject }) => subject)).toEqual([
      '请报送2026年12月办理进展：1 件，2027-01-04前（含当日，暂定）',
      '截止日期更改，请报送2026年12月办理进展：1 件，2027-01-05前（含当日）',
    ]);
  });

  it('is not opened where the rules have no such day', async () => {
    await ground.fresh('zhejiang-2016');
    await ground.handled();
    await ground.morning('2026-03-25');
    expect(await ground.rounds()).toEqual([]);
  });
});
