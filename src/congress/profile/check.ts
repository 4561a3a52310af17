import { badCharacter, lengthOf } from '../../platform/http/text.js';

/** One fault 一处错误: where (`clocks.reply.value`) and what, in Chinese. */
export interface Fault {
  readonly path: string;
  readonly text: string;
}

/** A check 检查: every fault of a value found at a path; an empty list when it is right. */
export type Check = (value: unknown, path: string) => readonly Fault[];

type Fields<T> = { readonly [K in keyof T]-?: Check };

/** A check by one sentence: null when right. */
export function that(sentence: (value: unknown) => string | null): Check {
  return (value, path) => {
    const text = sentence(value);
    return text === null ? [] : [{ path, text }];
  };
}

/** Whether a value is an object of keys (no list, no null). */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with exactly these fields; those in `optional` may be missing. The type argument keeps the list complete. */
export function record<T>(fields: Fields<T>, optional: readonly (keyof T & string)[] = []): Check {
  const checks = new Map<string, Check>(Object.entries<Check>(fields));
  const mayMiss: readonly string[] = optional;
  return (value, path) => {
    if (!isRecord(value)) return [{ path, text: '须为对象' }];
    const unknown = Object.keys(value).filter((key) => !checks.has(key));
    return [
      ...unknown.map((key) => ({ path: join(path, key), text: '没有这个项目' })),
      ...[...checks].flatMap(([key, check]) => {
        if (Object.hasOwn(value, key)) return check(value[key], join(path, key));
        return mayMiss.includes(key) ? [] : [{ path: join(path, key), text: '缺少此项' }];
      }),
    ];
  };
}

/** A list of `min` to `max` items, told apart by `keyOf`. */
export function list(item: Check, bounds: { min: number; max: number; keyOf?: (item: unknown) => unknown }): Check {
  const { min, max, keyOf = (value: unknown) => value } = bounds;
  return (value, path) => {
    if (!Array.isArray(value)) return [{ path, text: '须为列表' }];
    const items: readonly unknown[] = value;
    if (items.length < min || items.length > max) {
      return [{ path, text: `须有 ${String(min)} 至 ${String(max)} 项，现有 ${String(items.length)} 项` }];
    }
    const keys = items.map(keyOf);
    return items.flatMap((one, index) => {
      const at = `${path}[${String(index)}]`;
      const repeats = keys[index] !== undefined && keys.indexOf(keys[index]) < index;
      return [...item(one, at), ...(repeats ? [{ path: at, text: `与前面重复：${String(keys[index])}` }] : [])];
    });
  };
}

/** One of a closed list of words. */
export const oneOf = (...words: readonly string[]): Check =>
  that((value) => (typeof value === 'string' && words.includes(value) ? null : `须为下列之一：${words.join('、')}`));

/** A whole number within bounds. */
export const whole = (min: number, max: number): Check =>
  that((value) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      ? null
      : `须为 ${String(min)} 至 ${String(max)} 之间的整数`,
  );

/** true or false. */
export const flag: Check = that((value) => (typeof value === 'boolean' ? null : '须为 true 或 false'));

/** Text of 1 to `max` characters (code points), not blank, of the given form. */
export const text = (max: number, form?: { readonly pattern: RegExp; readonly hint: string }): Check =>
  that((value) => {
    if (typeof value !== 'string') return '须为文字';
    if (value.trim() === '') return '不能为空';
    if (lengthOf(value) > max) return `不能超过 ${String(max)} 个字`;
    if (form !== undefined && !form.pattern.test(value)) return form.hint;
    return badCharacter(value);
  });

/** Null, or what the check asks. */
export const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? [] : check(value, path);

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
