import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateNested, type ValidationArguments } from 'class-validator';
import { readInstant } from '../time/instant.js';
import { badCharacter, inOneLine, isBlank, isLocalDate, isUuid, lengthOf, nfc } from './text.js';

/** What every field says of itself: its Chinese label, whether it may be missing, and an example for the document. */
interface FieldOptions {
  readonly label: string;
  readonly optional?: boolean;
  /** said in the document only: null means "empty" (every optional field may be sent as null) */
  readonly nullable?: boolean;
  /** a title: where it was broken into lines, by Word or Excel, these are joined */
  readonly oneLine?: boolean;
  readonly example?: unknown;
  readonly description?: string;
}

type Fault = string | null;
/** What is said of a field in the OpenAPI document. */
type Schema = Readonly<Record<string, unknown>>;

/** What a text must be. */
interface TextOptions {
  readonly max: number;
  readonly min?: number;
  readonly pattern?: RegExp;
  readonly patternHint?: string;
  /** it is never answered as it was sent, and whoever has a form of it keeps nothing of it; a password is not shown while it is typed either */
  readonly secret?: 'password' | 'personal';
}

/** Text 文字, in NFC; lengths are counted in code points. NUL and lone surrogates are refused. */
export function Text(options: FieldOptions & TextOptions) {
  const { max, min = 1 } = options;
  const pattern = options.pattern ? { pattern: options.pattern.source } : {};
  return field(options, { type: String, minLength: min, maxLength: max, ...pattern, ...secrecy(options) }, (value) => {
    if (typeof value !== 'string') return '须为文字';
    const bad = badCharacter(value);
    if (bad) return bad;
    const length = isBlank(value) ? 0 : lengthOf(value.trim());
    if (length < min) return min === 1 ? '不能为空' : `不能少于 ${String(min)} 个字`;
    if (lengthOf(value) > max) return `不能超过 ${String(max)} 个字（现为 ${String(lengthOf(value))} 个）`;
    if (options.pattern && !options.pattern.test(value)) return options.patternHint ?? '格式不对';
    return null;
  });
}

/** One of a closed list of values. `values` maps each to its Chinese name. */
export function Choice(options: FieldOptions & { values: Readonly<Record<string, string>> }) {
  const allowed = Object.keys(options.values);
  const names = Object.entries(options.values).map(([value, name]) => `${value} ${name}`);
  const description = `${options.description ?? options.label}:${names.join('、')}`;
  return field({ ...options, description }, { type: String, enum: allowed }, (value) =>
    typeof value === 'string' && allowed.includes(value) ? null : `须为下列之一：${names.join('、')}`,
  );
}

/** A list of values of a closed list, without repetition. `values` maps each to its Chinese name. */
export function Choices(options: FieldOptions & { values: Readonly<Record<string, string>>; minItems?: number }) {
  const allowed = Object.keys(options.values);
  const names = Object.entries(options.values).map(([value, name]) => `${value} ${name}`);
  const size = { minItems: options.minItems ?? 0, maxItems: allowed.length };
  const items = { type: 'string', enum: allowed };
  const schema = { type: 'array', ...size, uniqueItems: true, items };
  return field({ ...options, description: `${options.label}:${names.join('、')}` }, schema, (value) => {
    const fault = list(value, size, (item) =>
      allowed.includes(item as string) ? null : `须为${names.join('、')}之一`,
    );
    return fault ?? (new Set(value as string[]).size < (value as string[]).length ? '不能有重复' : null);
  });
}

/** The id of something, a UUID. */
export function Id(options: FieldOptions) {
  return field(options, { type: String, format: 'uuid' }, (value) => (isUuid(value) ? null : '须为有效的编号（UUID）'));
}

/** A local date `YYYY-MM-DD` that exists. */
export function DateField(options: FieldOptions) {
  return field({ example: '2026-03-02', ...options }, { type: String, format: 'date' }, (value) =>
    isLocalDate(value) ? null : '须为实际存在的日期（1900 年到 2200 年），格式为 YYYY-MM-DD',
  );
}

/** An instant (RFC 3339), in any zone. */
export function InstantField(options: FieldOptions) {
  return field({ example: '2026-03-02T09:00:00+08:00', ...options }, { type: String, format: 'date-time' }, (value) =>
    readInstant(value) ? null : '须为带时区的时刻（1900 年到 2200 年），例如 2026-03-02T09:00:00+08:00',
  );
}

/** true or false. */
export function Flag(options: FieldOptions) {
  return field(options, { type: Boolean }, (value) => (typeof value === 'boolean' ? null : '须为 true 或 false'));
}

/** A file 文件 as it stands in a body once it was received: what is in it lies in the depot. */
export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A file of an upload 上传的文件. Nobody can write one into a body: only the service itself puts it there. */
export function FileField(options: FieldOptions) {
  return field(options, { type: String, format: 'binary' }, (value) =>
    isPlainObject(value) ? null : '须为上传的文件',
  );
}

/** A whole number within bounds. */
export function Whole(options: FieldOptions & { min: number; max: number }) {
  const { min, max } = options;
  return field(options, { type: 'integer', minimum: min, maximum: max }, (value) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      ? null
      : `须为 ${String(min)} 到 ${String(max)} 之间的整数`,
  );
}

