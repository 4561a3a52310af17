import { expect, it } from '@jest/globals';
import { monthsBefore } from '../../src/platform/time/months-before.js';

it.each([
  ['2026-11-21T19:30:00.123Z', 12, '2025-11-21T19:30:00.123Z'],
  ['2026-08-31T00:00:00.000Z', 6, '2026-02-28T00:00:00.000Z'],
  ['2026-02-15T03:30:00.000Z', 6, '2025-08-15T03:30:00.000Z'],
])('%s is %i months after %s, never fewer', (instant, months, before) => {
  expect(monthsBefore(new Date(instant), months).toISOString()).toBe(before);
});
