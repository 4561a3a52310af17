import { describe, expect, it } from '@jest/globals';
import { actNames } from '../../src/lifecycle/acts.js';
import { rollUps } from '../../src/lifecycle/rollups.js';
import { walkAbout } from '../rules/support/walking.js';

const minutes = 60_000;

describe('随机办理： no walk by acts reaches an impossible file, however long one walks', () => {
  it(
    'holds on two thousand walks of sixty acts, which come by every act and every roll-up',
    () => {
      const tally = walkAbout({ walks: 2_000, acts: 60 });
      process.stdout.write(`walks: ${JSON.stringify(tally)}\n`);
      expect(actNames.filter((act) => !tally.acts[act])).toEqual([]);
      expect(rollUps.map((one) => one.label).filter((label) => !tally.rollUps[label])).toEqual([]);
      const states = ['draft', 'submitted', 'refused', 'registered', 'assigned', 'handling', 'replied', 'tracking'];
      expect([...states, 'deliberating', 'closed'].filter((state) => !tally.states[state])).toEqual([]);
    },
    60 * minutes,
  );
});
