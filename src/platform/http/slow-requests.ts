import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Holds every request but an upload 上传 to the ordinary time: who has not sent his body by then is cut off as the server does it
 * itself (408, closed). The server's own limit, the longer one of uploads, is one for all connections and cannot be told apart by
 * route, and nobody who is not signed in should hold a connection that long. Call it first.
 * @param seconds REQUEST_TIMEOUT_SECONDS.
 */
export function cutOffSlow(instance: FastifyInstance, seconds: number): void {
  instance.addHook('onRequest', (request, _reply, done) => {
    if (hasBody(request) && request.routeOptions.config.upload === undefined) watch(request, seconds * 1_000);
    done();
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function watch({ raw, server }: FastifyRequest, milliseconds: number): void {
  const slow = Object.assign(new Error('Request timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  const timer = setTimeout(() => server.server.emit('clientError', slow, raw.socket), milliseconds);
  timer.unref();
  raw.once('end', () => clearTimeout(timer));
  raw.once('close', () => clearTimeout(timer));
}
