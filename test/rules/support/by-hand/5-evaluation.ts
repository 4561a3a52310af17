import { awaitingRating } from '../../../../src/lifecycle/standing.js';
import { type ByHand, submitter, counts, unless } from './people-and-places.js';

export const minutes = (heldOn: string) => ({
  heldOn,
  parties: [
    { side: 'deputy', name: '代表甲' },
    { side: 'office', name: '局长甲' },
    { side: 'congress', name: '代表工委主任' },
  ],
  minutes: '三方到现场查看，逐条核对了答复。',
});

export const evaluation = {
  evaluate: {
    expected: (cell) => ({
      by: submitter(cell),
      from: ['handling', 'replied', 'deliberating', 'tracking', 'closed'],
      // While it is handled again, or deliberated on, only what has lapsed is still to be rated; here nothing has.
      missing: unless(cell.ripe && counts(cell) && !['handling', 'deliberating'].includes(cell.state), 'ratingDue'),
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
  deliberateAccept: {
    expected: () => ({ by: ['deputyAffairs'], from: ['deliberating'], missing: [] }),
    good: (_file, today) => ({ ...minutes(today), conclusion: 'accept' }),
  },
  deliberateRehandle: {
    expected: () => ({ by: ['deputyAffairs'], from: ['deliberating'], missing: [] }),
    good: (_file, today) => ({ ...minutes(today), conclusion: 'rehandle' }),
  },
  archive: {
    expected: (cell) => ({
      by: ['deputyAffairs'],
      from: ['closed'],
      missing: [
        ...unless(!(cell.ripe && counts(cell)), 'ratingOver'),
        ...unless(!cell.ripe, 'nothingRunning', 'copiesConcluded'),
      ],
    }),
    good: () => ({}),
  },
} as const satisfies Record<string, ByHand>;
