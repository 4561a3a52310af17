import type { FastifyReply } from 'fastify';

/** An answer whose JSON text is already made. */
interface MadeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly answer: string;
}

/**
 * Sends JSON text as it is: sets status, headers and content type.
 * @returns the text, which the controller returns in turn.
 */
export function give(reply: FastifyReply, { status, headers, answer }: MadeAnswer): string {
  void reply.code(status).headers(headers).type('application/json; charset=utf-8');
  return answer;
}
