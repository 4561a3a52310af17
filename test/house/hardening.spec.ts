import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import request from 'supertest';
import { startApp, type TestApp } from '../support/app.js';
import { administrator } from '../support/congress.js';

/** What comes over the wire before any route: how fast, how large, how often, by which method. */
describe('the server', () => {
  let service: TestApp;
  let token: string;
  beforeAll(async () => {
    service = await startApp({ REQUEST_TIMEOUT_SECONDS: '1' });
    token = (await administrator(service)).token;
  });
  afterAll(() => service.close());

  it.each([
    ['no HTTP at all', 'HELO example.com\r\n\r\n', 400, 'malformedRequest'],
    ['two lengths', 'POST /api/session HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab', 400],
    [
      'length and chunks',
      `POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['a blank in a header', 'GET / HTTP/1.1\r\nhost : a\r\n\r\n', 400],
    [
      'large headers',
      `GET /api/health HTTP/1.1\r\nhost: a\r\nx-more: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'headersTooLarge',
    ],
    ['a long address', `GET /api/health?${'x'.repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n`, 431, 'headersTooLarge'],
    ['no host', 'GET /api/health HTTP/1.1\r\n\r\n', 400],
  ])('answers %s with a problem, and closes', async (_what, sent, status, code = 'malformedRequest') => {
    const { head, body } = await spoken(service, (socket) => socket.write(sent));
    expect(head).toContain(`HTTP/1.1 ${String(status)} `);
    expect(head.toLowerCase()).toContain('connection: close');
    if (_what === 'no host') return;
    expect(head).toContain('content-type: application/problem+json; charset=utf-8');
    expect(JSON.parse(body)).toMatchObject({ status, code, reasons: [expect.stringMatching(/[一-鿿]/)] });
  });

  it.each([
    ['its headers', 'GET /api/health HTTP/1.1\r\nhost: a\r\n', 'x: y\r\n'],
    [
      'its body',
      'POST /api/session HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n',
      ' ',
    ],
  ])('cuts off who dribbles %s', async (_what, opening, drop) => {
    const begun = performance.now();
    const { head } = await spoken(service, (socket) => {
      socket.write(opening);
      const dribbling = setInterval(() => socket.write(drop), 50);
      socket.once('close', () => clearInterval(dribbling));
    });
    expect(head).toContain('HTTP/1.1 408 ');
    expect(performance.now() - begun).toBeLessThan(3_000);
    // That somebody went away in the middle is no fault of the service.
    expect(service.errors).toEqual([]);
  });

  it('tells a wrong method with those that there are, to who is signed in', async () => {
    const { server } = service;
    const signed = (method: 'put' | 'delete' | 'patch', path: string) =>
      request(server)[method](path).set('authorization', `Bearer ${token}`);
    const answer = await signed('put', '/api/congresses').expect(405);
    expect(answer.headers['allow']).toBe('GET, HEAD, POST');
    expect(answer.body).toMatchObject({ code: 'methodNotAllowed', status: 405 });
    const inside = await signed('delete', '/api/c/nowhere/suggestions/x/registration?y=1').expect(405);
    expect(inside.headers['allow']).toBe('POST');
    await signed('patch', '/api/session').expect(405);
    await signed('delete', '/api/nothing').expect(404);
    await signed('delete', '/api/c//suggestions').expect(404);
    await request(server).put('/api/congresses').expect(401);
  });

  it.each(['TRACE /api/health', 'CONNECT example.com:443', 'TRACK /api/health', 'PROPFIND /api/health'])(
    'does nothing for %s',
    async (line) => {
      const { head } = await spoken(service, (socket) =>
        socket.write(`${line} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`),
      );
      expect(head).toMatch(/^(HTTP\/1\.1 (400|401|404|405) |$)/);
    },
  );

  it('does not say what it is made of, and sends the security headers with every kind of answer', async () => {
    const pages = ['/api/health', '/api/docs', '/api/openapi.json', '/api/nothing', '/nothing', '/api/congresses'];
    for (const page of pages) {
      const { headers } = await request(service.server).get(page);
      expect(headers).not.toHaveProperty('server');
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'/),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
      });
    }
  });

  it('takes no more than a small body from who is not signed in', async () => {
    const send = (path: string, text: string) =>
      request(service.server).post(path).set('content-type', 'application/json').send(text);
    const large = JSON.stringify({ username: 'x'.repeat(20_000), password: 'x' });
    for (const path of ['/api/session', '/api/session/refresh']) {
      expect((await send(path, large).expect(413)).body).toMatchObject({ code: 'tooLarge' });
    }
  });
});

