import fc from 'fast-check';

const most = 2 ** 31 - 1;

/** What the fuzz run leaves to chance: numbers of fast-check, the same for the same seed. */
export class Dice {
  private readonly numbers: Iterator<number>;

  constructor(seed: number) {
    const [stream] = fc.sample(fc.noBias(fc.infiniteStream(fc.nat(most), { noHistory: true })), { seed, numRuns: 1 });
    if (!stream) throw new Error('no stream of numbers');
    this.numbers = stream;
  }

  /** A whole number from 0, below `end`. */
  below(end: number): number {
    return Number(this.numbers.next().value) % end;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** @throws Error where there is nothing to pick from. */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[this.below(list.length)] as T;
  }

  /** One of the names of a table, as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const entries = Object.entries<number>(weights) as [Name, number][];
    let left = this.below(entries.reduce((sum, [, weight]) => sum + weight, 0));
    const found = entries.find(([, weight]) => (left -= weight) < 0);
    return (found ?? entries[0] ?? this.pick([]))[0];
  }

  /** So many different ones, fewer where the list is shorter. */
  several<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(this.below(left.length), 1)).flat();
  }

  /** A word of hexadecimal digits that nobody has used before. */
  word(): string {
    return this.below(most).toString(16).padStart(8, '0');
  }
}
