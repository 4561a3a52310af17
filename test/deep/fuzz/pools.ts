import { isUuid } from '../../../src/platform/http/text.js';
import type { Dice } from './dice.js';

/** What a field that is called otherwise names. */
const called: Readonly<Record<string, string>> = {
  with: 'suggestion',
  elector: 'account',
  parent: 'office',
  lead: 'assignment',
  session: 'session',
};

/** The ids and other names that a congress has 编号, by what they name; gathered from its own answers. */
export class Pools {
  private readonly named = new Map<string, Set<string>>();
  private readonly owners = new Map<string, string>();

  /**
   * @param parameters names of path parameters that are no ids (`year`, `username`): properties of that name are kept.
   * @param spared names that the run itself lives by, and that are therefore not among those that it may change.
   */
  constructor(
    private readonly parameters: ReadonlySet<string>,
    private readonly spared: Set<string>,
  ) {}

  /** Takes a name or id out, for good. */
  spare(value: string): void {
    this.spared.add(value);
    for (const known of this.named.values()) known.delete(value);
  }

  add(kind: string, value: string): void {
    if (this.spared.has(value)) return;
    const known = this.named.get(kind) ?? new Set();
    this.named.set(kind, known.add(value));
  }

  /**
   * Keeps every id of an answer.
   * @param kind what the answer is: the word of its address, or of the property that it stands in.
   */
  gather(answer: unknown, kind: string): void {
    if (Array.isArray(answer)) for (const one of answer) this.gather(one, kind);
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return;
    const { id: owner } = answer as { id?: unknown };
    for (const [name, value] of Object.entries(answer) as [string, unknown][]) {
      if (Array.isArray(value) && isUuid(owner)) this.own(owner, value);
      if (name === 'id' && isUuid(value)) this.add(kindOf(kind), value);
      else if (/Id$/.test(name) && isUuid(value)) this.add(kindOf(name.slice(0, -2)), value);
      else if (this.parameters.has(name) && (typeof value === 'string' || typeof value === 'number'))
        this.add(name, String(value));
      else this.gather(value, name === 'items' ? kind : name);
    }
  }

  /** Whose part something is in the end: of a clock the case, of an attachment of a consultation the case too. */
  ownerOf(id: string): string | undefined {
    const owner = this.owners.get(id);
    const above = owner === undefined ? undefined : this.owners.get(owner);
    // Cases name one another; they are nobody's part.
    const isCase = owner !== undefined && this.named.get('suggestion')?.has(owner) === true;
    return isCase ? owner : (above ?? owner);
  }

  private own(owner: string, parts: readonly unknown[]): void {
    for (const part of parts) {
      const { id } = (part ?? {}) as { id?: unknown };
      if (isUuid(id)) this.owners.set(id, owner);
    }
  }

  /** An id for a field: `wishedOfficeId` is an office's. */
  idFor(field: string, dice: Dice): string {
    const word = kindOf(field.replace(/Ids?$/, ''));
    const kind = called[word] ?? [...this.named.keys()].filter((one) => word.endsWith(one)).sort(byLength)[0] ?? '';
    return dice.pick([...(this.named.get(kind) ?? this.named.get('suggestion') ?? [])]);
  }

  /** A value of a path's parameter; an id is of the kind that the word before it says. */
  inPath(path: string, parameter: string, dice: Dice): string {
    const before = path.split('/').at(path.split('/').indexOf(`{${parameter}}`) - 1) ?? '';
    const found = this.named.get(parameter) ?? this.named.get(kindOf(before)) ?? this.named.get('suggestion');
    return dice.pick([...(found ?? [])]);
  }

  /** How many there are of each kind. */
  sizes(): Record<string, number> {
    return Object.fromEntries([...this.named].map(([kind, values]) => [kind, values.size]));
  }
}

/** One of a kind, in small letters: `supervision-letters` and `supervisionLetters` are both `supervisionletter`. */
function kindOf(word: string): string {
  return word.replaceAll('-', '').toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
}

function byLength(one: string, other: string): number {
  return other.length - one.length;
}
