import type { FastifyInstance } from 'fastify';
import type { Now } from '../time/now.js';

/**
 * Every answer says in `Date` (RFC 9110, 6.6.1) what time it is for the procedure 办理时间, which in a rehearsal 演练 is not the machine's:
 * whoever shows days left counts from it, and not from a PC whose clock is wrong.
 */
export function tellTime(instance: FastifyInstance, now: Now): void {
  instance.addHook('onSend', async (_request, reply) => {
    reply.header('date', now.instant().toUTCString());
  });
}
