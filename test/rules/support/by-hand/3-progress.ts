import type { Cell } from '../cell.js';
import type { Person } from '../people.js';
import { type ByHand, inHandling, liaisonOrHead } from './people-and-places.js';

/** Liaison and head of the replying office: where the office under test is a co-office, that is the other one. */
const replyingOffice = ({ office, role, own }: Cell): Person[] =>
  role !== 'co' && own === 'reassigned' ? [] : [`liaison:${office}`, `head:${office}`];

export const progress = {
  plan: {
    expected: (cell) => ({ by: liaisonOrHead(cell), from: inHandling, own: ['acknowledged', 'drafting'], missing: [] }),
    good: (_file, today) => ({ milestones: [{ title: '完成现场踏勘', dueOn: today }] }),
  },
  reportProgress: {
    expected: (cell) => ({
      by: liaisonOrHead(cell),
      from: ['handling', 'replied', 'tracking'],
      own: ['acknowledged', 'opinionGiven', 'drafting', 'replied'],
      missing: [],
    }),
    good: (_file, today) => ({ period: today.slice(0, 7), done: '完成踏勘。', next: '办理用地手续。', percent: 40 }),
  },
  returnCoOpinion: {
    expected: (cell) => ({ by: replyingOffice(cell), from: inHandling, own: ['opinionGiven'], missing: [] }),
    good: () => ({ reason: '没有说明用地能否调整，请补充。' }),
  },
} as const satisfies Record<string, ByHand>;
