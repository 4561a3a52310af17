import type { FastifyInstance } from 'fastify';
import { v7 } from 'uuid';
import type { Log } from './log.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asked; set where the caller is recognised, and written into the log. */
    accountId?: string;
    /** By which API token 接口令牌 he asked, where it was one; its id, never the token. */
    apiTokenId?: string;
  }
}

/** The number of a request 请求编号: the caller's own `X-Request-Id` where it is a plain word, else a new one. */
export function requestNumber(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : v7();
}

/**
 * Writes one line a request and answers with its number. The line has the route's pattern, not the address: ids and
 * query strings are people's business.
 */
export function logRequests(instance: FastifyInstance, log: Log): void {
  instance.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  instance.addHook('onResponse', (request, reply, done) => {
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? '(none)',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      requestId: request.id,
      accountId: request.accountId,
      apiTokenId: request.apiTokenId,
    };
    log.info(line);
    done();
  });
}
