import { handOverTo } from '../inputs.js';
import { type ByHand, liaisonOrHead, assigningBody } from './people-and-places.js';

export const assignment = {
  assign: {
    expected: (cell) => ({ by: assigningBody(cell), from: ['registered', 'preassigned'], missing: [] }),
    good: () => handOverTo({ to: 'housing', role: 'lead' }),
  },
  acknowledge: {
    expected: (cell) => ({
      by: liaisonOrHead(cell),
      from: ['assigned', 'handling', 'replied'],
      own: ['pending'],
      missing: [],
    }),
    good: () => ({ responsibleLeader: '分管副局长', handler: '经办人甲', phone: '0571-12345678' }),
  },
} as const satisfies Record<string, ByHand>;
