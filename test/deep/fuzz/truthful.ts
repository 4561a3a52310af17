import type { ApiDocument, Json, Operation } from '../../support/openapi.js';
import type { Dice } from './dice.js';
import { fragments, strangeTexts } from './hostile.js';
import type { Pools } from './pools.js';

const plainTexts = [
  '请抓紧办理。',
  '村民健身场地不足，老人和孩子无处活动。',
  '已办理。',
  '局长',
  '分管副局长',
  '经办人甲',
];
const nearDates = ['2026-03-10', '2026-03-10', '2026-03-10', '2026-03-09', '2026-04-15', '2026-06-30', '2026-08-31'];
const farDates = ['2026-12-31', '2025-03-05', '2027-01-04'];

/** What the schema does not say of a field, but the rules do. */
const hints: Readonly<Record<string, (dice: Dice) => unknown>> = {
  categoryCode: (dice) => dice.pick(['cjhb', 'shjs', 'jcsf']),
  period: (dice) => dice.pick(['2026-03', '2026-02']),
  profile: (dice) => dice.pick(['national', 'linan-district', 'zhejiang-2016']),
  password: () => 'a test password',
  currentPassword: () => 'a test password',
  newPassword: (dice) => (dice.chance(30) ? 'another test password' : 'a test password'),
  url: () => 'http://example.invalid/hook',
  // By the machine's clock, for tokens live by it.
  expiresOn: () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  year: (dice) => dice.pick([2026, 2026, 2025]),
  proposalSeq: (dice) => 1 + dice.below(2),
  to: (dice) => `2026-03-${String(10 + dice.below(10))}T09:00:00+08:00`,
};

/** Bodies that their schema takes: from the document's example, with ids that exist and fields made anew. */
export class Truthful {
  constructor(
    private readonly document: ApiDocument,
    private readonly pools: () => Pools,
  ) {}

  /** @returns a body for an operation, or undefined where it takes none. */
  body({ said }: Operation, dice: Dice): Json | undefined {
    const { schema, example } = said.requestBody?.content['application/json'] ?? {};
    if (!schema) return undefined;
    return this.object(this.document.resolve(schema), dice, (example ?? {}) as Json);
  }

  value(asked: Json, name: string, dice: Dice, example?: unknown): unknown {
    const schema = this.document.resolve(only(this.document, asked));
    const hint = hints[name] && typeOf(schema) !== 'object' ? hints[name](dice) : undefined;
    if (hint !== undefined && (!Array.isArray(schema['enum']) || schema['enum'].includes(hint))) return hint;
    if (Array.isArray(schema['enum'])) return dice.pick(schema['enum'] as unknown[]);
    const type = typeOf(schema);
    if (type === 'string') return this.text(schema, name, dice, example);
    if (type === 'boolean') return dice.chance(60);
    if (type === 'integer' || type === 'number') return numberOf(schema, dice);
    if (type === 'array') return this.list(schema, name, dice, example);
    if (type === 'object') return this.object(schema, dice, (example ?? schema['example'] ?? {}) as Json);
    return null;
  }

  private object(schema: Json, dice: Dice, example: Json): Json {
    const { properties = {}, required = [] } = schema as { properties?: Record<string, Json>; required?: string[] };
    const entries = Object.entries(properties).flatMap(([name, said]) => {
      const isThere = required.includes(name) || dice.chance(name in example ? 85 : 15);
      return isThere ? [[name, this.member(said, name, dice, example[name])] as const] : [];
    });
    return { ...(schema['additionalProperties'] ? example : {}), ...Object.fromEntries(entries) };
  }

  /** What the example says often stays, for it was chosen with sense; ids never do. */
  private member(said: Json, name: string, dice: Dice, example: unknown): unknown {
    const isText = typeof example === 'string';
    const plain = isText ? !/^01900000-/.test(example) : /^(number|boolean)$/.test(typeof example);
    return plain && dice.chance(60) ? example : this.value(said, name, dice, example);
  }

  private list(schema: Json, name: string, dice: Dice, example: unknown): unknown {
    const { minItems = 0, maxItems = 3, items = {} } = schema as { minItems?: number; maxItems?: number; items?: Json };
    const examples = Array.isArray(example) ? (example as unknown[]) : [];
    const wanted = Math.min(Math.max(minItems, examples.length, 1 + dice.below(2)), maxItems);
    const made = Array.from({ length: wanted }, (_, index) =>
      this.value(items, name, dice, examples[index] ?? examples[0]),
    );
    if (name === 'answers') made.forEach((one, index) => Object.assign(one as Json, { proposalSeq: index + 1 }));
    return schema['uniqueItems'] ? [...new Set(made)] : made;
  }

  private text(schema: Json, name: string, dice: Dice, example: unknown): string {
    const { format, pattern } = schema;
    if (format === 'uuid') return this.pools().idFor(name, dice);
    if (format === 'date') return dice.pick(dice.chance(80) ? nearDates : farDates);
    if (format === 'date-time') return '2026-03-10T12:00:00+08:00';
    const [least, most] = [Number(schema['minLength'] ?? 0), Number(schema['maxLength'] ?? 50)];
    const fits = (one: string) => one.trim().length >= least && [...one].length <= most;
    const known = [example, schema['example']].find((one) => typeof one === 'string') ?? '文字';
    if (typeof pattern === 'string') {
      const right = new RegExp(pattern, 'u');
      const made = [dice.word(), `${known}${dice.word()}`, String(dice.below(10_000)), known];
      return dice.pick([...made.filter((one) => fits(one) && right.test(one)), known]);
    }
    if (dice.chance(8))
      return dice.pick(['字', '𠮷', 'x']).repeat(dice.pick([Math.max(1, least), Math.min(most, 5_000)]));
    const made = dice.chance(25)
      ? dice.pick([...strangeTexts, ...fragments])
      : `${dice.pick(plainTexts)}${dice.word()}`;
    return fits(made) && made.trim() !== '' ? made : known;
  }
}

/** Of alternatives, the first that is not null. */
function only(document: ApiDocument, schema: Json): Json {
  const choices = (schema['allOf'] ?? schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined;
  return choices?.find((one) => typeOf(document.resolve(one)) !== 'null') ?? schema;
}

function typeOf(schema: Json): unknown {
  return [schema['type']].flat().find((one) => one !== 'null') ?? (schema['properties'] ? 'object' : schema['type']);
}

function numberOf({ minimum = 0, maximum = 100, type }: Json, dice: Dice): number {
  const [least, most] = [Number(minimum), Number(maximum)];
  const whole = dice.chance(15) ? dice.pick([least, most]) : least + dice.below(Math.min(most - least + 1, 100));
  return type === 'number' ? whole + 0.5 * Number(whole < most) : whole;
}
