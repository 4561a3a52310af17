import { holds } from '../../congress/actor.js';
import type { HandOver } from '../hand-over.js';
import type { Condition } from '../condition.js';

/** 交: conditions of its acts. */
export const assignmentConditions = {
  withinReach: {
    rule: '由法院、检察院、监察机关等非政府系统单位主办的，只由代表工委交办',
    failures: (_file, { actor, surroundings }, input) => {
      if (input === undefined || holds(actor, 'deputyAffairs')) return [];
      const main = (input['offices'] as readonly HandOver[]).filter((one) => one.role !== 'co');
      return main.length === 0 || main.some((one) => surroundings.offices[one.officeId]?.system === 'government')
        ? []
        : ['由法院、检察院、监察机关等非政府系统单位主办的，请代表工委交办'];
    },
  },
} as const satisfies Record<string, Condition>;
