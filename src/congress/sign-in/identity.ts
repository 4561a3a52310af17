import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../platform/errors/problem.js';
import type { Scope } from '../api-tokens/scopes.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** who signed the request; null on an open route that nobody signed */
    identity: Identity | null;
  }
}

/** Who a request says it comes from 身份: what the access token or the API token carries, and nothing more. */
export interface Identity {
  readonly accountId: string;
  /** the sign-in from which the token descends, or the API token itself; either can be revoked */
  readonly familyId: string;
  /** the account's grants version when the token was made; 0 for an API token */
  readonly grantsVersion: number;
  /** only where an API token 接口令牌 signed: its digest, and the scope that the route asks for (null: none is enough) */
  readonly apiToken?: { readonly hash: string; readonly needs: Scope | null };
}

/**
 * The identity of the caller, as a parameter of a controller's method.
 * @throws Problem unauthenticated (401) on an open route that nobody signed.
 */
export const Caller = createParamDecorator((_data: unknown, context: ExecutionContext): Identity => {
  const { identity } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!identity) throw new Problem('unauthenticated');
  return identity;
});
