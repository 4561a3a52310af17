import { statement, type Statement } from '../../platform/database/statement.js';
import type { Cause } from '../../platform/errors/problem.js';
import type { PageQuery } from '../../platform/http/page.js';
import { badCharacter, isLocalDate, isUuid } from '../../platform/http/text.js';
import { securityKinds } from './security-kinds.js';

/** What of the record is asked for; each may be absent. Dates are local, both included. */
export interface SecurityFilters {
  readonly kind?: string;
  /** an id or a user name: what it did, and what was done to it */
  readonly account?: string;
  readonly from?: string;
  readonly to?: string;
}

/** One row as it is read, with the names of its accounts. */
export interface SecurityRow extends Record<string, unknown> {
  readonly id: string;
  readonly body: string;
  readonly hash: string;
  readonly sealed: boolean;
  readonly whole_install: boolean;
  readonly username: string | null;
  readonly display_name: string | null;
  readonly about_username: string | null;
  readonly about_name: string | null;
}

type Check = (value: string) => string | null;
const date: Check = (value) => (isLocalDate(value) ? null : '须为 YYYY-MM-DD 的日期');
const checks: Readonly<Record<keyof SecurityFilters, Check>> = {
  kind: (value) => (Object.hasOwn(securityKinds, value) ? null : '不是事件种类'),
  account: (value) => badCharacter(value) ?? (value.length > 64 ? '不能超过 64 个字符' : null),
  from: date,
  to: date,
};

/** What is wrong with the filters; unknown parameters are told by the page. */
export function filterFaults(filters: Readonly<Record<string, unknown>>): Cause[] {
  return Object.entries(checks).flatMap(([field, check]) => {
    const value = filters[field];
    if (value === undefined) return [];
    const fault = typeof value === 'string' ? check(value) : '只能填写一次';
    return fault === null ? [] : [{ code: 'invalidField', field, message: `「${field}」${fault}（${field}）` }];
  });
}

/** The newest first: the record of the congress, and what the wall lets through of the install's. */
export function pageOfEvents(
  congressId: string,
  timeZone: string,
  filters: SecurityFilters,
  { limit, after }: PageQuery,
): { statement: Statement; values: unknown[] } {
  const values: unknown[] = [congressId, limit + 1];
  const put = (value: unknown) => `$${String(values.push(value))}`;
  const conditions = conditionsOf(filters, timeZone, after?.[0], put);
  const rest = 'body, hash, seal_id is not null as sealed, account_id, about_id';
  const part = (table: string, wide: boolean, own: string) =>
    `(select id, ${String(wide)} as whole_install, ${rest} from ${table}
      where ${[own, ...conditions].join(' and ')} order by id desc limit $2)`;
  const text = `
    select e.id, e.body, e.hash, e.sealed, e.whole_install, a.username, a.display_name,
      b.username as about_username, b.display_name as about_name
    from (${part('security_event', false, 'congress_id = $1')} union all ${part('install_event', true, '$1::uuid is not null')}) e
      left join account a on a.id = e.account_id left join account b on b.id = e.about_id
    order by e.id desc limit $2`;
  return { statement: statement(text), values };
}

function conditionsOf(
  { kind, account, from, to }: SecurityFilters,
  timeZone: string,
  after: string | undefined,
  put: (value: unknown) => string,
): string[] {
  const midnight = (day: string, later: number) =>
    `(${put(day)}::date + ${String(later)})::timestamp at time zone ${put(timeZone)}`;
  return [
    ...(kind === undefined ? [] : [`kind = ${put(kind)}`]),
    ...(account === undefined ? [] : [ofAccount(account, put)]),
    ...(from === undefined ? [] : [`at >= ${midnight(from, 0)}`]),
    ...(to === undefined ? [] : [`at < ${midnight(to, 1)}`]),
    ...(after === undefined ? [] : [`id < ${put(after)}::uuid`]),
  ];
}

function ofAccount(account: string, put: (value: unknown) => string): string {
  const one = isUuid(account)
    ? `${put(account)}::uuid`
    : `(select id from account where lower(username) = lower(${put(account)}))`;
  return `(account_id = ${one} or about_id = ${one})`;
}
