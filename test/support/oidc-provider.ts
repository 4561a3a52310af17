import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration } from 'oidc-provider';

/** Where the service says that it is reached; the tests carry the browser there by hand. */
export const publicUrl = 'http://bihuan.test';

/** The service as the provider knows it. */
export const client = { id: 'bihuan', secret: 'a client secret for tests only' };

/** A real provider of unified identities 统一身份认证, run by the test. */
export interface TestProvider {
  readonly issuer: string;
  /** What the service is configured with. */
  readonly values: Record<string, string>;
  /** Whom the provider takes every browser for; null: whoever comes is told no. */
  person: string | null;
  /** Goes away, and comes back at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/**
 * Starts one. It asks nobody for a password: it takes the browser for `person` and gives what is asked.
 * @param options in what it differs from the usual one.
 */
export async function startProvider(person: string, options: Configuration = {}): Promise<TestProvider> {
  const server = http.createServer();
  const port = await listen(server, 0);
  const issuer = `http://127.0.0.1:${String(port)}`;
  const { Provider } = await quietly();
  const provider = new Provider(issuer, { ...configuration(), ...options });
  const answer = provider.callback();
  const test: TestProvider = {
    issuer,
    values: {
      PUBLIC_URL: publicUrl,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_LABEL: '浙政钉',
    },
    person,
    stop: () => close(server),
    start: async () => void (await listen(server, port)),
  };
  server.on('request', (request, reply) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, reply);
    const result = test.person === null ? { error: 'access_denied' } : { login: { accountId: test.person } };
    void provider.interactionFinished(request, reply, result);
  });
  return test;
}

/** What a browser brings back from the provider: the part of the callback's address after the host. */
export async function through(location: string): Promise<string> {
  const cookies = new Map<string, string>();
  for (let next = location; ;) {
    if (next.startsWith(publicUrl)) return next.slice(publicUrl.length);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie, connection: 'close' } });
    await answer.arrayBuffer();
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const to = answer.headers.get('location');
    if (to === null) throw new Error(`the provider stopped at ${next} with ${String(answer.status)}`);
    next = new URL(to, next).href;
  }
}

/** It says at each turn that it keeps everything in memory, and that it would rather have a newer Node: here neither matters. */
async function quietly() {
  for (const way of ['info', 'warn'] as const) {
    const say = console[way].bind(console);
    console[way] = (...said: unknown[]) => {
      if (!String(said[0]).startsWith('oidc-provider ')) say(...said);
    };
  }
  return import('oidc-provider');
}

function configuration(): Configuration {
  const callback = `${publicUrl}/api/session/oidc/callback`;
  return {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [callback] }],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['a key of the cookies of the provider'] },
    async findAccount(_context, id) {
      // What a provider says besides the subject must not matter.
      return { accountId: id, claims: () => ({ sub: id, preferred_username: id, email: `${id}@example.gov.cn` }) };
    },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        accountId: oidc.session?.accountId ?? '',
        clientId: oidc.client?.clientId ?? '',
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
}

async function listen(server: http.Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function close(server: http.Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
