import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { startApp, type TestApp } from '../support/app.js';
import { administrator } from '../support/congress.js';

/** Long answers on a slow network: compressed for whoever takes that, and the same to the letter. */
describe('an answer', () => {
  let service: TestApp;
  let token: string;
  beforeAll(async () => {
    service = await startApp();
    token = (await administrator(service)).token;
    if (!service.server.listening) await new Promise<void>((resolve) => service.server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => service.close());

  async function get(path: string, encodings?: string) {
    const { port } = service.server.address() as AddressInfo;
    const headers = {
      authorization: `Bearer ${token}`,
      ...(encodings === undefined ? {} : { 'accept-encoding': encodings }),
    };
    const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
      http.get({ port, host: '127.0.0.1', path, headers }, resolve).once('error', reject);
    });
    return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
  }

  it('that is long is compressed as it is asked for, and says the same', async () => {
    const plain = await get('/api/openapi.json');
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const [asked, used, read] of [
      ['br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ] as const) {
      const { status, headers, body } = await get('/api/openapi.json', asked);
      expect([status, headers['content-encoding'], headers['content-type']]).toEqual([
        ...[200, used, plain.headers['content-type']],
      ]);
      expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
      expect(body.length).toBeLessThan(plain.body.length / 5);
      expect(read(body).equals(plain.body)).toBe(true);
    }
  });

  it('is sent as it is where that is not taken, or where it is short', async () => {
    for (const asked of ['identity', 'x-unknown', '']) {
      const { status, headers } = await get('/api/openapi.json', asked);
      expect([status, headers['content-encoding']]).toEqual([200, undefined]);
    }
    for (const path of ['/api/health', '/api/nowhere']) {
      expect((await get(path, 'br')).headers['content-encoding']).toBeUndefined();
    }
  });

  it('that is a refusal is the same refusal', async () => {
    const path = `/api/congresses?${Array.from({ length: 60 }, (_, at) => `unknown${String(at)}=1`).join('&')}`;
    const [plain, packed] = [await get(path), await get(path, 'br')];
    expect([plain.status, plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([
      ...[400, undefined, 'br'],
    ]);
    const read = brotliDecompressSync(packed.body);
    const told = (body: Buffer) => ({ ...(JSON.parse(body.toString()) as object), requestId: '', instance: '' });
    expect(packed.status).toBe(plain.status);
    expect(told(read)).toEqual(told(plain.body));
  });

  it('is asked for in plain words alone: a body that is compressed is refused, whole and without a fault', async () => {
    const { port } = service.server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${String(port)}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync('{"username":"x","password":"y"}'),
    });
    expect([answer.status, (await answer.json()) as object]).toEqual([
      ...[415, expect.objectContaining({ code: 'unsupportedMediaType' })],
    ]);
  });
});
