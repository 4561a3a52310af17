import type { Values } from './resource.js';

/** Fields whose values are not written into the record 个人信息: that they were changed is enough. */
const unsaid: ReadonlySet<string> = new Set(['cardNo', 'phone', 'password']);

/** What a change did, a text for each field that was sent and is now another: `name：甲 → 乙`. */
export function changesOf(sent: Values, before: Values): string[] {
  return Object.entries(sent).flatMap(([field, value]) => {
    if (value === undefined) return [];
    if (unsaid.has(field)) return [field];
    const [from, to] = [inWords(before[field]), inWords(value)];
    return from === to ? [] : [`${field}：${from} → ${to}`];
  });
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '（无）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
