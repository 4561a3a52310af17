import type { Condition } from '../measures/measure.js';
import { compare, exactly, type Ratio } from './ratio.js';

/** What was counted of a question: the numerator 分子 and the denominator 分母. */
export interface Amount {
  readonly numerator: number;
  readonly denominator: number;
}

const holding: Readonly<Record<Condition['is'], (order: number) => boolean>> = {
  atLeast: (order) => order >= 0,
  moreThan: (order) => order > 0,
  atMost: (order) => order <= 0,
  lessThan: (order) => order < 0,
};

/**
 * Whether a condition holds, in whole numbers.
 * @param ofNothing what is said of a share of nothing: it holds where something is to be reached, and does not where it bars.
 */
export function holds(
  condition: Pick<Condition, 'aspect' | 'is' | 'value'>,
  amount: Amount,
  ofNothing: boolean,
): boolean {
  const { numerator, denominator } = amount;
  if (condition.aspect === 'share' && denominator === 0) return ofNothing;
  const found: Ratio =
    condition.aspect === 'share'
      ? { n: BigInt(numerator) * 100n, d: BigInt(denominator) }
      : { n: BigInt(numerator), d: 1n };
  return holding[condition.is](compare(found, exactly(condition.value)));
}
