import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { type Length, lengthUnits, type LengthUnit, measure } from '../../src/congress/profile/length.js';
import { addDays, addMonths, daysBetween, fromDayNumber, type LocalDate } from '../../src/deadlines/local-date.js';
import { type Projection, projectDeadline, type ProjectionStep } from '../../src/deadlines/project.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';

const calendar = shippedCalendar();
/** Anchors from 2003 to 2028: the whole coverage and a year on either side. */
const anchor = fc.integer({ min: 12_053, max: 21_549 }).map(fromDayNumber);
const unit = fc.constantFrom(...(Object.keys(lengthUnits) as LengthUnit[]));
const amount = fc.integer({ min: 1, max: 60 });
const lengthOf = (key: LengthUnit, value: number) => ({ [key]: value }) as unknown as Length;
const length = fc.tuple(unit, amount).map(([key, value]) => lengthOf(key, value));
const project = (anchorOn: LocalDate, one: Length) => projectDeadline({ anchorOn, length: one, calendar });
const check = <T extends unknown[]>(property: fc.IPropertyWithHooks<T>) => {
  fc.assert(property, { numRuns: 2000 });
};

const of = (result: Projection, ...kinds: ProjectionStep['step'][]) =>
  result.steps.filter(({ step }) => kinds.includes(step)).length;
const dayOf = (result: Projection, kind: 'anchor' | 'termEnd' | 'due') => {
  const step = result.steps.find((one) => one.step === kind);
  if (step === undefined || !('on' in step)) throw new Error(`no step ${kind}`);
  return step.on;
};

describe('期限推算 properties over 2003 to 2028', () => {
  it('a due date is never a day off, by the library itself within coverage', () => {
    check(
      fc.property(anchor, length, (on, one) => {
        const { dueOn } = project(on, one);
        expect(calendar.isWorkingDay(dueOn)).toBe(true);
        if (calendar.isKnown(dueOn)) expect(chineseDays.isWorkday(dueOn)).toBe(true);
        expect(dueOn > on).toBe(true);
      }),
    );
  });

  it('the same question has the same answer', () => {
    check(
      fc.property(anchor, length, (on, one) => {
        expect(project(on, one)).toEqual(project(on, one));
      }),
    );
  });

  it('a later anchor never gives an earlier date', () => {
    check(
      fc.property(anchor, fc.integer({ min: 0, max: 40 }), length, (on, later, one) => {
        expect(project(addDays(on, later), one).dueOn >= project(on, one).dueOn).toBe(true);
      }),
    );
  });

  it('a longer length never gives an earlier date', () => {
    check(
      fc.property(anchor, unit, amount, fc.integer({ min: 0, max: 20 }), (on, key, value, more) => {
        expect(project(on, lengthOf(key, value + more)).dueOn >= project(on, lengthOf(key, value)).dueOn).toBe(true);
      }),
    );
  });

  it('adding n working days and counting them, one by one with the library, gives n', () => {
    check(
      fc.property(anchor, amount, (on, n) => {
        const { dueOn } = project(on, { lengthWorkingDays: n });
        expect(calendar.countWorkingDays(on, dueOn)).toBe(n);
        if (!calendar.isKnown(on) || !calendar.isKnown(dueOn)) return;
        let counted = 0;
        for (let day = addDays(on, 1); day <= dueOn; day = addDays(day, 1)) if (chineseDays.isWorkday(day)) counted++;
        expect(counted).toBe(n);
      }),
    );
  });

  it('the steps alone compute the date again', () => {
    check(
      fc.property(anchor, length, (on, one) => {
        const result = project(on, one);
        const { unit: key, amount: n } = measure(one);
        const end = dayOf(result, 'termEnd');
        expect(dayOf(result, 'anchor')).toBe(on);
        expect(dayOf(result, 'due')).toBe(result.dueOn);
        if (key === 'lengthMonths') expect(end).toBe(addMonths(on, n));
        else expect(daysBetween(on, end)).toBe(n + of(result, 'skipped'));
        expect(of(result, 'clamped') > 0).toBe(key === 'lengthMonths' && end.slice(8) !== on.slice(8));
        expect(addDays(end, of(result, 'rolledOver'))).toBe(result.dueOn);
      }),
    );
  });

  it('is provisional exactly when a day that mattered is not known', () => {
    check(
      fc.property(anchor, length, (on, one) => {
        const result = project(on, one);
        const first = 'lengthWorkingDays' in one ? addDays(on, 1) : dayOf(result, 'termEnd');
        expect(result.provisional).toBe(!(calendar.isKnown(first) && calendar.isKnown(result.dueOn)));
        expect(of(result, 'unknownYear') > 0).toBe(result.provisional);
      }),
    );
  });
});
