import { describe, expect, it } from '@jest/globals';
import type { Length } from '../../src/congress/profile/length.js';
import { shippedProfiles } from '../../src/congress/profile/shipped.js';
import { zhejiang2016 } from '../../src/congress/profile/zhejiang-2016.js';
import { chineseNumber, lengthInWords } from '../../src/deadlines/chinese-words.js';
import { type ClockKind, clockKinds, profileTerm } from '../../src/deadlines/clock-kinds.js';
import { explain, explanationSteps } from '../../src/deadlines/explain.js';
import { localDate } from '../../src/deadlines/local-date.js';
import { agreedDeadline, projectDeadline } from '../../src/deadlines/project.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';

const calendar = shippedCalendar();

function parts(kind: ClockKind, anchor: string, length: Length, source = '《规定》第二十一条') {
  const anchorOn = localDate(anchor);
  return { kind, anchorOn, length, source, result: projectDeadline({ anchorOn, length, calendar }) };
}

describe('期限说明 the sentence', () => {
  it.each<[string, ReturnType<typeof parts>, string]>([
    [
      'an ordinary reply',
      parts('reply', '2026-03-02', { lengthMonths: 3 }),
      '自2026-03-02交办之日起三个月，应于2026-06-02前（含当日）答复代表（《规定》第二十一条）。',
    ],
    [
      'a roll-over past 国庆节',
      parts('reply', '2026-07-03', { lengthMonths: 3 }),
      '自2026-07-03交办之日起三个月，应于2026-10-08前（含当日）答复代表（《规定》第二十一条）；' +
        '期满日2026-10-03为国庆节假日，顺延至2026-10-08（民法典第二百零三条）。',
    ],
    [
      'a month-end clamp',
      parts('reply', '2025-11-30', { lengthMonths: 3 }),
      '自2025-11-30交办之日起三个月，应于2026-02-28前（含当日）答复代表（《规定》第二十一条）；' +
        '2月没有30日，以月末日2026-02-28为期满日（民法典第二百零二条）。',
    ],
    [
      'clamp, weekend and unknown year at once',
      parts('coOpinion', '2026-12-31', { lengthMonths: 2 }),
      '自2026-12-31交办之日起两个月，应于2027-03-01前（含当日）提交会办意见（《规定》第二十一条）；' +
        '2月没有31日，以月末日2027-02-28为期满日（民法典第二百零二条）；' +
        '期满日2027-02-28为周末，顺延至2027-03-01（民法典第二百零三条）；2027年放假安排尚未公布，此日期为暂定。',
    ],
    [
      'working days',
      parts('feedback', '2026-09-18', { lengthWorkingDays: 10 }),
      '自2026-09-18全部答复之日起十个工作日，应于2026-10-09前（含当日）评价（《规定》第二十一条）；其间休息日11天不计入。',
    ],
    [
      'a right, not a duty',
      parts('objection', '2026-03-02', { lengthCalendarDays: 10 }),
      '自2026-03-02交办之日起十日，可于2026-03-12前（含当日）提出调整申请（《规定》第二十一条）。',
    ],
  ])('%s', (_name, explained, sentence) => {
    expect(explain(explained)).toBe(sentence);
  });

  it('an own date', () => {
    const anchorOn = localDate('2026-06-02');
    const result = agreedDeadline(anchorOn, localDate('2026-10-02'), calendar);
    const explained = { kind: 'commitment', anchorOn, length: null, result, source: '《规定》第二十条' } as const;
    expect(explain(explained)).toBe(
      '按承办单位在答复中承诺的日期，应于2026-10-02前（含当日）兑现承诺（《规定》第二十条）。',
    );
    expect(explanationSteps(explained)).toContain(
      '承办单位在答复中承诺的日期：2026-10-02（星期五），不因节假日顺延（民法典第二百零四条）',
    );
  });

  it('every clock of every shipped profile explains itself with its source', () => {
    for (const profile of shippedProfiles) {
      for (const kind of Object.keys(clockKinds) as ClockKind[]) {
        const term = profileTerm(profile, kind);
        if (term === null) continue;
        const sentence = explain(parts(kind, '2026-03-02', term.length, term.source));
        expect(sentence).toContain(`（${term.source}）`);
        expect(sentence).toMatch(/^自2026-03-02.+之日起.+[应可]于2026-\d\d-\d\d前.+。$/);
      }
    }
  });
});

describe('期限说明 the steps', () => {
  it('a roll-over, line by line', () => {
    expect(explanationSteps(parts('reply', '2026-07-05', { lengthMonths: 3 }))).toEqual([
      '起算日：2026-07-05（星期日），交办，当日不计入（民法典第二百零一条）',
      '期限：三个月（《规定》第二十一条）',
      '期满日：2026-10-05（星期一）',
      '2026-10-05（星期一）：国庆节假日，顺延（民法典第二百零三条）',
      '2026-10-06（星期二）：国庆节假日，顺延（民法典第二百零三条）',
      '2026-10-07（星期三）：国庆节假日，顺延（民法典第二百零三条）',
      `工作日历版本：${calendar.version}`,
      '到期日：2026-10-08（星期四），当日答复代表不算逾期',
    ]);
  });

  it('working days, line by line', () => {
    expect(explanationSteps(parts('handover', '2026-02-27', { lengthWorkingDays: 2 })).slice(2, 5)).toEqual([
      '2026-02-28（星期六）：春节调休上班，计入',
      '2026-03-01（星期日）：周末，不计入',
      '期满日：2026-03-02（星期一）',
    ]);
  });

  it('a clamp and an unknown year', () => {
    const lines = explanationSteps(parts('reply', '2026-11-30', { lengthMonths: 3 }));
    expect(lines).toContain('2月没有30日，以月末日2027-02-28为期满日（民法典第二百零二条）');
    expect(lines).toContain('2027年放假安排尚未公布，按周末推算，公布后重新推算');
  });
});

describe('期限 in words', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [45, '四十五'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [250, '二百五十'],
    [366, '三百六十六'],
  ])('%i is %s', (value, words) => {
    expect(chineseNumber(value)).toBe(words);
  });

  it('two is 两 before 个， 二 before 日', () => {
    expect(lengthInWords({ lengthMonths: 2 })).toBe('两个月');
    expect(lengthInWords({ lengthWorkingDays: 20 })).toBe('二十个工作日');
    expect(lengthInWords({ lengthCalendarDays: 2 })).toBe('二日');
  });

  it('a difficult reply has its own length; a clock that the place lacks has none', () => {
    expect(profileTerm(zhejiang2016, 'reply')?.length).toEqual({ lengthMonths: 3 });
    expect(profileTerm(zhejiang2016, 'reply', true)?.length).toEqual({ lengthMonths: 6 });
    expect(profileTerm(zhejiang2016, 'coOpinion', true)?.length).toEqual({ lengthMonths: 2 });
    expect(profileTerm(zhejiang2016, 'publish')).toBeNull();
    expect(profileTerm(zhejiang2016, 'commitment')).toBeNull();
  });
});
