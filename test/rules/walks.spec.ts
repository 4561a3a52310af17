import { describe, expect, it } from '@jest/globals';
import { walkAbout } from './support/walking.js';

describe('随机办理： no walk by acts reaches an impossible file', () => {
  it('holds on eighty walks of forty acts', () => {
    const { acts, states, rollUps, verdicts } = walkAbout({ walks: 80, acts: 40, seed: 20_260_101 });
    process.stdout.write(`walks: ${JSON.stringify({ acts, states, rollUps, verdicts })}\n`);
    for (const state of ['submitted', 'registered', 'assigned', 'handling', 'replied']) {
      expect([state, (states[state] ?? 0) > 20]).toEqual([state, true]);
    }
    for (const verdict of ['done', 'refused', 'invalid', 'forbidden', 'notFound']) {
      expect([verdict, (verdicts[verdict] ?? 0) > 2]).toEqual([verdict, true]);
    }
    expect(rollUps['重新办理'] ?? 0).toBeGreaterThan(5);
  });
});
