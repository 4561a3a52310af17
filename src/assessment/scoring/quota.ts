import type { Quota } from '../measures/measure.js';

/** How many a part in per cent of a number is 名额, made whole by its rule; never more than there are. */
export function quotaOf(
  { percent, rounding, least }: Pick<Quota, 'percent' | 'rounding' | 'least'>,
  of: number,
): number {
  const part = BigInt(Math.round(percent * 100)) * BigInt(of);
  const whole = 10_000n;
  const up = (part + whole - 1n) / whole;
  const made = { down: part / whole, up, halfUp: (2n * part + whole) / (2n * whole) }[rounding];
  return Math.min(of, Math.max(least, Number(made)));
}

/** From how many to how many: the greater bound rules where there are too few for both. */
export function quotaRange(fewest: Quota, most: Quota, of: number): { readonly fewest: number; readonly most: number } {
  const top = quotaOf(most, of);
  return { fewest: Math.min(quotaOf(fewest, of), top), most: top };
}
