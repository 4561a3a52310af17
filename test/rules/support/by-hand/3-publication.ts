import type { ByHand } from './people-and-places.js';

const decided = { by: ['deputyAffairs'], from: ['replied', 'tracking', 'closed'], missing: [] } as const;

export const publication = {
  publish: { expected: () => decided, good: () => ({ scope: 'full' }) },
  /** what must not be public can be taken back at any time after a reply */
  unpublish: {
    expected: () => ({
      ...decided,
      from: ['replied', 'deliberating', 'tracking', 'closed', 'archived'],
    }),
    good: () => ({ scope: 'none', reason: '涉及商业秘密。' }),
  },
} as const satisfies Record<string, ByHand>;
