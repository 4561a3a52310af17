import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { TestApp } from '../../support/app.js';
import type { Operation } from '../../support/openapi.js';

/** A request of the fuzz run. */
export interface Asked {
  /** the operation that it is meant for; another method or address than any has none */
  readonly operation: Operation | null;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer | null;
  /** who asks, as the run names people */
  readonly who: string;
  /** what was done to it; `plausible` where nothing was */
  readonly how: string;
  /** the status that it must be answered, where only one is right */
  readonly must?: readonly number[];
}

/** Its answer; status 0 where the connection ended without one. */
export interface Answered {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
  readonly body: unknown;
  readonly ms: number;
}

const patienceMs = 30_000;

/** Sends requests over connections that stay open. */
export class Sender {
  private readonly port: number;
  private readonly agent: http.Agent;

  constructor(
    { server }: TestApp,
    private readonly atOnce: number,
  ) {
    this.port = (server.address() as AddressInfo).port;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
  }

  /** Sends some requests, so many at once, and answers each in its place. */
  async all(asked: readonly Asked[]): Promise<Answered[]> {
    const answers: Answered[] = [];
    let next = 0;
    const work = async () => {
      for (let at = next++; at < asked.length; at = next++) {
        const one = asked[at];
        if (one) answers[at] = await this.send(one);
      }
    };
    await Promise.all(Array.from({ length: this.atOnce }, work));
    return answers;
  }

  async send({ method, url, headers, body }: Asked): Promise<Answered> {
    const from = performance.now();
    const answer = await new Promise<Omit<Answered, 'ms'>>((resolve) => {
      const broken = (error: Error) => resolve({ status: 0, headers: {}, text: error.message, body: null });
      const options = { host: '127.0.0.1', port: this.port, agent: this.agent, timeout: patienceMs, setHost: true };
      const request = http.request({ ...options, method, path: url }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', broken);
        response.on('end', () => {
          try {
            resolve(whole(response, unpacked(response, Buffer.concat(chunks))));
          } catch (error) {
            broken(error as Error);
          }
        });
      });
      const isChunked = headers.some(([name]) => name === 'transfer-encoding');
      // Node sends no length with the body of a GET by itself, and what follows would be another request.
      if (body && !isChunked) request.setHeader('content-length', body.length);
      for (const [name, value] of headers) request.setHeader(name, value);
      request.on('error', broken);
      request.on('timeout', () => request.destroy(new Error('no answer in time')));
      request.end(body ?? undefined);
    });
    return { ...answer, ms: performance.now() - from };
  }

  close(): void {
    this.agent.destroy();
  }
}

/** The text of an answer that may be compressed; throws where it is not what its header says. */
function unpacked({ headers }: http.IncomingMessage, sent: Buffer): string {
  const encoding = headers['content-encoding'] ?? 'identity';
  // An answer to HEAD has the header alone.
  if (sent.length === 0 || encoding === 'identity') return sent.toString();
  if (encoding === 'gzip') return gunzipSync(sent).toString();
  if (encoding === 'br') return brotliDecompressSync(sent).toString();
  throw new Error(`compressed as ${encoding}, which nobody asked for`);
}

function whole(response: http.IncomingMessage, text: string): Omit<Answered, 'ms'> {
  const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
  return { status: response.statusCode ?? 0, headers, text, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** The request as a command that sends it again; what is long is cut, and a token is named by whose it is. */
export function replay({ method, url, headers, body, who }: Asked): string {
  const shown = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const cut = (text: string) => (text.length > 600 ? `${text.slice(0, 600)}…(${String(text.length)})` : text);
  const named = (name: string, value: string) => (name === 'authorization' ? `Bearer <${who}>` : cut(value));
  const said = headers.map(([name, value]) => `-H ${shown(`${name}: ${named(name, value)}`)}`);
  const sent = body === null ? [] : [`--data-binary ${shown(cut(body.toString()))}`];
  return ['curl', '--path-as-is', '-X', method, ...said, ...sent, shown(cut(url))].join(' ');
}
