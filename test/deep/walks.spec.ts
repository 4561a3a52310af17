import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from '@jest/globals';
import { actNames } from '../../src/lifecycle/acts.js';
import { rollUps } from '../../src/lifecycle/rollups.js';
import type { Tally, Walking } from '../rules/support/walking.js';

const minutes = 60_000;
const program = `${import.meta.dirname}/../../dist/test/deep/walker.js`;

const workers: Worker[] = [];
// Where one has found something, nobody waits for the other.
afterAll(() => Promise.all(workers.map((one) => one.terminate())));

/** Walks in a thread of its own. @throws Error with the shortest counterexample, as fast-check says it. */
function walkApart(workerData: Walking): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData });
    workers.push(worker);
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** The sums of what all threads came by. */
function together(tallies: readonly Tally[]): Tally {
  const sum: Tally = { acts: {}, states: {}, rollUps: {}, verdicts: {} };
  for (const [kind, counts] of tallies.flatMap((one) => Object.entries(one))) {
    const into = sum[kind as keyof Tally];
    for (const [name, count] of Object.entries(counts)) into[name] = (into[name] ?? 0) + count;
  }
  return sum;
}

describe('随机办理： no walk by acts reaches an impossible file, however long one walks', () => {
  it(
    'holds on twenty thousand walks of sixty acts, which come by every act and every roll-up',
    async () => {
      const seeds = process.env['WALKS_SEED'] ? [0] : [20_260_102, 20_260_103];
      const walking = seeds.map((seed) => walkApart({ walks: 20_000 / seeds.length, acts: 60, seed }));
      const tally = together(await Promise.all(walking));
      process.stdout.write(`walks: ${JSON.stringify(tally)}\n`);
      expect(actNames.filter((act) => !tally.acts[act])).toEqual([]);
      expect(rollUps.map((one) => one.label).filter((label) => !tally.rollUps[label])).toEqual([]);
      const states = ['draft', 'submitted', 'refused', 'registered', 'assigned', 'handling', 'replied', 'tracking'];
      expect([...states, 'deliberating', 'closed'].filter((state) => !tally.states[state])).toEqual([]);
    },
    60 * minutes,
  );
});
