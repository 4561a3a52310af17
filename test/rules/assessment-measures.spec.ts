import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseMeasure } from '../../src/assessment/measures/parse-measure.js';
import { shippedMeasures } from '../../src/assessment/measures/shipped.js';
import { shenzhen2007 } from '../../src/assessment/measures/shenzhen-2007.js';
import { quantified24 } from '../../src/assessment/measures/quantified-24.js';
import { lastDay } from '../../src/assessment/runs/limits.js';
import { localDate } from '../../src/deadlines/local-date.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';

type Json = Record<string, unknown>;

/** A copy with one place changed: `a.0.b`. */
function changed(measure: object, path: string, value: unknown): Json {
  const copy = structuredClone(measure) as Json;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const at = steps.reduce((one, step) => one[step] as Json, copy);
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return copy;
}

const faults = (input: unknown) => {
  const parsed = parseMeasure(input);
  return 'faults' in parsed ? parsed.faults : [];
};

describe('a measure 考核办法', () => {
  it.each(shippedMeasures)(
    '$key is right, and says where each of its values comes from',
    ({ version: _v, shipped: _s, ...measure }) => {
      expect(faults(measure)).toEqual([]);
      expect(parseMeasure(JSON.parse(JSON.stringify(measure)))).toEqual({ measure });
      for (const { indicators } of measure.sections)
        for (const one of indicators) expect(one.source.length).toBeGreaterThan(0);
    },
  );

  const indicator = 'sections.0.indicators.0';
  it.each([
    ['sections.0.roles.0', 'co', '同一种承办方式只能在一个部分考核'],
    [`${indicator}.rule.levels.0.grade`, 'best', '没有等次 best'],
    [`${indicator}.rule.levels.0.grade`, 'fail', '须由好到差排列'],
    [`${indicator}.rule.levels.0.all.0.value`, 99.999, '小数至多两位'],
    [`${indicator}.rule.levels.0.all.0.question.days`, undefined, '缺少此项'],
    [`${indicator}.rule.levels.0.all.0.question.days`, 0, '须为 1 至 1000 之间的整数'],
    [`${indicator}.rule.levels.0.all.0.question.months`, 3, '这个计数问题没有这个项目'],
    [`${indicator}.rule.levels.0.all.0.question.name`, 'constructor', '须为下列之一'],
    [`${indicator}.rule.kind`, 'toString', '须为下列之一'],
    [`${indicator}.rule`, { kind: 'judged', by: 'item', points: 5 }, '按等次考核的，指标须评定等次'],
    [`${indicator}.whenNone`, 'redistribute', '没有分值可摊'],
    [`${indicator}.source`, undefined, '缺少此项'],
    ['overall', null, '须写明怎样总评'],
    ['overall.rules.2.when', { grade: 'good', count: 1 }, '只有最后一条、并且最后一条须没有条件'],
    ['grades.0.atLeast', 90, '等次没有分数线'],
    ['officeAward.section', 'none', '没有这个部分'],
    ['officeAward.fewest.percent', 30, '不能多于'],
    ['objectionDays.value', 0, '须为 1 至 60'],
    ['more', 1, '没有这个项目'],
  ])('by grades: %s = %j is told of', (path, value, told) => {
    expect(faults(changed(shenzhen2007, path, value)).join()).toContain(told);
  });

  it.each([
    ['grades.0.atLeast', 70, '由高到低'],
    ['grades.3.atLeast', 1, '最低的等次分数线须为 0'],
    ['overall', shenzhen2007.overall, '须为 null'],
    ['sections.0.indicators.6.rule.steps.0.atLeast', 60, '由高到低'],
    ['sections.0.indicators.6.rule.question.ratings', ["satisfied' or true"], '须为下列之一'],
    ['sections.1.indicators', quantified24.sections[0]?.indicators.slice(7), '没有可以评定的指标'],
  ])('by points: %s is told of', (path, value, told) => {
    expect(faults(changed(quantified24, path, value)).join()).toContain(told);
  });

  it('anything may come in, and nothing is thrown', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => Array.isArray(faults(value)) && faults(value).length > 0));
    for (const value of [undefined, null, [], 1, '']) expect(faults(value)).not.toEqual([]);
  });
});

describe('the last day of a period', () => {
  const calendar = shippedCalendar();
  it.each([
    ['2026-03-10', { days: 7 }, '2026-03-17'],
    ['2025-11-30', { months: 3 }, '2026-02-28'],
    ['2026-01-31', { months: 1 }, '2026-02-28'],
    ['2026-03-10', { months: 3 }, '2026-06-10'],
    // 13 June 2026 is a Saturday.
    ['2026-03-13', { months: 3, rollsOver: true }, '2026-06-15'],
    ['2026-03-13', { months: 3 }, '2026-06-13'],
    // The first week of October is off.
    ['2026-07-01', { months: 3, rollsOver: true }, '2026-10-08'],
  ])('%s %j is %s', (from, numbers, last) => {
    expect(lastDay(localDate(from), { name: 'answeredWithin', ...numbers }, calendar)).toBe(last);
  });
});
