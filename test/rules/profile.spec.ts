import { describe, expect, it } from '@jest/globals';
import { linanDistrict } from '../../src/congress/profile/linan-district.js';
import { national } from '../../src/congress/profile/national.js';
import type { Profile, ProfileValue } from '../../src/congress/profile/profile.js';
import { allRefusalReasons } from '../../src/congress/profile/refusal-reasons.js';
import { shippedProfiles } from '../../src/congress/profile/shipped.js';
import { parseProfile } from '../../src/congress/profile/validate-profile.js';
import { zhejiang2016 } from '../../src/congress/profile/zhejiang-2016.js';

const lengths = (profile: Profile) =>
  Object.fromEntries(Object.entries(profile.clocks).map(([key, { value, verified }]) => [key, [value, verified]]));

describe('办理规则 the shipped profiles', () => {
  it.each(shippedProfiles)('$key is valid, also after a journey through JSON', (profile) => {
    expect(parseProfile(profile)).toEqual({ profile });
    expect(parseProfile(JSON.parse(JSON.stringify(profile)))).toEqual({ profile });
  });

  it('are told apart by key', () => {
    expect(shippedProfiles.map(({ key }) => key)).toEqual(['national', 'zhejiang-2016', 'linan-district']);
  });

  it('zhejiang-2016 has the numbers of its articles, and admits its defaults', () => {
    expect(lengths(zhejiang2016)).toEqual({
      recessNotice: [{ lengthCalendarDays: 7 }, true],
      handover: [{ lengthWorkingDays: 10 }, false],
      acknowledge: [{ lengthCalendarDays: 7 }, false],
      objection: [{ lengthCalendarDays: 10 }, true],
      reassign: [{ lengthWorkingDays: 10 }, false],
      contact: [null, true],
      coOpinion: [{ lengthMonths: 2 }, true],
      reply: [{ lengthMonths: 3 }, true],
      replyDifficult: [{ lengthMonths: 6 }, true],
      feedback: [{ lengthWorkingDays: 20 }, false],
      rehandle: [{ lengthMonths: 1 }, true],
      publish: [null, false],
    });
    const articles = Object.entries({
      recessNotice: '第十条',
      objection: '第十四条',
      coOpinion: '第十八条',
      reply: '第二十一条',
      replyDifficult: '第二十一条',
      rehandle: '第二十四条',
    });
    for (const [clock, article] of articles) {
      expect(zhejiang2016.clocks[clock as keyof Profile['clocks']].source).toBe(
        `《浙江省人民代表大会代表建议、批评和意见办理的规定》${article}`,
      );
    }
  });

  it('national verifies only what the Deputies Law says: three months, six when difficult', () => {
    expect(lengths(national)).toEqual({
      recessNotice: [{ lengthCalendarDays: 7 }, false],
      handover: [{ lengthWorkingDays: 10 }, false],
      acknowledge: [{ lengthCalendarDays: 7 }, false],
      objection: [{ lengthCalendarDays: 10 }, false],
      reassign: [{ lengthWorkingDays: 10 }, false],
      contact: [null, true],
      coOpinion: [{ lengthMonths: 2 }, false],
      reply: [{ lengthMonths: 3 }, true],
      replyDifficult: [{ lengthMonths: 6 }, true],
      feedback: [{ lengthWorkingDays: 20 }, false],
      rehandle: [{ lengthMonths: 1 }, false],
      publish: [null, true],
    });
    expect(national.clocks.reply.source).toContain('代表法》第五十一条');
  });

  it('every one has a feedback length, where the law says only “timely”: twenty working days, unverified', () => {
    const twenty = { value: { lengthWorkingDays: 20 }, verified: false };
    expect(shippedProfiles.map(({ clocks }) => clocks.feedback)).toMatchObject([twenty, twenty, twenty]);
  });

  it('only zhejiang-2016 asks for a second reply after fulfilment', () => {
    expect([national.replyAfterFulfilment.value, zhejiang2016.replyAfterFulfilment.value]).toEqual([false, true]);
  });

  it('have their outcome classes: A to D nationally, A to C in Zhejiang; the flags, not the letters, carry the meaning', () => {
    const flags = (profile: Profile) =>
      profile.outcomeClasses.value.map((one) =>
        [one.code, one.countsAsSolved, one.requiresDueDate, one.trackable, one.requiresExplanation].join(' '),
      );
    const three = ['A true false false false', 'B false true true false', 'C false false false true'];
    expect(flags(zhejiang2016)).toEqual(three);
    expect(flags(national)).toEqual([...three, 'D false false false true']);
  });

  it('linan-district differs from the province in what the district itself does, and admits that it is practice', () => {
    const { key, name, clocks, requiredConsultationStages, ...others } = linanDistrict;
    const { trackingDay, supervisionListDay, lookBackDrawDay, commitmentNoticeDay, carryOverDay, ...same } = others;
    expect([key, name]).not.toContain('');
    expect(zhejiang2016).toMatchObject(same);
    expect([trackingDay.value, supervisionListDay.value]).toEqual([25, 15]);
    expect([trackingDay.verified, supervisionListDay.verified]).toEqual([false, false]);
    const yearly = [lookBackDrawDay, commitmentNoticeDay, carryOverDay];
    expect(yearly.map((one) => [one.value, one.verified])).toEqual([
      ['12-10', false],
      ['11-10', false],
      ['01-10', false],
    ]);
    const kinds = Object.keys(clocks).filter((one) => one !== 'handover') as (keyof typeof clocks)[];
    expect(kinds.filter((one) => clocks[one] !== zhejiang2016.clocks[one])).toEqual([]);
    expect([clocks.handover.value, clocks.handover.verified]).toEqual([{ lengthMonths: 1 }, false]);
    expect(requiredConsultationStages).toMatchObject({ value: { need: 'all' }, verified: false });
  });

  it('a default always says where it comes from', () => {
    for (const profile of shippedProfiles) {
      const { key, name, timeZone, clocks, ...switches } = profile;
      expect([key, name, timeZone]).not.toContain('');
      const values: ProfileValue<unknown>[] = [...Object.values({ ...clocks }), ...Object.values(switches)];
      expect(values.length).toBe(12 + 26);
      for (const { verified, note } of values) expect(verified || (note ?? '') !== '').toBe(true);
    }
  });

  it('offer the twelve refusal reasons', () => {
    expect(allRefusalReasons.map(({ code }) => code)).toEqual([
      'personalInterest',
      'forwardedLetter',
      'complaintAccusationAppeal',
      'academicOrProduct',
      'consultation',
      'noConcreteContent',
      'pendingCase',
      'runningTender',
      'outOfCompetence',
      'marketInterference',
      'secret',
      'other',
    ]);
  });
});
