import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../platform/errors/problem.js';
import type { Identity } from '../sign-in/identity.js';

/** Who asks, and in which congress, as the address names it. */
export interface Asker {
  readonly caller: Identity;
  readonly slug: string;
}

/** The asker of a route below `/api/c/:congress`, as a parameter of a controller's method; throws as `askerOf`. */
export const Asking = createParamDecorator((_data: unknown, context: ExecutionContext) => askerOf(context));

/** @throws Problem unauthenticated (401) where nobody signed the request. */
export function askerOf(context: ExecutionContext): Asker {
  const { identity, params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { congress: string } }>>();
  if (!identity) throw new Problem('unauthenticated');
  return { caller: identity, slug: params.congress };
}
