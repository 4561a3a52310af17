import type { FastifyInstance } from 'fastify';
import { Problem } from '../errors/problem.js';
import { Unreadable } from './body.js';
import { csvTextOf } from './csv.js';

/** Deeper than any body of ours, and shallow enough for whoever walks it by recursion. */
const maxDepth = 32;

/**
 * Reads bodies as JSON in UTF-8 and in no other format (415), so that no plain HTML form of another site can write anything.
 * An empty body is no body. What is no JSON, has `__proto__` or `constructor.prototype` in it, or is nested too deep is
 * passed on as `Unreadable`. Only a route marked `TakesCsv` takes a table as well, which no form can send either.
 */
export function acceptJsonOnly(instance: FastifyInstance): void {
  const parse = instance.getDefaultJsonParser('error', 'error');
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
    const [, charset = 'utf-8'] = /charset="?([\w-]+)/i.exec(type) ?? [];
    if (!/^utf-?8$/i.test(charset) || encoding !== 'identity') return done(new Problem('unsupportedMediaType'));
    const text = body.toString();
    if (text.trim() === '') return done(null, undefined);
    void parse(request, text, (error, value: unknown) => done(null, error ? unreadable(text) : readable(value)));
  });
  instance.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (request, body, done) => {
    if (request.routeOptions.config.csv !== true) return done(new Problem('unsupportedMediaType'));
    done(null, csvTextOf(Buffer.from(body)));
  });
}

/** What is good JSON all the same was refused for the names in it. */
function unreadable(text: string): Unreadable {
  try {
    JSON.parse(text);
    return new Unreadable('请求正文中有不允许的字段名（__proto__、constructor.prototype）。');
  } catch {
    return new Unreadable('请求正文不是有效的 JSON。');
  }
}

function readable(value: unknown): unknown {
  return isTooDeep(value) ? new Unreadable('请求正文嵌套过深。') : value;
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
