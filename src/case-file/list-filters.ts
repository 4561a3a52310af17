import { lightNames } from '../deadlines/light.js';
import type { Cause } from '../platform/errors/problem.js';
import { Problem } from '../platform/errors/problem.js';
import { parameterFault, unknownParameter } from '../platform/http/parameter.js';
import { badCharacter, isLocalDate, isUuid, lengthOf } from '../platform/http/text.js';
import type { FigureCondition, FigureFilter, FigureReading } from './figure-filter.js';
import { caseStates } from './states.js';

/** How a list may be sorted: by the case's making, or by its nearest open date. */
export const sorts = { newest: '新提出的在前', oldest: '先提出的在前', due: '最近到期的在前' } as const;
export type Sort = keyof typeof sorts;

/** Requests 申请 of an office that wait for whoever assigns to decide. */
export const requestKinds = { reassignment: '申请调整', extension: '申请延期' } as const;
export type RequestKind = keyof typeof requestKinds;

/** What a list is asked for. Absent filters are undefined; `cursor` is the sort key of the page before. */
export interface ListFilters {
  readonly state?: string;
  readonly session?: string;
  readonly office?: string;
  readonly category?: string;
  readonly deputy?: string;
  readonly key?: boolean;
  readonly overdue?: boolean;
  readonly light?: string;
  readonly toDecide?: RequestKind;
  readonly q?: string;
  /** the cases behind a figure of a report */
  readonly figure?: FigureCondition;
  readonly sort: Sort;
  readonly limit: number;
  readonly count: boolean;
  readonly cursor: readonly [key: string, id: string] | null;
}

/** How many cases a page holds. */
export const pageLimits = { usual: 50, most: 200 } as const;

const version = 1;

type Read = (value: string) => string | null;
const oneOf = (values: readonly string[]) => (value: string) =>
  values.includes(value) ? null : `须为下列之一：${values.join('、')}`;
const id: Read = (value) => (isUuid(value) ? null : '须为有效的编号（UUID）');
const yesNo: Read = oneOf(['true', 'false']);

const parameters: Readonly<Record<string, Read>> = {
  state: oneOf(Object.keys(caseStates)),
  session: id,
  office: id,
  category: id,
  deputy: id,
  key: yesNo,
  overdue: yesNo,
  light: oneOf(Object.keys(lightNames)),
  toDecide: oneOf(Object.keys(requestKinds)),
  q: (value) => badCharacter(value) ?? (lengthOf(value) > 100 ? '不能超过 100 个字' : null),
  sort: oneOf(Object.keys(sorts)),
  limit: (value) =>
    /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= pageLimits.most
      ? null
      : '须为 1 到 200 之间的整数',
  count: yesNo,
  cursor: (value) => (decode(value) ? null : '须为上一页答复中的 nextCursor'),
};

/**
 * Reads the query of a list.
 * @param figures reads which figure of a report is to be opened, if one is.
 * @param reading the day of a figure where none is named, and the rules of the place.
 * @throws Problem invalidInput naming every parameter at fault, unknown ones too.
 */
export function readFilters(
  query: Readonly<Record<string, unknown>>,
  figures: FigureFilter,
  reading: FigureReading,
): ListFilters {
  const own = Object.entries(query).filter(([name]) => !figures.parameters.includes(name));
  const figure = figures.read(query, reading) ?? undefined;
  const faults = own.flatMap(([name, value]) => faultOf(name, value));
  if (figure !== undefined && typeof figure !== 'function') faults.push(...figure);
  if (faults.length > 0) throw new Problem('invalidInput', { causes: faults });
  const given = query as Readonly<Record<string, string>>;
  const { state, session, office, category, deputy, light } = given;
  const toDecide = given['toDecide'] as RequestKind | undefined;
  const sort = (given['sort'] ?? 'newest') as Sort;
  const cursor = given['cursor'] ? decode(given['cursor']) : null;
  if (cursor && cursor[0] !== sort)
    throw new Problem('invalidInput', { causes: [parameterFault('cursor', '与排序方式不符')] });
  return {
    ...defined({ state, session, office, category, deputy, light, toDecide, q: given['q']?.trim() || undefined }),
    ...(typeof figure === 'function' ? { figure } : {}),
    ...defined({ key: asFlag(given['key']), overdue: asFlag(given['overdue']) }),
    sort,
    limit: Number(given['limit'] ?? pageLimits.usual),
    count: given['count'] === 'true',
    cursor: cursor ? [cursor[1], cursor[2]] : null,
  };
}

/** The cursor after a row: opaque and versioned. */
export function cursorAfter(sort: Sort, key: string, rowId: string): string {
  return Buffer.from(JSON.stringify([version, sort, key, rowId])).toString('base64url');
}

/** What the sort key of a cursor can be: the date of a row, none where it has no date, or its id. */
const keys: Readonly<Record<Sort, (key: unknown, rowId: string) => boolean>> = {
  newest: (key, rowId) => key === rowId,
  oldest: (key, rowId) => key === rowId,
  due: (key) => key === '' || isLocalDate(key),
};

function decode(cursor: string): [sort: Sort, key: string, id: string] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 4 || parts[0] !== version || !isUuid(parts[3])) return null;
    const [, sort, key, rowId] = parts as [number, unknown, unknown, string];
    const known = typeof sort === 'string' && Object.hasOwn(keys, sort) && keys[sort as Sort](key, rowId);
    return known ? [sort as Sort, key as string, rowId] : null;
  } catch {
    return null;
  }
}

function faultOf(name: string, value: unknown): Cause[] {
  const read = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (!read) return [unknownParameter(name)];
  const told = typeof value === 'string' ? read(value) : '只能出现一次';
  return told ? [parameterFault(name, told)] : [];
}

function asFlag(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'true';
}

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as typeof values & {};
}
