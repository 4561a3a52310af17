/** An exact fraction 精确分数: points are never floating numbers. The denominator is above zero; not reduced. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Ratio = { n: 0n, d: 1n };

/** A decimal number of at most two decimals, exactly. */
export function exactly(value: number): Ratio {
  return reduced({ n: BigInt(Math.round(value * 100)), d: 100n });
}

export function plus(one: Ratio, other: Ratio): Ratio {
  return reduced({ n: one.n * other.d + other.n * one.d, d: one.d * other.d });
}

export function times(one: Ratio, other: Ratio): Ratio {
  return reduced({ n: one.n * other.n, d: one.d * other.d });
}

/** Negative where the first is less, 0 where they are equal. */
export function compare(one: Ratio, other: Ratio): number {
  const difference = one.n * other.d - other.n * one.d;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** With exactly two decimals, half up (away from zero), as text. */
export function printed({ n, d }: Ratio): string {
  const sign = n < 0n ? '-' : '';
  const hundredths = (2n * (n < 0n ? -n : n) * 100n + d) / (2n * d);
  const digits = String(hundredths).padStart(3, '0');
  return `${hundredths === 0n ? '' : sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function reduced({ n, d }: Ratio): Ratio {
  const common = divisor(n < 0n ? -n : n, d);
  return common > 1n ? { n: n / common, d: d / common } : { n, d };
}

function divisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : divisor(other, one % other);
}
