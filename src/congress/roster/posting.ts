import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { requireBody, type BodyClass } from '../../platform/http/body.js';
import { labelOf } from '../../platform/http/fields.js';
import { readIdempotencyKey } from '../../platform/idempotency/idempotency-key.js';
import type { Idempotency, IdempotentRequest, KeptAnswer } from '../../platform/idempotency/idempotency.js';
import type { Values } from './resource.js';

/** A write as it came in 提交: the body is unchecked, because who may write is asked first. */
export interface Posting {
  readonly method: string;
  /** without its query */
  readonly path: string;
  /** the header `Idempotency-Key`, unchecked */
  readonly key: string | string[] | undefined;
  readonly body: unknown;
}

/** The write of a request, as a parameter of a controller's method. */
export const Posted = createParamDecorator((_data: unknown, context: ExecutionContext) => postingOf(context));

/** The write of a request. */
export function postingOf(context: ExecutionContext): Posting {
  const { method, url, headers, body } = context.switchToHttp().getRequest<FastifyRequest>();
  return { method, path: url.split('?')[0] ?? '', key: headers['idempotency-key'], body };
}

/**
 * The posting as the idempotency table knows it; call it after the body was checked.
 * @returns null where the caller sent no key.
 * @throws Problem invalidInput (400) for a malformed key.
 */
export function idempotent(idempotency: Idempotency, accountId: string, posting: Posting): IdempotentRequest | null {
  const key = readIdempotencyKey(posting.key);
  if (key === null) return null;
  const requestHash = idempotency.hashOf(posting.method, posting.path, posting.body);
  return { accountId, key, requestHash, at: new Date() };
}

/** The answer to a creation: 201, where the new thing is, and the whole of it. */
export function created(location: string | null, value: object): KeptAnswer {
  return { status: 201, headers: location === null ? {} : { location }, answer: JSON.stringify(value) };
}

/** Fields that are taken as they were typed. */
const verbatim = new Set(['password']);

/**
 * Checks a body, and takes the blanks off both ends of its texts.
 * @param kept fields in which null stays; elsewhere it means that the field is not given.
 * @throws Problem invalidInput (400).
 */
export function formOf<T extends object>(type: BodyClass<T>, raw: unknown, kept: readonly string[] = []): T {
  const body = requireBody(type, raw, kept);
  for (const [field, value] of Object.entries(body)) {
    if (typeof value === 'string' && !verbatim.has(field)) Object.assign(body, { [field]: value.trim() });
  }
  return body;
}

/**
 * Checks the body of a change: any subset of the fields, null only where a field may be emptied.
 * @returns what was sent, trimmed; fields that were not sent are absent.
 * @throws Problem invalidInput (400).
 */
export function patchOf(type: BodyClass<object>, raw: unknown, nullable: readonly string[]): Values {
  const sent = typeof raw === 'object' && raw !== null ? Object.keys(raw) : [];
  const entries = Object.entries(formOf(type, raw, sent)).filter(([, value]) => value !== undefined);
  const emptied = entries.filter(([field, value]) => value === null && !nullable.includes(field));
  const causes = emptied.map(([field]): Cause => {
    return { code: 'invalidField', field, message: `「${labelOf(type, field)}」不能为空（${field}）` };
  });
  if (causes.length > 0) throw new Problem('invalidInput', { causes });
  return Object.fromEntries(entries);
}
