import type { Scope } from '../../src/congress/api-tokens/scopes.js';
import { machineDayIn } from '../../src/congress/api-tokens/machine-day.js';
import type { TestApp } from './app.js';
import { clientOf, type Client } from './client.js';
import type { TestCongress } from './congress.js';

/** What of an API token 接口令牌 tests look at. */
export interface MadeToken {
  readonly id: string;
  readonly token: string;
}

/** What is sent for a token that holds for a month. */
export function tokenBody({ slug }: TestCongress, scopes: readonly Scope[]) {
  return { name: '数据交换平台', congress: slug, scopes, expiresOn: machineDayIn(30) };
}

/** Makes a token of a person's. */
export async function makeToken(owner: Client, congress: TestCongress, scopes: readonly Scope[]): Promise<MadeToken> {
  const answer = await owner.post('/api/session/tokens', tokenBody(congress, scopes)).expect(201);
  return answer.body as MadeToken;
}

/** The service as a machine with a token calls it. */
export function machine({ server }: TestApp, { token }: MadeToken, { base }: TestCongress): Client {
  return clientOf(server, token, base);
}
