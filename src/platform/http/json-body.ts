import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../errors/problem.js';
import { Unreadable } from './body.js';
import { csvTextOf } from './csv.js';

/** Deeper than any body of ours, and shallow enough for whoever walks it by recursion. */
const maxDepth = 32;
/** More than any form has. Who checks a form looks at each name among all others, which takes half a minute for a megabyte. */
const maxNames = 1_000;
/** More than the longest list of ours has entries, each of which is checked as a form of its own. */
const maxValues = 10_000;

/**
 * Reads bodies as JSON in UTF-8 and in no other format (415), so that no plain HTML form of another site can write anything.
 * An empty body is no body. What is no JSON, has `__proto__` or `constructor.prototype` in it, is nested too deep or has more in
 * it than any form is passed on as `Unreadable`. Only a route marked `TakesCsv` takes a table as well, which no form can send either.
 */
export function acceptJsonOnly(instance: FastifyInstance): void {
  const parse = instance.getDefaultJsonParser('error', 'error');
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
    const [, charset = 'utf-8'] = /charset="?([\w-]+)/i.exec(type) ?? [];
    if (!/^utf-?8$/i.test(charset) || encoding !== 'identity') return done(new Problem('unsupportedMediaType'));
    const text = utf8(Buffer.from(body));
    if (text === null) return done(null, new Unreadable('请求正文不是有效的 UTF-8 文字。'));
    if (text.trim() === '') return done(null, undefined);
    void parse(request, text, (error, value: unknown) => done(null, error ? unreadable(text) : readable(value)));
  });
  instance.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (request, body, done) => {
    if (request.routeOptions.config.csv !== true) return done(new Problem('unsupportedMediaType'));
    done(null, csvTextOf(Buffer.from(body)));
  });
}

/** @returns null where the bytes are no UTF-8: what would be kept with marks in the place of words is refused. */
function utf8(bytes: Buffer): string | null {
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
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
  const fault = shapeFault(value);
  return fault === null ? value : new Unreadable(fault);
}

/** Walks level by level, because a body of a megabyte may be half a million levels deep. */
function shapeFault(value: unknown): string | null {
  let level: unknown[] = [value];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > maxDepth) return '请求正文嵌套过深。';
    if (values > maxValues) return `请求正文的内容过多，最多 ${String(maxValues)} 项。`;
    const within = level.filter((one) => typeof one === 'object' && one !== null);
    if (within.some((one) => !Array.isArray(one) && Object.keys(one).length > maxNames)) {
      return `请求正文的字段过多，一处最多 ${String(maxNames)} 个。`;
    }
    level = within.flatMap((one): unknown[] => Object.values(one));
  }
  return null;
}
