import Fastify, { type FastifyInstance } from 'fastify';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import os from 'node:os';
import path from 'node:path';
import { Depot } from '../../src/platform/files/depot.js';
import { acceptJsonOnly } from '../../src/platform/http/json-body.js';
import { ProblemFilter } from '../../src/platform/http/problem-filter.js';
import { serverOptions } from '../../src/platform/http/server-options.js';
import { cutOffSlow } from '../../src/platform/http/slow-requests.js';
import { acceptUploads, receiveUpload } from '../../src/platform/http/upload.js';
import { testConfig } from '../support/config.js';
import { openTestLog } from '../support/log.js';

/** How large a file the server of these tests takes. */
export const most = 200_000;

/** A depot in a folder of its own. */
export async function freshDepot(): Promise<{ depot: Depot; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bihuan-depot-'));
  const depot = new Depot(testConfig('postgres://nobody@127.0.0.1:1/none', { FILES_DIR: path.join(folder, 'files') }));
  return { depot, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Every file below a folder, by its path in it. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((one) => one.isFile()).map((one) => path.relative(folder, path.join(one.parentPath, one.name)));
}

/** The server with its own options and parsers and one route that takes a file, `/upload`, beside one that takes JSON, `/json`. */
export async function uploadServer(depot: Depot): Promise<{ instance: FastifyInstance; port: number }> {
  const config = testConfig('postgres://nobody@127.0.0.1:1/none', {
    REQUEST_TIMEOUT_SECONDS: '1',
    UPLOAD_TIMEOUT_SECONDS: '2',
  });
  const filter = new ProblemFilter();
  const instance = Fastify(serverOptions(config, filter, openTestLog(config)));
  instance.setErrorHandler((error, request, reply) => filter.answer(error, request, reply));
  cutOffSlow(instance, config.REQUEST_TIMEOUT_SECONDS);
  acceptJsonOnly(instance);
  await acceptUploads(instance);
  instance.post('/upload', { config: { upload: ['to', 'note'] } }, (request) =>
    receiveUpload(request, depot, { most }),
  );
  instance.post('/json', (request) => ({ got: request.body ?? null }));
  await instance.listen({ port: 0, host: '127.0.0.1' });
  return { instance, port: (instance.server.address() as AddressInfo).port };
}

/** A part of a body of multipart/form-data: its own headers and what is in it. */
export interface Part {
  readonly disposition: string | Buffer;
  readonly type?: string;
  readonly body: string | Buffer;
}

const boundary = '----bihuan-test-boundary';
export const multipartType = `multipart/form-data; boundary=${boundary}`;

/** Bytes of multipart/form-data, as a browser makes them. */
export function multipartOf(parts: readonly Part[], end = `--${boundary}--\r\n`): Buffer {
  const made = parts.flatMap(({ disposition, type, body }) => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: `),
    Buffer.from(disposition),
    Buffer.from(`${type === undefined ? '' : `\r\ncontent-type: ${type}`}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...made, Buffer.from(end)]);
}

/** The part of a file whose name is written as browsers do. */
export function filePart(body: string | Buffer, name: string | Buffer = 'a.txt', field = 'file'): Part {
  const disposition = Buffer.concat([
    Buffer.from(`form-data; name="${field}"; filename="`),
    Buffer.from(name),
    Buffer.from('"'),
  ]);
  return { disposition, type: 'application/octet-stream', body };
}

/** What came back. */
export interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Sends a body to a route. */
export async function send(
  port: number,
  body: Buffer | string,
  type = multipartType,
  to = '/upload',
): Promise<Answered> {
  const headers = { 'content-type': type };
  const sent = typeof body === 'string' ? body : new Uint8Array(body);
  const answer = await fetch(`http://127.0.0.1:${String(port)}${to}`, { method: 'POST', headers, body: sent });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** The same without a length, piece by piece. */
export async function sendInPieces(port: number, body: Buffer): Promise<Answered> {
  const piece = 40_000;
  const pieces = Array.from({ length: Math.ceil(body.length / piece) }, (_, n) =>
    body.subarray(n * piece, (n + 1) * piece),
  );
  const sending = http.request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/upload',
    headers: { 'content-type': multipartType },
  });
  const answered = once(sending, 'response') as Promise<[http.IncomingMessage]>;
  for (const one of pieces) if (!sending.write(one)) await Promise.race([once(sending, 'drain'), answered]);
  sending.end();
  const [answer] = await answered;
  return { status: answer.statusCode ?? 0, body: (await json(answer)) as Record<string, unknown> };
}

/** Opens a connection, announces so many bytes, sends some of them, and leaves it open. */
export async function begin(port: number, announced: number, sent: Buffer, to = '/upload'): Promise<net.Socket> {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  const head = `POST ${to} HTTP/1.1\r\nhost: a\r\ncontent-type: ${to === '/json' ? 'application/json' : multipartType}\r\n`;
  socket.write(`${head}content-length: ${String(announced)}\r\n\r\n`);
  await new Promise<void>((resolve) => socket.write(sent, () => resolve()));
  return socket;
}
