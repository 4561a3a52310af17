import { addMonths, localDate } from '../../../../src/deadlines/local-date.js';
import type { CaseFile } from '../../../../src/case-file/case-file.js';
import { asksForTime } from '../cell.js';
import { assigningBodyOver, type ByHand, inHandling, liaisonOrHead, unless } from './people-and-places.js';

const own = ['acknowledged', 'drafting'] as const;
/** Six months from the first hand-over, or today where that is later still within the term. */
const until = (file: CaseFile | null, today: string) => {
  const first = localDate(file?.suggestion.firstHandedOverOn ?? today);
  return [addMonths(first, 6), today].sort().at(-1) ?? today;
};

export const extension = {
  requestExtension: {
    expected: (cell) => ({
      by: liaisonOrHead(cell),
      from: inHandling,
      own,
      missing: [
        ...unless(cell.role !== 'co', 'isReplyingOffice'),
        ...unless(cell.role === 'co' || cell.ripe, 'replyNotOverdue'),
        ...unless(!asksForTime(cell), 'noExtensionPending'),
      ],
    }),
    good: (file, today) => ({ reason: '涉及用地调整。', until: until(file, today) }),
  },
  grantExtension: {
    expected: (cell) => ({
      by: assigningBodyOver(cell),
      from: inHandling,
      own,
      missing: unless(asksForTime(cell), 'extensionPending'),
    }),
    good: (file, today) => ({ until: until(file, today) }),
  },
  refuseExtension: {
    expected: (cell) => ({
      by: assigningBodyOver(cell),
      from: inHandling,
      own,
      missing: unless(asksForTime(cell), 'extensionPending'),
    }),
    good: () => ({ reason: '事项单一，请按期答复。' }),
  },
} as const satisfies Record<string, ByHand>;
