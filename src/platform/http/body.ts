import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { fieldName } from '../errors/cause.js';
import { Problem, type Cause } from '../errors/problem.js';

/** A body that was checked: the value, or every fault with its field. */
export type Checked<T> =
  { readonly value: T; readonly faults: null } | { readonly value: null; readonly faults: Cause[] };

/** The body of a route that needs none: whatever is sent must be empty. */
export class NoBody {}

/**
 * A body that could not be read as JSON. It is passed on in the place of the body, so that whoever checks it tells it in its
 * turn: after 401, 404 and 403.
 */
export class Unreadable {
  constructor(readonly why: string) {}
}

/** A class whose properties carry the decorators of `fields.ts`. */
export type BodyClass<T extends object> = new () => T;

/**
 * Checks a parsed JSON body against its class: unknown fields, missing fields, types, lengths, values.
 * No body is an empty one; null is not an object.
 * It never throws for bad input; who must know first whether the caller may act at all raises the faults later.
 */
export function checkBody<T extends object>(type: BodyClass<T>, raw: unknown): Checked<T> {
  const body: unknown = raw === undefined ? {} : raw;
  if (body instanceof Unreadable) return { value: null, faults: [{ code: 'malformedBody', message: body.why }] };
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { value: null, faults: [{ code: 'notAnObject', message: '请求正文须为一个 JSON 对象' }] };
  }
  const value = plainToInstance(type, body);
  const errors = validateSync(value, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  return errors.length === 0
    ? { value, faults: null }
    : { value: null, faults: errors.flatMap((one) => causesOf(one, '')) };
}

/**
 * Checks a body where nothing comes before it. Null in a field means that it is not given.
 * @param kept fields in which null stays, because there it empties what was written before.
 * @throws Problem invalidInput with every field named.
 */
export function requireBody<T extends object>(type: BodyClass<T>, raw: unknown, kept: readonly string[] = []): T {
  const checked = checkBody(type, withoutNulls(raw, kept));
  if (checked.faults) throw badInput(checked.faults);
  return checked.value;
}

/** @returns the 400 for what was sent: malformedBody where it could not be read at all, else invalidInput with every field. */
export function badInput(causes: readonly Cause[]): Problem {
  const [first] = causes;
  if (first?.code === 'malformedBody') return new Problem('malformedBody', { detail: first.message });
  return new Problem('invalidInput', { causes });
}

function causesOf(error: ValidationError, prefix: string): Cause[] {
  const field = /^\d+$/.test(error.property)
    ? `${prefix}[${error.property}]`
    : `${prefix ? `${prefix}.` : ''}${error.property}`;
  const nested = (error.children ?? []).flatMap((child) => causesOf(child, field));
  // `nestedValidation` only repeats, in English, what the field itself says of its shape.
  const rules = Object.entries(error.constraints ?? {}).filter(([rule]) => rule !== 'nestedValidation');
  const own = rules.map(([rule, message]) => cause(rule, message, field));
  return [...own, ...nested];
}

function cause(rule: string, message: string, field: string): Cause {
  if (rule === 'whitelistValidation')
    return { code: 'unknownField', field, message: `不认识的字段「${fieldName(field)}」` };
  return { code: 'invalidField', field, message: `${message}（${field}）` };
}

/**
 * A parsed body without its nulls, at every depth: null in a field means that it is not given. The body itself,
 * and what is no object, stay as they are.
 * @param kept fields of the body itself in which null stays, because there it empties what was written before.
 */
export function withoutNulls(body: unknown, kept: readonly string[] = []): unknown {
  if (body instanceof Unreadable) return body;
  if (Array.isArray(body)) return body.map((one) => withoutNulls(one));
  if (typeof body !== 'object' || body === null) return body;
  const given = Object.entries(body).filter(([key, value]) => value !== null || kept.includes(key));
  return Object.fromEntries(given.map(([key, value]) => [key, withoutNulls(value)]));
}
