import { gzipSync } from 'node:zlib';
import type { Json } from '../../support/openapi.js';
import type { Dice } from './dice.js';
import { hostileValue, jsonOf, nested, Raw } from './hostile.js';

/** What is sent as a body: its bytes, and the headers that speak of them. */
export interface Sent {
  readonly how: string;
  readonly bytes: Buffer;
  readonly headers: readonly (readonly [string, string])[];
}

/** Ten kilobytes that would be ten megabytes. */
const bomb = gzipSync(Buffer.alloc(10_000_000));
const json = [['content-type', 'application/json']] as const;

/** A body as it should be sent. */
export function rightBody(body: Json | undefined): Sent | null {
  return body === undefined ? null : sent('plausible', jsonOf(body));
}

/** A body spoilt in one or more places. */
export function spoiltBody(valid: Json, dice: Dice, times = 1): Sent {
  const body = structuredClone(valid);
  const done = Array.from({ length: times }, () => spoil(body, dice));
  return sent(done.join(', '), dice.chance(4) ? twice(body, dice) : jsonOf(body));
}

/** Something that is no body of any operation. */
export function wrongBody(valid: Json, dice: Dice): Sent {
  const kind = dice.weighted({ garbage: 5, deep: 2, large: 1, type: 4, encoding: 4, keys: 2, value: 3 });
  if (kind === 'garbage') return sent('garbage', dice.pick(garbage));
  if (kind === 'deep') return sent('deep', dice.pick(deep));
  if (kind === 'large')
    return sent('large', JSON.stringify({ ...valid, text: 'x'.repeat(dice.pick([1_048_576, 2_000_000])) }));
  if (kind === 'keys') return sent('many keys', jsonOf({ ...valid, ...manyKeys(dice) }));
  if (kind === 'value') return sent('no object', jsonOf(hostileValue(dice)));
  const text = jsonOf(valid);
  return kind === 'type' ? otherType(text, dice) : otherEncoding(text, dice);
}

const garbage = [
  ...[
    '',
    ' ',
    'null',
    '[]',
    '"文字"',
    '5',
    'true',
    '{',
    '}',
    '{"title":',
    '{"title":1,}',
    '{title:1}',
    "{'a':1}",
    '{"a":NaN}',
    '{"a":01}',
  ],
  ...[
    '{"a":1}{"b":2}',
    '{"a":"\n"}',
    '{"a":"\\x"}',
    '{"a":"\\ud800"',
    '\ufeff{}',
    '\ufeff',
    '/* */{}',
    '<a/>',
    'a=1&b=2',
    '\0',
    '{"a":1e9999999}',
  ],
  ...[
    '{"__proto__":{"a":1}}',
    '{"constructor":{"prototype":{"a":1}}}',
    '{"__proto__":null}',
    '{"a":{"__proto__":[]}}',
    '[{}]',
  ],
];

const deep = [
  ...[nested('[', ']', 33), nested('[', ']', 1_000), nested('{"a":', '}', 1_000, '1'), nested('{"a":[', ']}', 500)],
  ...['['.repeat(100_000), nested('[', ']', 100_000), '{"a":'.repeat(100_000), nested('{"a":', '}', 50_000, '1')],
];

function manyKeys(dice: Dice): Json {
  const count = dice.pick([100, 1_000, 20_000]);
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${String(index)}`, null]));
}

function otherType(text: string, dice: Dice): Sent {
  const types = [
    ...[
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
      'text/csv',
    ],
    ...[
      'application/json; charset=utf-16',
      'application/json; charset=gbk',
      'application/json; charset=',
      'application/json;;',
      'json',
    ],
    ...[
      'application/merge-patch+json',
      'application/json, text/plain',
      '*/*',
      '',
      'x'.repeat(500),
      'application/json\t; a="',
      'APPLICATION/JSON',
    ],
  ];
  const type = dice.pick(types);
  return { how: `content type ${type.slice(0, 40)}`, bytes: Buffer.from(text), headers: [['content-type', type]] };
}

function otherEncoding(text: string, dice: Dice): Sent {
  const plain = Buffer.from(text);
  const all: Sent[] = [
    { how: 'UTF-16', bytes: Buffer.from(`\ufeff${text}`, 'utf16le'), headers: json },
    {
      how: 'invalid UTF-8',
      bytes: Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xc0, 0xaf]), Buffer.from('"}')]),
      headers: json,
    },
    {
      how: 'surrogates in UTF-8',
      bytes: Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
      headers: json,
    },
    { how: 'gzip', bytes: gzipSync(plain), headers: [...json, ['content-encoding', 'gzip']] },
    { how: 'says gzip', bytes: plain, headers: [...json, ['content-encoding', 'gzip']] },
    { how: 'gzip, not said', bytes: gzipSync(plain), headers: json },
    { how: 'zip bomb', bytes: bomb, headers: [...json, ['content-encoding', 'gzip']] },
    { how: 'says br, identity', bytes: plain, headers: [...json, ['content-encoding', 'br, identity']] },
    { how: 'chunked', bytes: plain, headers: [...json, ['transfer-encoding', 'chunked']] },
    { how: 'no type', bytes: plain, headers: [] },
  ];
  return dice.pick(all);
}

/** Spoils one place of a body. @returns what was done. */
function spoil(body: Json, dice: Dice): string {
  const places = placesOf(body);
  const kind = dice.weighted({ value: 14, missing: 3, name: 2, more: 3, wrapped: 2, nothing: 2 });
  const place = places.length === 0 || kind === 'more' ? null : dice.pick(places);
  if (!place) {
    const name = dice.pick([
      'noSuchField',
      'id',
      'congressId',
      'version',
      'state',
      'constructor',
      '长'.repeat(300),
      '\u202ea',
      "'",
    ]);
    body[name] = hostileValue(dice);
    return `more: ${name.slice(0, 20)}`;
  }
  const { owner, key } = place;
  const before = owner[key];
  if (kind === 'missing') Reflect.deleteProperty(owner, key);
  else if (kind === 'name') Object.assign(owner, { [`${key} `]: before, [key]: undefined });
  else if (kind === 'wrapped') owner[key] = dice.pick([[before], { value: before }, JSON.stringify(before ?? null)]);
  else if (kind === 'nothing') owner[key] = null;
  else
    owner[key] = hostileValue(
      dice,
      typeof before === 'string' ? dice.pick([32, 100, 200, 500, 2_000, 5_000]) : undefined,
    );
  return `${kind} of ${key}`;
}

interface Place {
  readonly owner: Json;
  readonly key: string;
}

function placesOf(node: unknown): Place[] {
  if (typeof node !== 'object' || node === null || node instanceof Raw) return [];
  return Object.entries(node).flatMap(([key, value]) => [{ owner: node as Json, key }, ...placesOf(value)]);
}

/** The same body, of which one name comes twice. */
function twice(body: Json, dice: Dice): string {
  const [first = 'a'] = Object.keys(body);
  return jsonOf(body).replace(/^\{/, () => `{${JSON.stringify(first)}:${jsonOf(hostileValue(dice))},`);
}

function sent(how: string, text: string): Sent {
  return { how, bytes: Buffer.from(text), headers: json };
}
