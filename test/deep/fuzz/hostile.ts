import fc from 'fast-check';
import type { Dice } from './dice.js';

/** A piece of JSON text that `JSON.stringify` would not write. */
export class Raw {
  constructor(readonly text: string) {}

  toJSON(): string {
    return `@raw:${Buffer.from(this.text).toString('base64')}@`;
  }
}

/** The JSON text of a value, raw pieces included. */
export function jsonOf(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null';
  return text.replace(/"@raw:([\w+/=]*)@"/g, (_all, piece: string) => Buffer.from(piece, 'base64').toString());
}

/** Texts that are fine as texts, but that somewhere mean something else. */
export const fragments: readonly string[] = [
  ...["' or 1=1 --", "'; drop table suggestion; --", '"; select pg_sleep(10); --', "\\'; --", '$1', '$$', 'E\\x00'],
  ...[
    '$(reboot)',
    '`id`',
    '| cat /etc/passwd',
    '; rm -rf /',
    '&& true',
    '../../../../etc/passwd',
    '..\\..\\',
    'file:///etc/passwd',
  ],
  ...['${7*7}', '{{7*7}}', '<%= 7*7 %>', '#{7*7}', '%s%s%s%n', '%d', '{0}', '${jndi:ldap://example.invalid/x}'],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '=HYPERLINK("http://example.invalid")',
    '+1+1',
    '@SUM(1)',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    'NaN',
    'Infinity',
    'true',
    '*',
    '%00',
    '%',
  ],
  ...['\\', '\\u0000', '\\ud800', '"', "'", '甲\r\n乙: 丙', '\t', '[object Object]', '1e308', '0x10', '１２３'],
];

/** Texts of unusual characters that may all be kept. */
export const strangeTexts: readonly string[] = [
  ...[
    '𠮷㐀',
    '👨‍👩‍👧‍👦',
    'e\u0301',
    `a${'\u0301'.repeat(40)}`,
    'שלום עולם',
    'مرحبا',
    '\u200b中\u200b',
    '\ufeff标题',
    'a\u2028b',
    '\u00a0空',
  ],
  ...[
    'ﷺ',
    'İstanbul',
    'ﬀ',
    '\u0344',
    '\u{1d160}',
    '\u0958',
    '\u1e9b\u0323',
    '\u{10ffff}',
    '\ufffd',
    '\ufffe',
    '\u{e0001}',
  ],
];

/** Texts that nobody may keep. */
const brokenTexts: readonly string[] = [
  ...[
    '\0',
    '甲\0乙',
    '\ud842',
    '\udfb7',
    '甲\udfb7\ud842乙',
    '\u202e反',
    '\u2066甲',
    '\u0007',
    '\x1b[31m',
    '\x7f',
    '\x85',
  ],
  ...['', ' ', '\u200b', '\u3000', '\n'],
];

const randomTexts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { seed: 1, numRuns: 120 });
const randomValues = fc.sample(fc.jsonValue({ maxDepth: 3 }), { seed: 1, numRuns: 120 });

export const strangeDates: readonly string[] = [
  ...['0000-00-00', '2026-02-30', '2025-02-29', '2026-13-01', '9999-12-31', '10000-01-01', '-0001-01-01', '1899-12-31'],
  ...[
    '1900-01-01',
    '2200-12-31',
    '2026-3-1',
    '20260301',
    '２０２６-03-10',
    '2026-03-10 ',
    'infinity',
    'now',
    'today',
    'epoch',
  ],
  ...[
    '2026-03-10T00:00:00Z',
    '2026-03-10T25:00:00+08:00',
    '2026-03-10T09:00:00',
    '9999-12-31T23:59:59Z',
    '2016-12-31T23:59:60Z',
  ],
];

export const strangeNumbers: readonly unknown[] = [
  ...[
    -0,
    0,
    -1,
    1,
    0.5,
    1e308,
    -1e308,
    5e-324,
    2 ** 31,
    -(2 ** 31) - 1,
    2 ** 53 + 2,
    2 ** 63,
    'NaN',
    '1',
    ' 1 ',
    '1e5',
  ],
  ...['1e999', '-0', '9007199254740993', '123456789012345678901234567890', '1.0', '1E2', '0.1e-999'].map(
    (one) => new Raw(one),
  ),
];

const wrongKinds: readonly unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  { 0: 'a', length: 1 },
  { toString: 'x' },
];

/** Objects whose names are as hostile as their values. */
const strangeObjects: readonly unknown[] = [
  new Raw('{"__proto__":{"isAdmin":true}}'),
  new Raw('{"constructor":{"prototype":{"isAdmin":true}}}'),
  new Raw('{"id":"1","id":"2"}'),
  new Raw(nested('[', ']', 20)),
  new Raw(nested('{"a":', '}', 20, '1')),
  new Raw(nested('[', ']', 1_000)),
  new Raw(nested('{"a":', '}', 1_000, '1')),
  Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`字段${String(index)}`, index])),
  Array.from({ length: 5_000 }, () => null),
  Array.from({ length: 500 }, () => ({})),
  { ['长'.repeat(20_000)]: 1 },
];

/** So many levels of one another. */
export function nested(open: string, close: string, levels: number, inner = ''): string {
  return `${open.repeat(levels)}${inner}${close.repeat(levels)}`;
}

/** A text that a field of such a length limit may or may not take. */
export function hostileText(dice: Dice, limit = 200): string {
  const kind = dice.weighted({ fragment: 5, strange: 4, broken: 5, random: 4, long: 3, date: 1 });
  if (kind === 'fragment') return dice.pick(fragments);
  if (kind === 'strange') return dice.pick(strangeTexts);
  if (kind === 'broken') return dice.pick(brokenTexts);
  if (kind === 'random') return dice.pick(randomTexts);
  if (kind === 'date') return dice.pick(strangeDates);
  const filling = dice.pick(['字', 'x', '𠮷', ' ', '\u0301', "'"]);
  return filling.repeat(dice.pick([1, limit - 1, limit, limit + 1, dice.chance(15) ? 100_000 : limit * 2]));
}

/** Any value, for a field of which this is the length limit; its own, so that it can be spoilt further. */
export function hostileValue(dice: Dice, limit?: number): unknown {
  return copied(oneOf(dice, limit));
}

function oneOf(dice: Dice, limit?: number): unknown {
  const kind = dice.weighted({ text: 8, number: 4, kind: 4, object: 2, random: 2, date: 2 });
  if (kind === 'text') return hostileText(dice, limit);
  if (kind === 'number') return dice.pick(strangeNumbers);
  if (kind === 'kind') return dice.pick(wrongKinds);
  if (kind === 'object') return dice.pick(strangeObjects);
  if (kind === 'date') return dice.pick(strangeDates);
  return dice.pick(randomValues);
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null || value instanceof Raw) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, copied(one)]));
}
