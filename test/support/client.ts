import { Agent, type Server } from 'node:http';
import request, { type Test } from 'supertest';

/** The service as one signed-in person calls it. Paths that do not begin with a slash are below the congress's address. */
export interface Client {
  readonly token: string;
  get(path: string): Test;
  post(path: string, body?: object): Test;
  put(path: string, body?: object): Test;
  patch(path: string, body?: object): Test;
  delete(path: string): Test;
}

/** supertest would otherwise open a connection for every request. */
const agent = new Agent({ keepAlive: true });

/**
 * Makes a client from an access token.
 * @param base what relative paths are below, e.g. `/api/c/linan`.
 */
export function clientOf(server: Server, token: string, base = '/api'): Client {
  const at = (path: string) => (path.startsWith('/') ? path : `${base}/${path}`);
  const signed = (test: Test) => test.agent(agent).set('authorization', `Bearer ${token}`);
  const sent = (test: Test, body?: object) => (body === undefined ? signed(test) : signed(test).send(body));
  return {
    token,
    get: (path) => signed(request(server).get(at(path))),
    post: (path, body) => sent(request(server).post(at(path)), body),
    put: (path, body) => sent(request(server).put(at(path)), body),
    patch: (path, body) => sent(request(server).patch(at(path)), body),
    delete: (path) => signed(request(server).delete(at(path))),
  };
}

/** Signs in and answers a client; fails the test where the sign-in fails. */
export async function signIn(server: Server, username: string, password: string, base?: string): Promise<Client> {
  const answer = await request(server).post('/api/session').send({ username, password }).expect(200);
  return clientOf(server, (answer.body as { accessToken: string }).accessToken, base);
}
