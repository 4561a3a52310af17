import type { ApiDocument, Json } from './openapi.js';

/** A body that must be refused, and the field that the refusal must name. */
export interface Wrong {
  readonly what: string;
  readonly field: string;
  readonly body: unknown;
}

/** A field of a body: where it stands, and what the document says of it. */
interface Field {
  readonly path: readonly (string | number)[];
  readonly schema: Json;
  readonly required: boolean;
}

type Values = readonly (readonly [what: string, value: unknown])[];

/** A valid body, spoilt in every way that its schema forbids, one way at a time. */
export function wrongBodies(document: ApiDocument, schema: Json, valid: Json): Wrong[] {
  return fieldsOf(document, schema, valid, []).flatMap((field) => [
    ...spoilt(valid, field, wrongValues(field, document)),
    ...(field.required ? [wrong(valid, field.path, 'missing', undefined)] : []),
  ]);
}

/** Bodies with a field that nobody knows, at the top and in each object within. */
export function unknownFields(document: ApiDocument, schema: Json, valid: Json): Wrong[] {
  const inner = fieldsOf(document, schema, valid, []).filter((one) => objectAt(document, one, valid));
  const places = [[], ...inner.map((one) => [...one.path, ...(one.schema['type'] === 'array' ? [0] : [])])];
  return places.map((path) => wrong(valid, [...path, 'noSuchField'], 'unknown field', 1));
}

/** Bodies in which an id is well-formed and names nothing here. `idOf` answers the id to put in place of a field's. */
export function foreignIds(document: ApiDocument, schema: Json, valid: Json, idOf: (field: string) => string): Wrong[] {
  return fieldsOf(document, schema, valid, []).flatMap(({ path, schema: { format, items } }) => {
    const name = String(path.at(-1));
    if (format === 'uuid') return [wrong(valid, path, 'foreign id', idOf(name))];
    return (items as Json | undefined)?.['format'] === 'uuid' ? [wrong(valid, path, 'foreign id', [idOf(name)])] : [];
  });
}

function fieldsOf(document: ApiDocument, asked: Json, value: unknown, at: readonly (string | number)[]): Field[] {
  const { properties = {}, required = [] } = document.resolve(asked);
  return Object.entries(properties as Record<string, Json>).flatMap(([name, said]) => {
    const schema = document.resolve(Array.isArray(said['allOf']) ? (said['allOf'][0] as Json) : said);
    const path = [...at, name];
    const own = { path, schema, required: (required as string[]).includes(name) };
    const inner = (value as Json | undefined)?.[name];
    if (at.length > 1 || inner === undefined) return [own];
    if (schema['type'] === 'object') return [own, ...fieldsOf(document, schema, inner, path)];
    const items = document.resolve((schema['items'] ?? {}) as Json);
    return items['type'] === 'object'
      ? [own, ...fieldsOf(document, items, (inner as unknown[])[0], [...path, 0])]
      : [own];
  });
}

function objectAt(document: ApiDocument, { path, schema }: Field, valid: Json): boolean {
  const items = document.resolve((schema['items'] ?? {}) as Json);
  return valueAt(valid, path) !== undefined && (schema['type'] === 'object' || items['type'] === 'object');
}

function wrongValues({ schema }: Field, document: ApiDocument): Values {
  const [type] = [schema['type']].flat();
  const { format, minimum, maximum } = schema;
  if (Array.isArray(schema['enum']))
    return [
      ['wrong choice', 'noSuchChoice'],
      ['inherited choice', 'constructor'],
      ['number', 1],
    ];
  if (format === 'uuid')
    return [
      ['not an id', 'x'],
      ['id with NUL', `0190000\u0000`],
      ['number', 1],
    ];
  if (format === 'date') return impossibleDates.map((date) => ['impossible date', date] as const);
  if (type === 'string') return wrongTexts(Number(schema['maxLength']));
  if (type === 'boolean')
    return [
      ['text', 'true'],
      ['number', 1],
    ];
  if (type === 'integer') {
    const around = [Number(minimum) - 1, Number(maximum) + 1, Number(minimum) + 0.5, 1e300];
    return [...around.map((value) => ['out of bounds', value] as const), ['text', '1']];
  }
  if (type === 'array') return wrongLists(schema, document);
  return [
    ['text', 'x'],
    ['list', []],
    ['number', 1],
  ];
}

function wrongTexts(maxLength: number): Values {
  const long = '字'.repeat(maxLength + 1);
  return [
    ['too long', long],
    ['NUL', '甲\u0000乙'],
    ['lone high surrogate', '甲\ud842'],
    ['lone low surrogate', '\udfb7乙'],
    ['number', 1],
    ['object', { toString: 'x' }],
  ];
}

function wrongLists(schema: Json, document: ApiDocument): Values {
  const items = document.resolve((schema['items'] ?? {}) as Json);
  const one =
    items['type'] === 'object' ? {} : items['format'] === 'uuid' ? '01900000-0000-7000-8000-000000000000' : 'x';
  const many = Array.from({ length: Number(schema['maxItems']) + 1 }, () => one);
  const inner = items['type'] === 'string' && !items['format'] ? wrongTexts(Number(items['maxLength'])) : [];
  return [
    ['too many', many],
    ['text', 'x'],
    ['object', { 0: one, length: 1 }],
    ['null within', [null]],
    ...inner.map(([what, value]) => [`${what}, in a list`, [value]] as const),
    ...(schema['uniqueItems'] ? [['twice', [one, one]] as const] : []),
  ];
}

const impossibleDates = [
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '20260301',
  '2026-3-1',
  '2026-03-01T00:00:00Z',
  1,
];

function spoilt(valid: Json, { path }: Field, values: Values): Wrong[] {
  return values.map(([what, value]) => wrong(valid, path, what, value));
}

function wrong(valid: Json, path: readonly (string | number)[], what: string, value: unknown): Wrong {
  const body = structuredClone(valid);
  const owner = path.slice(0, -1).reduce<Json>((node, key) => (node[key] ??= {}) as Json, body);
  owner[String(path.at(-1))] = value;
  return { what: `${what} in ${path.join('.')}`, field: String(path[0]), body };
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((node, key) => (node as Json | undefined)?.[key], value);
}
