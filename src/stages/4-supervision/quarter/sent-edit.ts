import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { askerOf, type Asker } from '../../../congress/roster/asker.js';
import { postingOf, type Posting } from '../../../congress/roster/posting.js';

/** An edit of a list as it came in: who asks, which list, and the body, unchecked. */
export interface SentEdit {
  readonly asker: Asker;
  readonly quarter: string;
  /** the line that the address names, where it names one */
  readonly lineId: string | null;
  readonly posting: Posting;
}

/** The edit of a request, as a parameter of a controller's method. @throws Problem unauthenticated. */
export const Sent = createParamDecorator((_data: unknown, context: ExecutionContext): SentEdit => {
  const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { quarter: string; id?: string } }>>();
  return { asker: askerOf(context), quarter: params.quarter, lineId: params.id ?? null, posting: postingOf(context) };
});
