import type { ApiDocument, Json, Operation } from '../../support/openapi.js';
import {
  elsewhere,
  foreignPath,
  rightPath,
  rightQuery,
  sendable,
  wrongPath,
  wrongQuery,
  type Surroundings,
} from './addresses.js';
import { rightBody, spoiltBody, wrongBody, type Sent } from './bodies.js';
import type { Caller, Callers } from './callers.js';
import type { Dice } from './dice.js';
import { hostileText } from './hostile.js';
import type { Knowledge } from './knowledge.js';
import type { Asked } from './send.js';
import { Truthful } from './truthful.js';

/** What one round of requests stands on. */
export interface Stage extends Surroundings {
  readonly callers: Callers;
}

type Header = readonly [string, string];
interface Parts {
  readonly caller: Caller;
  readonly path: string;
  readonly query: string;
  readonly body: Sent | null;
  readonly headers: readonly Header[];
  readonly how: string;
  readonly must?: readonly number[];
}

/** Routes by which people end their own sign-ins or change their own passwords: only passers-by ask them with success. */
const ownBusiness = /^\/api\/(session|me|password|account)(\/|$)/;
/** What nobody may see is answered so; who was signed out meanwhile is told that. */
const closed = [401, 403, 404, 413, 415];
const otherMethods = [
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'HEAD',
  'POST',
  'TRACE',
  'PROPFIND',
  'QUERY',
  'LOCK',
  'SEARCH',
];

/** Makes requests: plausible ones, such with one thing wrong, and such with many. */
export class Requests {
  private readonly truthful: Truthful;
  private stage!: Stage;

  constructor(
    private readonly document: ApiDocument,
    private readonly knowledge: Knowledge,
  ) {
    this.truthful = new Truthful(document, () => this.stage.pools);
  }

  enter(stage: Stage): void {
    this.stage = stage;
  }

  /** One request for an operation. */
  make(operation: Operation, dice: Dice): Asked {
    const kind = dice.weighted({ plausible: 50, spoilt: 36, wild: 12, method: 2 });
    const right = this.plausible(operation, dice);
    if (kind === 'plausible') return this.whole(operation, operation.method, right);
    if (kind === 'method') {
      const method = dice.pick(otherMethods.filter((one) => one.toLowerCase() !== operation.method));
      return this.whole(null, method, { ...right, body: null, how: `method ${method}` });
    }
    const ways = dice.several(
      ['body', 'body', 'body', 'path', 'query', 'headers', 'caller'] as const,
      kind === 'wild' ? 4 : 1,
    );
    const spoilt = ways.reduce<Parts>((parts, way) => this.spoil(operation, parts, way, dice), right);
    // With several things wrong, nobody knows which is told.
    return this.whole(operation, operation.method, kind === 'wild' ? { ...spoilt, must: undefined } : spoilt);
  }

  private plausible(operation: Operation, dice: Dice): Parts {
    const offered = dice.chance(85) ? this.knowledge.offered(operation, dice) : undefined;
    const { callers } = this.stage;
    const [path, query] = [
      offered?.path ?? rightPath(operation, this.stage, dice),
      rightQuery(operation, this.truthful, dice),
    ];
    const body = this.truthful.body(operation, dice);
    if (ownBusiness.test(operation.path)) return this.asPasser({ path, query }, body, dice);
    const able = dice.chance(75) ? this.knowledge.able(operation) : [];
    const anybody = [...callers.members.values(), callers.chief, ...callers.machines];
    const found = anybody.filter(({ name }) => (offered ? offered.who === name : able.includes(name)));
    const caller = dice.pick(found.length > 0 ? found : anybody);
    const headers =
      operation.method === 'post' && dice.chance(20) ? ([['idempotency-key', `key-${dice.word()}`]] as const) : [];
    return { caller, path, query, body: rightBody(body), headers, how: 'plausible' };
  }

  /** What people do for themselves is done by somebody who is not needed again. */
  private asPasser(address: { path: string; query: string }, body: Json | undefined, dice: Dice): Parts {
    const { username, accessToken, refreshToken } = dice.pick(this.stage.callers.passers);
    const own: Json = { username, refreshToken, password: 'a test password', congress: this.stage.slug };
    const filled = body && Object.fromEntries(Object.entries(body).map(([name, value]) => [name, own[name] ?? value]));
    const caller: Caller = { name: 'passer', kind: 'member', authorization: `Bearer ${accessToken}` };
    return { caller, ...address, body: rightBody(filled), headers: [], how: 'plausible' };
  }

