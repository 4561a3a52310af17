import type { Operation, Parameter } from '../../support/openapi.js';
import type { Dice } from './dice.js';
import { hostileText, jsonOf, strangeDates, strangeNumbers } from './hostile.js';
import type { Pools } from './pools.js';
import type { Truthful } from './truthful.js';

/** Where ids and other names come from. */
export interface Surroundings {
  readonly slug: string;
  readonly pools: Pools;
  readonly foreign: { readonly slug: string; readonly pools: Pools };
}

/** Parts of an address as they are sent, undecoded. */
const rawParts = [
  ...[
    '%',
    '%zz',
    '%00',
    '%ff',
    '%c0%af',
    '%2e%2e',
    '..',
    '.',
    '...',
    '%2F',
    '%5C',
    ';',
    '*',
    '$',
    '&',
    '=',
    '+',
    '%20',
    '%u0000',
  ],
  ...[
    '%E4%BA%BA%E5%A4%A7',
    '%F0%9F%92%A9',
    '%ED%A0%80',
    '%EF%BB%BF',
    '%0d%0aSet-Cookie:a=b',
    '\u00e9',
    '"',
    "'",
    '[]',
    '{}',
    '__proto__',
  ],
  ...['0', '-1', '1', '01900000-0000-7000-8000-00000000000g', '0190000000007000800000000000dead', '-'.repeat(36), '１'],
  ...[
    '01900000-0000-7000-8000-00000000dead',
    '00000000-0000-0000-0000-000000000000',
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  ],
];

/** The address of an operation with names that are there. */
export function rightPath({ path, method }: Operation, around: Surroundings, dice: Dice): string {
  // Of two ids the second is a part of the first.
  const [part] = /\{(?!id)\w+Id\}$|\{(?!id)\w+Id\}(?=\/)/.exec(path) ?? [];
  const partId = part === undefined ? undefined : around.pools.inPath(path, part.slice(1, -1), dice);
  return filled(path, (name) => {
    if (name === 'congress') return around.slug;
    if (partId && `{${name}}` === part) return partId;
    if (partId && name === 'id') return around.pools.ownerOf(partId) ?? partId;
    if (name === 'slug' && method === 'get' && dice.chance(70)) return around.slug;
    return percent(around.pools.inPath(path, name, dice));
  });
}

/** The same with an id of another congress, and this congress's name before it. */
export function foreignPath({ path }: Operation, around: Surroundings, dice: Dice): string {
  return filled(path, (name) =>
    name === 'congress' ? around.slug : percent(around.foreign.pools.inPath(path, name, dice)),
  );
}

/** Another congress's address altogether. */
export function elsewhere({ path }: Operation, around: Surroundings, dice: Dice): string {
  const { slug, pools } = around.foreign;
  return filled(path, (name) => (/^(congress|slug)$/.test(name) ? slug : percent(pools.inPath(path, name, dice))));
}

/** An address with one part that cannot be. */
export function wrongPath(operation: Operation, around: Surroundings, dice: Dice): string {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  if (names.length === 0) return `${operation.path}${dice.pick(['/', '//', '/x', '%00', ';a=b', '/..', '.json'])}`;
  const spoilt = dice.pick(names);
  const path = operation.path.replace(`{${spoilt}}`, '{!}');
  const value = dice.weighted({ raw: 5, otherKind: 3, text: 3, number: 1, date: 1, long: 1 });
  const part = {
    raw: () => dice.pick(rawParts),
    otherKind: () => percent(around.pools.idFor(dice.pick(['office', 'deputy', 'account', 'clock', 'session']), dice)),
    text: () => percent(hostileText(dice, 64)).slice(0, 4_000),
    number: () => percent(jsonOf(dice.pick(strangeNumbers))),
    date: () => percent(dice.pick(strangeDates)),
    long: () => 'a'.repeat(dice.pick([100, 1_999, 2_000, 2_001, 9_000])),
  }[value]();
  return filled(path, (name) =>
    name === 'congress' ? around.slug : percent(around.pools.inPath(operation.path, name, dice)),
  ).replace('{!}', () => part);
}

/** A query that the document allows. */
export function rightQuery({ said }: Operation, truthful: Truthful, dice: Dice): string {
  const taken = inQuery(said.parameters).filter(
    ({ name, required }) => required || (name !== 'cursor' && dice.chance(25)),
  );
  const pairs = taken.map(({ name, schema }) => `${name}=${percent(String(truthful.value(schema, name, dice)))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** A query with something in it that nobody asked for. */
export function wrongQuery({ said }: Operation, dice: Dice): string {
  const names = inQuery(said.parameters).map(({ name }) => name);
  const strange = [
    'a',
    '__proto__',
    'constructor',
    'toString',
    'limit',
    'cursor',
    'q',
    'a[b]',
    'limit[]',
    'limit[$gt]',
    '',
  ];
  const value = () =>
    dice.pick([
      () => percent(hostileText(dice, 200)).slice(0, 3_000),
      () => percent(jsonOf(dice.pick(strangeNumbers))),
      () => dice.pick(rawParts),
      () => forgedCursor(dice),
      () => dice.pick(['0', '1', '200', '201', '-1', '1.5', '99999999999999999999', '', 'true', '1&limit=2', 'null']),
    ])();
  const pairs = Array.from({ length: 1 + dice.below(3) }, () => {
    const name = names.length > 0 && dice.chance(75) ? dice.pick(names) : dice.pick(strange);
    return dice.chance(10) ? name : `${name}=${value()}`;
  });
  if (dice.chance(3)) pairs.push(...Array.from({ length: 800 }, (_, index) => `a${String(index)}=1`));
  return `?${pairs.join('&')}`;
}

function forgedCursor(dice: Dice): string {
  const list = dice.pick(['suggestions', 'offices', 'deputies', 'inbox', 'votes', 'accounts', 'sessions', 'x']);
  const part = () =>
    dice.pick([hostileText(dice, 50), dice.pick(strangeDates), '1', '01900000-0000-7000-8000-00000000dead']);
  const parts = [dice.pick([1, 2, '1', null]), list, ...Array.from({ length: dice.below(5) }, part)];
  return Buffer.from(JSON.stringify(parts)).toString(dice.pick(['base64url', 'base64', 'hex']));
}

function inQuery(parameters: readonly Parameter[] = []): Parameter[] {
  return parameters.filter((one) => one.in === 'query');
}

function filled(path: string, value: (name: string) => string): string {
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => value(name));
}

/** An address as it can be sent: raw, but for what no client sends raw. */
export function sendable(url: string): string {
  return url.replace(/[^\x21-\xff]+/g, percent);
}

/** Any text percent-encoded, also one that is no proper Unicode. */
function percent(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[\w.~-]/.test(character) ? character : `%${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}