describe('the page of the document', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await startApp();
  });
  afterAll(() => service.close());

  it('loads nothing that its policy forbids: no script or style within it, nothing from elsewhere', async () => {
    const { text, headers } = await request(service.server).get('/api/docs').expect(200);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).not.toContain('unsafe');
    expect(text).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=/i);
    const loaded = [...text.matchAll(/(?:src|<link[^>]* href)="([^"]+)"/g)].map(([, address = '']) => address);
    expect(loaded.length).toBeGreaterThanOrEqual(4);
    for (const address of loaded) {
      expect(address).toMatch(/^\/api\/docs\//);
      const { headers: got } = await request(service.server).get(address).expect(200);
      // `nosniff`: a browser takes a script or a style only as what it is called.
      expect(got['content-type']).toMatch(/\.js$/.test(address) ? /^text\/javascript/ : /^(text\/css|image\/png)/);
    }
  });
});

describe('where people come by HTTPS', () => {
  const publicUrl = 'https://jianyi.example.gov.cn';
  let service: TestApp;
  beforeAll(async () => {
    service = await startApp({ PUBLIC_URL: publicUrl });
  });
  afterAll(() => service.close());

  it('browsers are told to stay with it, and never to send a cookie without it, whatever the proxy says', async () => {
    const { ADMIN_USERNAME: username, ADMIN_PASSWORD: password } = service.config;
    const signedIn = await request(service.server)
      .post('/api/session')
      .set('origin', publicUrl)
      .send({ username, password })
      .expect(200);
    expect(signedIn.headers['strict-transport-security']).toBe('max-age=31536000');
    const cookies = [signedIn.headers['set-cookie']].flat();
    expect(cookies).toHaveLength(2);
    for (const one of cookies) expect(one).toMatch(/; HttpOnly; Secure; SameSite=Strict/);
  });
});

describe('request limits', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await startApp({ ACCOUNT_REQUESTS_PER_MINUTE: '5', ADDRESS_REQUESTS_PER_MINUTE: '12' });
  });
  afterAll(() => service.close());

  it('tell when to come again: an account sooner than its address, each counted for itself', async () => {
    const { server } = service;
    const { token } = await administrator(service);
    const ask = () => request(server).get('/api/session').set('authorization', `Bearer ${token}`);
    for (let time = 1; time <= 5; time += 1) await ask().expect(200);
    const refused = await ask().expect(429);
    expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(refused.headers['x-content-type-options']).toBe('nosniff');
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(refused.body).toMatchObject({ status: 429, code: 'tooManyRequests' });
    // Sign-in, six requests: five are left to the address, whatever it says of where it comes from.
    const claiming = (time: number) =>
      request(server)
        .get('/api/health')
        .set('x-forwarded-for', `203.0.113.${String(time)}`);
    for (let time = 1; time <= 5; time += 1) await claiming(time).expect(200);
    const closed = await request(server).get('/api/health').expect(429);
    expect(Number(closed.headers['retry-after'])).toBeGreaterThan(0);
    await request(server).get('/api/session').set('authorization', 'Bearer forged').expect(429);
  });

  it('count by the address that a trusted proxy tells, and IPv6 by the network', async () => {
    const proxied = await startApp({ TRUSTED_PROXIES: '127.0.0.1', ADDRESS_REQUESTS_PER_MINUTE: '2' });
    try {
      const from = async (address: string) =>
        (await request(proxied.server).get('/api/health').set('x-forwarded-for', address)).status;
      const asked = ['203.0.113.1', '203.0.113.1', '203.0.113.1', '203.0.113.2', '198.51.100.9, 203.0.113.1'];
      const statuses: number[] = [];
      for (const address of asked) statuses.push(await from(address));
      expect(statuses).toEqual([200, 200, 429, 200, 429]);
      const network = ['2001:db8:1:1::1', '2001:db8:1:1:ffff::2', '2001:db8:1:1::3', '2001:db8:1:2::1'];
      const more: number[] = [];
      for (const address of network) more.push(await from(address));
      expect(more).toEqual([200, 200, 429, 200]);
    } finally {
      await proxied.close();
    }
  });
});

/** Says something on a connection of its own, and listens until it is closed. */
async function spoken({ server }: TestApp, say: (socket: net.Socket) => void): Promise<{ head: string; body: string }> {
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
  let heard = '';
  socket.on('data', (bytes: Buffer) => (heard += bytes.toString()));
  // Who is cut off while he speaks hears of it as an error, too.
  socket.on('error', () => undefined);
  say(socket);
  await once(socket, 'close');
  const [head = '', body = ''] = heard.split('\r\n\r\n');
  return { head, body };
}
