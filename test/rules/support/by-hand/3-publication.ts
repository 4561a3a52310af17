import type { ByHand } from './people-and-places.js';

const decided = { by: ['deputyAffairs'], from: ['replied', 'tracking', 'closed'], missing: [] } as const;

export const publication = {
  publish: { expected: () => decided, good: () => ({ scope: 'full' }) },
  unpublish: { expected: () => decided, good: () => ({ scope: 'none', reason: '涉及商业秘密。' }) },
} as const satisfies Record<string, ByHand>;
