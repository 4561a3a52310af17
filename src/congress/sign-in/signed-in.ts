import type { FastifyReply, FastifyRequest } from 'fastify';
import { giveCookies, isBrowser } from './cookies.js';
import type { SignedInAnswer } from './session-answer.js';
import type { SignedIn } from './sign-in.js';

/** Answers a sign-in. A browser keeps its refresh token where no script can read it, so the answer does not carry it. */
export function answerSignIn(signedIn: SignedIn, request: FastifyRequest, reply: FastifyReply): SignedInAnswer {
  giveCookies(request, reply, signedIn);
  void reply.header('cache-control', 'no-store');
  const { refreshToken, refreshEndsAt: _, memberships, ...answer } = signedIn;
  const token = isBrowser(request) ? {} : { refreshToken };
  return { ...answer, ...token, memberships: [...memberships] };
}
