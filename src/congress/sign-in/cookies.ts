import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../platform/errors/problem.js';

/** The browser's copy of the access token; sent to the whole API. */
export const accessCookie = 'bihuan_access';
/** The browser's copy of the refresh token; sent to the sign-in routes alone. */
export const refreshCookie = 'bihuan_refresh';

const accessPath = '/api';
const refreshPath = '/api/session';

/** Whether a browser sent the request: it alone adds these headers, and a page's script cannot take them off. */
export function isBrowser(request: FastifyRequest): boolean {
  return request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined;
}

/**
 * Refuses what another site's page makes a browser send.
 * @param carried whether the request is signed by a cookie; then the header `Origin` must be there.
 * @param publicUrl the address by which people reach the service behind a proxy, or an empty text.
 * @throws Problem forbidden (403).
 */
export function requireOwnOrigin(request: FastifyRequest, carried: boolean, publicUrl: string): void {
  const { origin } = request.headers;
  if (origin === undefined ? !carried : isOwn(origin, request.host, publicUrl)) return;
  throw new Problem('forbidden', { detail: '请求来自别的网站，或没有说明来源（Origin），不予办理。' });
}

/** Gives the browser its two cookies: no script can read them, and no other site can make it send them. */
export function giveCookies(request: FastifyRequest, reply: FastifyReply, tokens: CookieTokens): void {
  const secure = request.protocol === 'https' ? { secure: true } : {};
  const common = { httpOnly: true, sameSite: 'strict', ...secure } as const;
  const until = (end: Date) => ({ maxAge: Math.max(1, Math.floor((end.getTime() - Date.now()) / 1000)) });
  const [access, refresh] = [until(new Date(tokens.expiresAt)), until(tokens.refreshEndsAt)];
  void reply.setCookie(accessCookie, tokens.accessToken, { ...common, ...access, path: accessPath });
  void reply.setCookie(refreshCookie, tokens.refreshToken, { ...common, ...refresh, path: refreshPath });
}

/** Takes the cookies away. */
export function clearCookies(reply: FastifyReply): void {
  void reply.clearCookie(accessCookie, { path: accessPath });
  void reply.clearCookie(refreshCookie, { path: refreshPath });
}

/** What the cookies carry, and until when. */
interface CookieTokens {
  readonly accessToken: string;
  /** RFC 3339 */
  readonly expiresAt: string;
  readonly refreshToken: string;
  readonly refreshEndsAt: Date;
}

function isOwn(origin: string, host: string, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { host: from } = new URL(origin);
  return from === host || (publicUrl !== '' && from === new URL(publicUrl).host);
}
