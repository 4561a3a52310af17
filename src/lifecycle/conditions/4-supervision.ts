import { owingOffices, promising, ratingsOwed } from '../standing.js';
import type { Condition } from '../condition.js';

/** 督: conditions of its acts. */
export const supervisionConditions = {
  somethingOwed: {
    rule: '还有单位未办完，或代表尚未评价，或承诺尚未落实',
    failures: (file, { today }) =>
      owingOffices(file).length > 0 || ratingsOwed(file, today).length > 0 || promising(file).length > 0
        ? []
        : ['没有需要催办的单位或代表'],
  },
  notYetKey: {
    rule: '尚未列为重点督办建议',
    failures: (file) => (file.keyDesignations.length === 0 ? [] : ['这件建议已经列为重点督办建议']),
  },
} as const satisfies Record<string, Condition>;
