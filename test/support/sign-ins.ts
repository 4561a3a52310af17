import request from 'supertest';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import type { TestApp } from './app.js';

/** The answer to a sign-in, to a program. */
export interface SignedIn {
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly refreshToken: string;
  readonly mustChangePassword: boolean;
}

/** Where and as what somebody signs in. */
interface From {
  /** what a proxy says of the address */
  readonly forwarded?: string;
  readonly agent?: string;
}

/** Tries to sign in. */
export function tryToEnter({ server }: TestApp, username: string, password: string, from: From = {}): request.Test {
  const { forwarded, agent } = from;
  const headers = { ...(forwarded && { 'x-forwarded-for': forwarded }), ...(agent && { 'user-agent': agent }) };
  return request(server).post('/api/session').set(headers).send({ username, password });
}

/** Signs in. */
export async function enter(service: TestApp, username: string, password: string): Promise<SignedIn> {
  return (await tryToEnter(service, username, password).expect(200)).body as SignedIn;
}

/** Presents a refresh token. */
export function renew({ server }: TestApp, refreshToken: string): request.Test {
  return request(server).post('/api/session/refresh').send({ refreshToken });
}

const recorded = statement('select kind, account_id as "accountId", body from install_event order by id');

/** A security event of the whole install. */
export interface InstallEvent {
  readonly kind: string;
  readonly accountId: string | null;
  /** as it is kept */
  readonly body: string;
}

/** The record of the whole install, the oldest first; of some kinds alone where they are named. */
export async function installEvents(service: TestApp, ...kinds: readonly string[]): Promise<InstallEvent[]> {
  const rows = await service.app.get(Database).read<InstallEvent & Record<string, unknown>>('jobs', recorded);
  return rows.filter((one) => kinds.length === 0 || kinds.includes(one.kind));
}
