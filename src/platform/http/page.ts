import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { Problem, type Cause } from '../errors/problem.js';
import { parameterFault, unknownParameter } from './parameter.js';
import { badCharacter } from './text.js';

/** Which part of a list is asked for. */
export interface PageQuery {
  /** 1 to 200 */
  readonly limit: number;
  /** the sort key of the last row of the page before; null for the first page */
  readonly after: readonly string[] | null;
  /** only entries in use, or only deactivated ones; null: both */
  readonly active: boolean | null;
}

/** A page of a list as it is answered. */
export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/** In what a list differs from the others. */
interface ListOptions {
  readonly active?: boolean;
  /** what is wrong with the list's own parameters, which are read before and told together with the rest */
  readonly faults?: readonly Cause[];
  /** what each part of the sort key must be; where it is not said, the statement takes any text */
  readonly key?: readonly ((part: string) => boolean)[];
}

const defaultLimit = 50;
const maxLimit = 200;
const version = 1;

/**
 * Reads `limit`, `cursor` and `active` of a list's query string.
 * @param list the list's name; a cursor of another list is refused.
 * @param keys how many parts the sort key has.
 * @param options `active: false` where the list's things cannot be deactivated.
 * @throws Problem invalidInput (400) naming every parameter at fault, unknown ones too.
 */
export function readPage(
  query: Readonly<Record<string, unknown>>,
  list: string,
  keys: number,
  options: ListOptions = {},
): PageQuery {
  const { limit = String(defaultLimit), cursor, active, ...others } = query;
  const size = typeof limit === 'string' && /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  const decoded = cursor === undefined ? null : decode(cursor, list, keys);
  const after = decoded?.every((part, place) => options.key?.[place]?.(part) ?? true) === false ? undefined : decoded;
  const faults: Cause[] = [...(options.faults ?? []), ...Object.keys(others).map((field) => unknownParameter(field))];
  if (size < 1 || size > maxLimit)
    faults.push(parameterFault('limit', `须为 1 到 ${String(maxLimit)} 之间的整数`, '每页条数'));
  if (after === undefined) faults.push(parameterFault('cursor', '须为上一页答复中的 nextCursor', '游标'));
  if (active !== undefined && options.active === false) {
    faults.push(unknownParameter('active'));
  } else if (active !== undefined && active !== 'true' && active !== 'false') {
    faults.push(parameterFault('active', '须为 true 或 false', '是否在用'));
  }
  if (faults.length > 0) throw new Problem('invalidInput', { causes: faults });
  return { limit: size, after: after ?? null, active: active === undefined ? null : active === 'true' };
}

/**
 * Cuts rows into a page. The statement must have asked for one row more than `limit`.
 * @param keyOf the sort key of a row, ending in its id.
 */
export function cut<T>(
  rows: readonly T[],
  query: PageQuery,
  list: string,
  keyOf: (row: T) => readonly string[],
): Page<T> {
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > query.limit && last ? encode(list, keyOf(last)) : null };
}

/** Documents the parameters of a list. */
export function Paged(options: ListOptions = {}): MethodDecorator {
  const active = ApiQuery({
    name: 'active',
    required: false,
    description: 'true 只列在用的，false 只列已停用的；没有则全部列出',
    schema: { type: 'boolean' },
  });
  return applyDecorators(
    ...(options.active === false ? [] : [active]),
    ApiQuery({
      name: 'limit',
      required: false,
      description: '每页条数',
      schema: { type: 'integer', minimum: 1, maximum: maxLimit, default: defaultLimit },
    }),
    ApiQuery({
      name: 'cursor',
      required: false,
      description: '上一页答复中的 nextCursor；没有则从头开始',
      schema: { type: 'string' },
    }),
  );
}

function encode(list: string, key: readonly string[]): string {
  return Buffer.from(JSON.stringify([version, list, ...key])).toString('base64url');
}

/** @returns the sort key, or undefined where the cursor is not one of this list. */
function decode(cursor: unknown, list: string, keys: number): string[] | undefined {
  if (typeof cursor !== 'string' || cursor.length > 2_000) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== keys + 2 || parts[0] !== version || parts[1] !== list)
      return undefined;
    const key: unknown[] = parts.slice(2);
    return key.every((part): part is string => typeof part === 'string' && badCharacter(part) === null)
      ? key
      : undefined;
  } catch {
    return undefined;
  }
}
