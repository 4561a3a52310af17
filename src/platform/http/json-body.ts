import type { FastifyInstance } from 'fastify';
import { Problem } from '../errors/problem.js';

/** Deeper than any body of ours, and shallow enough for whoever walks it by recursion. */
const maxDepth = 32;

/**
 * Reads bodies as JSON and in no other format (415), so that no plain HTML form of another site can write anything. An
 * empty body is no body. `__proto__` and `constructor.prototype` are refused, and so is what is nested too deep (400).
 */
export function acceptJsonOnly(instance: FastifyInstance): void {
  const parse = instance.getDefaultJsonParser('error', 'error');
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body.toString();
    if (text.trim() === '') return done(null, undefined);
    void parse(request, text, (error, value: unknown) => {
      if (error) return done(error);
      if (isTooDeep(value)) return done(new Problem('malformedBody', { detail: '请求正文嵌套过深。' }));
      done(null, value);
    });
  });
}

/** Walks level by level, because a body of a megabyte may be half a million levels deep. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true;
    level = level.flatMap((one): unknown[] => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
