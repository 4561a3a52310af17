import type { Rounding } from '../congress/profile/profile.js';

/** How a percentage is written: so many decimals, by which rule. */
export interface Precision {
  /** decimals, 0 to 4 */
  readonly scale: number;
  readonly rounding: Rounding;
}

/**
 * Parts of one whole in per cent 百分比, in whole numbers throughout: `LARGEST_REMAINDER` and `ADJUST_LARGEST` make the parts add
 * up to what their sum is when rounded; of equal remainders the larger part comes first, then the earlier.
 * @returns decimal strings with exactly `scale` decimals; null of nothing (no denominator).
 */
export function shares(parts: readonly number[], denominator: number, precision: Precision): (string | null)[] {
  if (denominator === 0) return parts.map(() => null);
  const whole = BigInt(denominator);
  const scaled = parts.map((one) => BigInt(one) * 100n * 10n ** BigInt(precision.scale));
  const rounded = rules[precision.rounding](scaled, whole);
  return rounded.map((one) => decimal(one, precision.scale));
}

/** One share in per cent 占比: what the rules for parts do to a part that stands alone. */
export function share(numerator: number, denominator: number, precision: Precision): string | null {
  return shares([numerator], denominator, precision)[0] ?? null;
}

/** An average 平均数, e.g. of days: half up, or cut off where the rule says so. */
export function average(sum: number, count: number, { scale, rounding }: Precision): string | null {
  if (count === 0) return null;
  const scaled = BigInt(sum) * 10n ** BigInt(scale);
  const round = rounding === 'TRUNCATE' ? cutOff : halfUp;
  return decimal(round(scaled, BigInt(count)), scale);
}

/** How much a printed figure is above another one 百分点; null where one of them is none. Both have `scale` decimals. */
export function difference(now: string | null, before: string | null, scale: number): string | null {
  if (now === null || before === null) return null;
  return decimal(units(now) - units(before), scale);
}

type Rule = (scaled: readonly bigint[], whole: bigint) => bigint[];

const rules: Readonly<Record<Rounding, Rule>> = {
  HALF_UP: (scaled, whole) => scaled.map((one) => halfUp(one, whole)),
  TRUNCATE: (scaled, whole) => scaled.map((one) => cutOff(one, whole)),
  LARGEST_REMAINDER: (scaled, whole) => {
    const floors = scaled.map((one) => cutOff(one, whole));
    const left = Number(halfUp(sum(scaled), whole) - sum(floors));
    const remainder = (place: number) => (scaled[place] ?? 0n) % whole;
    const order = places(scaled, (a, b) => compare(remainder(b), remainder(a)));
    const raised = new Set(order.slice(0, left));
    return floors.map((one, place) => one + (raised.has(place) ? 1n : 0n));
  },
  ADJUST_LARGEST: (scaled, whole) => {
    const rounded = scaled.map((one) => halfUp(one, whole));
    const missing = halfUp(sum(scaled), whole) - sum(rounded);
    const [largest] = places(scaled, () => 0);
    return rounded.map((one, place) => one + (place === largest ? missing : 0n));
  },
};

/** The places of the parts in an order; where it does not decide, the larger part first, then the earlier. */
function places(parts: readonly bigint[], by: (a: number, b: number) => number): number[] {
  const size = (place: number) => parts[place] ?? 0n;
  return [...parts.keys()].sort((a, b) => by(a, b) || compare(size(b), size(a)) || a - b);
}

function compare(one: bigint, other: bigint): number {
  return one < other ? -1 : Number(one > other);
}

function sum(all: readonly bigint[]): bigint {
  return all.reduce((total, one) => total + one, 0n);
}

function cutOff(scaled: bigint, whole: bigint): bigint {
  return scaled / whole;
}

function halfUp(scaled: bigint, whole: bigint): bigint {
  return (2n * scaled + whole) / (2n * whole);
}

function units(printed: string): bigint {
  return BigInt(printed.replace('.', ''));
}

function decimal(value: bigint, scale: number): string {
  const sign = value < 0n ? '-' : '';
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const cut = digits.length - scale;
  return `${sign}${digits.slice(0, cut)}${scale === 0 ? '' : `.${digits.slice(cut)}`}`;
}
