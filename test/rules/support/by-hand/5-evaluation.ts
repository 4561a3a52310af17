import { awaitingRating } from '../../../../src/lifecycle/standing.js';
import { type ByHand, submitter, counts, unless } from './people-and-places.js';

export const evaluation = {
  evaluate: {
    expected: (cell) => ({
      by: submitter(cell),
      from: ['replied', 'tracking', 'closed'],
      missing: unless(cell.ripe && counts(cell), 'ratingDue'),
    }),
    good: (file, today) => ({
      attitude: 'satisfied',
      result: 'satisfied',
      ...(file ? { assignmentId: awaitingRating(file, today)[0]?.id } : {}),
    }),
  },
  lapse: {
    expected: (cell) => ({
      by: [],
      from: ['replied'],
      missing: unless(cell.ripe && counts(cell), 'feedbackPassed', 'raterUrged'),
    }),
    good: () => ({}),
  },
} as const satisfies Record<string, ByHand>;
