import type { FastifyInstance } from 'fastify';

/**
 * Lets the server end once the requests under way are answered. It closes the connections that idle when the end begins; one that
 * was still at work then would afterwards be kept open for the next request, and waited for until the keep-alive time is over.
 */
export function closeAnswered(instance: FastifyInstance): void {
  let isClosing = false;
  instance.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  instance.addHook('onResponse', (_request, _reply, done) => {
    if (isClosing) setImmediate(() => instance.server.closeIdleConnections());
    done();
  });
}
