import cookie from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../../platform/config/config.js';
import { Problem } from '../../platform/errors/problem.js';
import { Actors } from '../actors.js';
import type { Scope, ScopeOf } from '../api-tokens/scopes.js';
import { TokenCodes } from '../api-tokens/token-code.js';
import { TokenUse } from '../api-tokens/token-use.js';
import { AccessTokens } from './access-tokens.js';
import { accessCookie, requireOwnOrigin } from './cookies.js';
import type { Identity } from './identity.js';
import '../../platform/http/open.js';

/** Routes that others register (the document, its page, the health check) and that answer without sign-in. */
const openPaths = [/^\/api\/openapi\.json$/, /^\/api\/docs(\/|$)/, /^\/api\/health$/];
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const bearer = /^Bearer +([\w.-]+)$/i;

/**
 * Closes the house 身份验证: every route asks for a signed request, unless it is marked `@Open()` or listed here. It runs
 * before the body is read, so that 401 comes first. An API token signs only as Bearer, and only what it may have a scope for.
 * Call it once, before the application is initialised.
 */
export async function registerAuthentication(app: NestFastifyApplication, scopeOf: ScopeOf): Promise<void> {
  const [tokens, codes, use] = [app.get(AccessTokens), app.get(TokenCodes), app.get(TokenUse)];
  const actors = app.get(Actors);
  const { PUBLIC_URL: publicUrl } = app.get(Config);
  // Where people come by HTTPS, no cookie goes without it, also where the proxy does not say how they came.
  await app.register(cookie, { parseOptions: publicUrl.startsWith('https://') ? { secure: true } : {} });
  const instance = app.getHttpAdapter().getInstance();
  instance.decorateRequest('identity', null);
  instance.addHook('onRequest', async (request, reply) => {
    const given = bearer.exec(request.headers.authorization ?? '')?.[1];
    const carried = request.headers.authorization === undefined ? request.cookies[accessCookie] : undefined;
    const token = given ?? carried;
    const machine = given !== undefined && codes.isMeant(given);
    if (machine) request.identity = isOpen(request) ? null : machineOf(codes, given, needOf(request, scopeOf));
    else request.identity = token ? await tokens.verify(token) : null;
    if (isOpen(request)) return;
    // What is shown to one person must not lie about on a shared machine.
    void reply.header('cache-control', 'no-store');
    if (!request.identity) throw new Problem('unauthenticated');
    request.accountId = request.identity.accountId;
    if (machine) request.apiTokenId = request.identity.familyId;
    const isPersonal = !request.is404 && request.identity.apiToken?.needs === null;
    if (isPersonal) await actors.refuseMachine(request.identity);
    if (carried && !safeMethods.has(request.method)) requireOwnOrigin(request, true, publicUrl);
  });
  instance.addHook('onSend', async (request) => {
    if (request.identity?.apiToken) await use.write();
  });
}

/** @returns null where this service never made such a token. */
function machineOf(codes: TokenCodes, given: string, needs: Scope | null): Identity | null {
  const code = codes.read(given);
  if (!code) return null;
  const { accountId, tokenId, hash } = code;
  return { accountId, familyId: tokenId, grantsVersion: 0, apiToken: { hash, needs } };
}

/** Fastify answers HEAD wherever there is a GET. */
function needOf({ method, routeOptions }: FastifyRequest, scopeOf: ScopeOf): Scope | null {
  return scopeOf(method === 'HEAD' ? 'GET' : method, routeOptions.url ?? '');
}

/** Addresses outside `/api` that nothing answers are told as not found to anybody. */
function isOpen(request: FastifyRequest): boolean {
  const [path = ''] = request.url.split('?');
  if (request.is404) return !path.startsWith('/api/');
  return request.routeOptions.config.open === true || openPaths.some((one) => one.test(path));
}
