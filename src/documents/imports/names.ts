/** Something of the roster that a row may name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** other words for it, such as its code */
  readonly others: readonly string[];
  /** what tells several of one name apart */
  readonly of?: string | null;
}

/** So many names are read at a glance. */
const fewNames = 12;

/** The entries of one kind, to be found by name or code. */
export class Names<T extends Named> {
  private readonly byWord = new Map<string, T[]>();

  constructor(
    /** what one is called, in faults */
    readonly label: string,
    readonly all: readonly T[],
  ) {
    for (const one of all) for (const word of new Set([one.name, ...one.others].map(plain))) this.put(word, one);
  }

  /** All that are called so. */
  find(word: string): readonly T[] {
    return this.byWord.get(plain(word)) ?? [];
  }

  /** The sentence for a word that names none: with the nearest names or, where nothing is like it, with all if they are few. */
  unknown(word: string): string {
    const names = this.all.map((one) => one.name);
    const near = nearest(word, names);
    if (near.length > 0) return `没有${this.label}「${word}」，最接近的：${near.join('、')}`;
    const isShort = names.length > 0 && names.length <= fewNames;
    return `没有${this.label}「${word}」${isShort ? `，可以填写：${names.join('、')}` : ''}`;
  }

  private put(word: string, one: T): void {
    this.byWord.set(word, [...(this.byWord.get(word) ?? []), one]);
  }
}

/** A name without blanks, in one width, numbers as digits. */
function plain(word: string): string {
  return word.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** The names most like a word: by the pairs of letters that they share (Dice), and at least something. */
export function nearest(word: string, names: readonly string[], most = 3): string[] {
  const own = pairs(word);
  const scored = names.map((name) => ({ name, score: likeness(own, pairs(name)) }));
  const near = scored.filter(({ score }) => score > 0.2).sort((a, b) => b.score - a.score);
  return [...new Set(near.map(({ name }) => name))].slice(0, most);
}

function pairs(word: string): Set<string> {
  const letters = [...plain(word)];
  return new Set([...letters, ...letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)]);
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size === 0 ? 0 : (2 * both) / (one.size + other.size);
}