/** A list of texts, each checked as `Text`; repeated entries are refused where `unique`. */
export function Texts(options: FieldOptions & { max: number; maxItems: number; minItems?: number }) {
  const { max, maxItems, minItems = 0 } = options;
  const items = { type: 'string', minLength: 1, maxLength: max };
  return field(options, { type: 'array', minItems, maxItems, items }, (value) =>
    list(value, { minItems, maxItems }, (item) => {
      if (typeof item !== 'string') return '须为文字';
      if (isBlank(item)) return '不能为空';
      return badCharacter(item) ?? (lengthOf(item) > max ? `不能超过 ${String(max)} 个字` : null);
    }),
  );
}

/** A list of ids without repetition. */
export function Ids(options: FieldOptions & { maxItems: number; minItems?: number }) {
  const { maxItems, minItems = 0 } = options;
  const items = { type: 'string', format: 'uuid' };
  return field(options, { type: 'array', minItems, maxItems, uniqueItems: true, items }, (value) => {
    const fault = list(value, { minItems, maxItems }, (item) => (isUuid(item) ? null : '须为有效的编号（UUID）'));
    if (fault) return fault;
    return new Set(value as string[]).size < (value as string[]).length ? '不能有重复' : null;
  });
}

/** An object of its own class. */
export function Part(type: () => new () => object, options: FieldOptions) {
  return applyDecorators(
    documented({ description: options.label, type: () => type(), required: !options.optional }),
    Type(type),
    ...(options.optional ? [IsOptional()] : []),
    shape((value) => (isPlainObject(value) ? null : '须为对象'), options.label),
    ValidateNested(),
  );
}

/** A list of objects of one class. */
export function Parts(type: () => new () => object, options: FieldOptions & { maxItems: number; minItems?: number }) {
  const { maxItems, minItems = 0 } = options;
  // The library tells a function that answers a class from a class by its name, which must be `type`.
  const document = { description: options.label, type: () => type(), isArray: true, required: !options.optional };
  return applyDecorators(
    documented({ ...document, minItems, maxItems, ...exampleIn(options) }),
    Type(type),
    ...(options.optional ? [IsOptional()] : []),
    shape(
      (value) => list(value, { minItems, maxItems }, (item) => (isPlainObject(item) ? null : '须为对象')),
      options.label,
    ),
    ValidateNested({ each: true }),
  );
}

function secrecy({ secret }: TextOptions): Schema {
  if (secret === undefined) return {};
  return { writeOnly: true, ...(secret === 'password' ? { format: 'password' } : {}) };
}

function field(options: FieldOptions, schema: Schema, fault: (value: unknown) => Fault) {
  const document = { description: saidOf(options), required: !options.optional, ...schema };
  const example = exampleIn(options);
  const nullable = options.nullable ? { nullable: true } : {};
  return applyDecorators(
    documented({ ...document, ...example, ...nullable }),
    Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => normalised(obj[key], options.oneLine)),
    ...(options.optional ? [IsOptional()] : []),
    shape(fault, options.label),
  );
}

/** The document calls a field what its refusals call it; what else there is to know stands behind. */
function saidOf({ label, description = label }: FieldOptions): string {
  return description.startsWith(label) ? description : `${label}；${description}`;
}

function exampleIn({ example }: FieldOptions): Schema {
  return example === undefined ? {} : { example };
}

/** The one place where what is said of a field meets the type that the library gives it. */
function documented(schema: Schema): PropertyDecorator {
  return ApiProperty(schema);
}

/** What a form calls a field 项目名称: what its description begins with; the field's own name where it has no such field. */
export function labelOf(type: new () => object, field: string): string {
  const said: unknown = Reflect.getMetadata('swagger/apiModelProperties', type.prototype as object, field);
  const { description = field } = (said ?? {}) as { description?: string };
  return description.split(/[；:]/)[0] ?? field;
}

/** `required` is told apart from `wrong`, so that a missing field reads as missing. */
function shape(fault: (value: unknown) => Fault, label: string) {
  return ValidateBy({
    name: 'field',
    validator: {
      validate: (value: unknown) => fault(value) === null,
      defaultMessage: (args?: ValidationArguments) => {
        const value: unknown = args?.value;
        return `「${label}」${value === undefined || value === null ? '必须填写' : (fault(value) ?? '有误')}`;
      },
    },
  });
}

function list(value: unknown, size: { minItems: number; maxItems: number }, item: (item: unknown) => Fault): Fault {
  if (!Array.isArray(value)) return '须为列表';
  if (value.length < size.minItems) return `至少要有 ${String(size.minItems)} 项`;
  if (value.length > size.maxItems) return `不能超过 ${String(size.maxItems)} 项`;
  const faults = value.map((one, index) => ({ index, fault: item(one) })).filter((one) => one.fault !== null);
  return faults.length === 0
    ? null
    : faults.map((one) => `第 ${String(one.index + 1)} 项${one.fault ?? ''}`).join('；');
}

function normalised(value: unknown, oneLine = false): unknown {
  if (typeof value === 'string') return oneLine ? inOneLine(nfc(value)) : nfc(value);
  return Array.isArray(value) ? value.map((one) => normalised(one)) : value;
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
