import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy, type ValidationArguments } from 'class-validator';
import { isIP } from 'node:net';
import { readInstant } from '../time/instant.js';
import { isKey, looksWeak } from './strength.js';

/** What a variable's check may look at besides its own value. */
interface Whole {
  readonly NODE_ENV: string;
}

type Check = (value: never, whole: Whole) => string | null;

/** One of a few words. */
export function OneOf(...words: string[]) {
  return variable(asText, (value: string) => (words.includes(value) ? null : `须为 ${words.join('、')} 之一`));
}

/** A whole number 整数 within bounds; `why` is said to who goes beyond them. */
export function Count(bounds: { min: number; max: number; why?: string }) {
  const { min, max, why = '' } = bounds;
  const read = (text: string) => (/^\d{1,15}$/.test(text) ? Number(text) : NaN);
  return variable(read, (value: number) =>
    value >= min && value <= max ? null : `须为 ${String(min)} 到 ${String(max)} 之间的整数${why}`,
  );
}

/** `true` or `false`. */
export function Flag() {
  const read = (text: string) => (text === 'true' ? true : text === 'false' ? false : text);
  return variable(read, (value: unknown) => (typeof value === 'boolean' ? null : '须为 true 或 false'));
}

/** A word without blanks, such as a user name 用户名 or a host 主机. */
export function Word(options: { label: string; required?: boolean }) {
  return variable(asText, (value: string, whole) => {
    if (value === '') return missing(options, whole);
    return /^\S{1,200}$/.test(value) ? null : '不能含有空白，且不超过 200 个字符';
  });
}

/** An instant 时刻 (RFC 3339); it may be absent. */
export function Instant() {
  return variable(asText, (value: string) =>
    value === '' || readInstant(value) ? null : '须为带时区的时刻（RFC 3339），例如 2026-01-05T09:00:00+08:00',
  );
}

/** A folder 目录. */
export function Folder() {
  return variable(asText, (value: string) => (value.includes('\0') ? '不是有效的目录' : null));
}

/** Addresses 地址 and networks 网段 (CIDR), set apart by commas; there may be none. */
export function Networks() {
  return variable(asText, (value: string) =>
    value === '' || value.split(',').every((one) => isNetwork(one.trim()))
      ? null
      : '须为以逗号分隔的 IP 地址或网段，例如 127.0.0.1,10.0.0.0/8',
  );
}

/** An address 地址 with one of the given schemes; it may be absent unless `required`. */
export function Address(options: { label: string; schemes: string[]; required?: boolean }) {
  const { schemes } = options;
  return variable(asText, (value: string, whole) => {
    if (value === '') return missing(options, whole);
    if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol))
      return `须以 ${schemes.join('// 或 ')}// 开头`;
    return null;
  });
}

/** A password or signing secret; its value is never shown. `least` characters in production, fewer while developing. */
export function Secret(options: { label: string; least: number; leastOutside?: number; required?: boolean }) {
  return variable(asText, (value: string, whole) => {
    if (value === '') return missing(options, whole);
    const least = whole.NODE_ENV === 'production' ? options.least : (options.leastOutside ?? options.least);
    if (value.length < least) return `至少 ${String(least)} 个字符`;
    return whole.NODE_ENV === 'production' && looksWeak(value) ? '过于简单，容易被猜到，请换一个随机值' : null;
  });
}

/** A key of 32 bytes in base64 or hexadecimal; its value is never shown. */
export function Key(options: { label: string; required?: boolean }) {
  return variable(asText, (value: string, whole) => {
    if (value === '') return missing(options, whole);
    if (!isKey(value)) return '须为 32 字节，用 base64 或 64 位十六进制书写';
    return whole.NODE_ENV === 'production' && looksWeak(value) ? '不是随机值，请重新生成' : null;
  });
}

function isNetwork(text: string): boolean {
  const [, address = '', prefix = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(prefix) <= (version === 4 ? 32 : 128);
}

function missing(options: { label: string; required?: boolean }, whole: Whole): string | null {
  return options.required && whole.NODE_ENV === 'production' ? `没有设置（${options.label}）` : null;
}

function asText(text: string): string {
  return text;
}

function variable(read: (text: string) => unknown, check: Check) {
  const fault = (args?: ValidationArguments) => check(args?.value as never, args?.object as Whole);
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? read(value) : value)),
    ValidateBy({
      name: 'variable',
      validator: {
        validate: (_value: unknown, args?: ValidationArguments) => fault(args) === null,
        defaultMessage: (args?: ValidationArguments) => `${args?.property ?? ''} ${fault(args) ?? '有误'}`,
      },
    }),
  );
}