  private spoil(
    operation: Operation,
    parts: Parts,
    way: 'body' | 'path' | 'query' | 'headers' | 'caller',
    dice: Dice,
  ): Parts {
    if (way === 'path') return { ...parts, ...this.otherPath(operation, parts, dice) };
    if (way === 'query') return { ...parts, query: wrongQuery(operation, dice), how: 'query' };
    if (way === 'headers') return { ...parts, headers: [...parts.headers, ...wrongHeaders(dice)], how: 'headers' };
    if (way === 'caller') return { ...parts, ...this.otherCaller(operation, parts, dice) };
    const valid = this.truthful.body(operation, dice);
    const empty = !valid || Object.keys(valid).length === 0;
    const body =
      empty || dice.chance(25) ? wrongBody(valid ?? {}, dice) : spoiltBody(valid, dice, dice.chance(20) ? 3 : 1);
    return { ...parts, body, how: `body: ${body.how}` };
  }

  private otherPath(operation: Operation, { caller }: Parts, dice: Dice): Pick<Parts, 'path' | 'how' | 'must'> {
    const kind = dice.weighted({ wrong: 5, foreign: 3, elsewhere: 2 });
    if (kind === 'wrong') return { path: wrongPath(operation, this.stage, dice), how: 'path' };
    const tells = /\{(id|username)\}/.test(operation.path) && operation.path.includes('{congress}');
    if (kind === 'foreign') {
      // Giving an account of another congress a role here is what createGrant is for.
      const must = tells && operation.id !== 'createGrant' ? closed : undefined;
      return { path: foreignPath(operation, this.stage, dice), how: 'id of another congress', must };
    }
    const inside = operation.path.includes('{congress}') && caller.kind === 'member';
    // What only a person may do is refused to a machine before it is looked where.
    const must = inside ? [401, 404, 413, 415, ...(caller.name.startsWith('machine') ? [403] : [])] : undefined;
    return { path: elsewhere(operation, this.stage, dice), how: 'another congress', must };
  }

  private otherCaller(operation: Operation, { how }: Parts, dice: Dice): Partial<Parts> {
    const { outsiders, nobodies } = this.stage.callers;
    const caller = dice.pick(dice.chance(30) ? outsiders : nobodies);
    const isOpen = Array.isArray(operation.said['security']);
    const inside = operation.path.includes('{congress}') && how === 'plausible';
    const must =
      caller.kind === 'nobody' ? (isOpen ? undefined : unknownTo(caller)) : inside ? [401, 404, 413, 415] : undefined;
    return { caller, how: `caller: ${caller.name}`, must };
  }

  private whole(operation: Operation | null, method: string, parts: Parts): Asked {
    const { caller, path, query, body, headers, how, must } = parts;
    const signed: Header[] = caller.authorization === null ? [] : [['authorization', caller.authorization]];
    const url = sendable(`${path}${query}`);
    // A spoilt address may lead to another operation, or to none.
    const found = operation && (this.document.operationOf(method, path) ?? null);
    return {
      ...{ operation: found, method: method.toUpperCase(), url, who: caller.name, how, must },
      headers: [...signed, ...(body?.headers ?? []), ...headers],
      body: body?.bytes ?? null,
    };
  }
}

/** An API token is not looked up where none would be enough. */
function unknownTo({ name }: Caller): readonly number[] {
  return /machine/.test(name) ? [401, 403] : [401];
}

function wrongHeaders(dice: Dice): Header[] {
  const odd = () =>
    hostileText(dice, 100)
      .replace(/[^\x20-\x7e\xa0-\xff]/g, '?')
      .slice(0, 5_000);
  const all: (() => Header)[] = [
    () => [
      'if-match',
      dice.pick(['abc', '"1', '-1', '1.5', '9'.repeat(20), '', '*', '"1"', 'W/"1"', '"0"', '"1","2"', odd()]),
    ],
    () => [
      'idempotency-key',
      dice.pick(['', 'with blank', 'x'.repeat(200), 'x'.repeat(201), '\u00e9', 'same', 'same', odd()]),
    ],
    () => ['origin', dice.pick(['null', 'http://evil.example.invalid', 'https://', 'x', odd()])],
    () => ['cookie', dice.pick([`bihuan_access=${odd()}`, 'bihuan_refresh=x', 'a=b; '.repeat(500), '=', odd()])],
    () => ['x-request-id', dice.pick(['x', 'a'.repeat(64), 'a'.repeat(65), '../../log', odd()])],
    () => ['x-forwarded-for', dice.pick(['127.0.0.1', '::1, 8.8.8.8', odd()])],
    () => ['x-forwarded-host', odd()],
    () => ['host', dice.pick(['evil.example.invalid', 'localhost:1', '', 'a b', odd()])],
    () => ['accept', dice.pick(['text/html', 'application/xml;q=0.9', '*/*;q=x', odd()])],
    () => ['accept-language', dice.pick(['en', '*', odd()])],
    () => ['accept-encoding', dice.pick(['gzip', 'br;q=9', odd()])],
    () => ['range', 'bytes=0-1,5-'],
    () => ['x-http-method-override', 'DELETE'],
    () => ['if-none-match', '*'],
    () => ['sec-fetch-site', dice.pick(['cross-site', odd()])],
    () => ['x-long', 'x'.repeat(dice.pick([1_000, 9_000]))],
  ];
  return dice.several(all, 1 + dice.below(3)).map((one) => one());
}
