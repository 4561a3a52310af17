import type { Evaluation } from '../papers/evaluation.js';
import { ratings, type Rating } from '../states.js';
import type { Fact } from './fact.js';

const fromBestToWorst = Object.keys(ratings) as Rating[];

/** What ratings come to together: where several rate, the worst on each axis counts (domain.md §0). */
export function ratedBy(given: readonly Evaluation[]): Pick<Fact, 'feedback' | 'attitude' | 'result'> {
  const worst = (of: readonly Rating[]) => fromBestToWorst.findLast((one) => of.includes(one)) ?? null;
  return {
    feedback: given.length > 0,
    attitude: worst(given.map((one) => one.attitude)),
    result: worst(given.map((one) => one.result)),
  };
}
