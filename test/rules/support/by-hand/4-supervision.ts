import { addDays } from '../../../../src/deadlines/local-date.js';
import { type ByHand, supervisors, owing, unless } from './people-and-places.js';

export const supervision = {
  urge: {
    expected: ({ ripe, own }) => ({
      by: supervisors,
      from: ['assigned', 'handling', 'replied', 'tracking'],
      missing: unless(ripe || owing.includes(own), 'somethingOwed'),
    }),
    good: () => ({ note: '期限将至，请抓紧办理。' }),
  },
  designateKey: {
    expected: ({ ripe }) => ({
      by: ['deputyAffairs', 'leader'],
      from: ['registered', 'preassigned', 'assigned', 'handling', 'replied'],
      missing: unless(ripe, 'notYetKey'),
    }),
    good: (_file, today) => ({
      supervisingLeader: { name: '常委会副主任甲' },
      leadingLeader: { name: '副区长乙' },
      decidedOn: addDays(today, -1),
    }),
  },
} as const satisfies Record<string, ByHand>;
