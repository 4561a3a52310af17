import { Problem } from '../../platform/errors/problem.js';

/** What an API token 接口令牌 may be made for 权限范围; what each route asks for stands in `src/scopes.ts`. */
export const scopes = {
  'cases:read': '查阅建议',
  'cases:write': '办理建议',
  'supervision:read': '查阅跟踪、督办、抽查、评议和年度报告',
  'supervision:write': '办理督办、抽查、评议和年度报告',
  'roster:read': '查阅名册',
  'roster:write': '维护名册',
  'accounts:read': '查阅账号',
  'settings:read': '查阅工作日历和消息推送',
  'settings:write': '维护工作日历和消息推送',
  'record:read': '查阅安全事件',
  messages: '收件箱',
} as const;
export type Scope = keyof typeof scopes;

/** @returns what a route asks an API token for; null: no API token may call it, whatever its scopes. */
export type ScopeOf = (method: string, url: string) => Scope | null;

/** The refusal (403) of an API token. @param needed what the route asks for; null: the person himself. */
export function scopeMissing(needed: Scope | null): Problem {
  if (needed === null) {
    const message = '接口令牌不能办理此事，须由本人登录后办理';
    return new Problem('scopeMissing', { detail: `${message}。`, causes: [{ code: 'personOnly', message }] });
  }
  const message = `接口令牌没有「${scopes[needed]}」的权限范围（${needed}）`;
  return new Problem('scopeMissing', { detail: `${message}。`, causes: [{ code: 'scopeMissing', message }] });
}
