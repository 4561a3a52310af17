import net from 'node:net';

/** One request, as it goes over the wire. */
export type Shot = () => Buffer;

/** What a measurement came to. Latencies in milliseconds. */
export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

/** Writes a request of HTTP/1.1 with everything it needs; `asBrowser` takes compressed answers, as every browser does. */
export function shot(method: string, path: string, token: string, body?: object, asBrowser = false): Buffer {
  const text = body === undefined ? '' : JSON.stringify(body);
  const head = [
    `${method} ${path} HTTP/1.1`,
    'host: bench',
    ...(asBrowser ? ['accept-encoding: gzip, deflate, br, zstd'] : []),
    ...(token ? [`authorization: Bearer ${token}`] : []),
    ...(text ? ['content-type: application/json', `content-length: ${String(Buffer.byteLength(text))}`] : []),
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`);
}

/**
 * Fires for a while over connections that stay open, one request at a time on each. The client does next to nothing with
 * an answer, because it shares the processors with what is measured.
 * @throws Error on any answer that is not 2xx.
 */
export async function fire(port: number, next: Shot, connections: number, seconds: number): Promise<Measured> {
  const latencies: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1_000;
  await Promise.all(Array.from({ length: connections }, () => one(port, next, until, latencies)));
  const took = (performance.now() - begun) / 1_000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { perSecond: latencies.length / took, p50: at(0.5), p95: at(0.95) };
}

function one(port: number, next: Shot, until: number, latencies: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    let sent = 0;
    let chunks: Buffer[] = [];
    let missing = -1;
    const send = () => {
      sent = performance.now();
      socket.write(next());
    };
    socket.once('connect', send);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the server closed a connection')));
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (missing > 0) missing -= chunk.length;
      else {
        const whole = chunks.length === 1 ? chunk : Buffer.concat(chunks);
        chunks = [whole];
        missing = missingOf(whole);
      }
      if (missing !== 0) return;
      const now = performance.now();
      latencies.push(now - sent);
      const failure = failureOf(chunks);
      chunks = [];
      missing = -1;
      if (failure) return void socket.destroy(new Error(failure));
      if (now < until) return send();
      socket.removeAllListeners('close');
      socket.end();
      resolve();
    });
  });
}

const lastPart = Buffer.from('0\r\n\r\n');

/** @returns how many bytes of the answer are still to come; -1 while its head is not whole, or parts of unknown number are to come. */
function missingOf(data: Buffer): number {
  const end = data.indexOf('\r\n\r\n');
  if (end < 0) return -1;
  const head = data.toString('latin1', 0, end).toLowerCase();
  if (head.includes('\r\ntransfer-encoding: chunked')) return data.subarray(-5).equals(lastPart) ? 0 : -1;
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without content-length: ${head}`);
  return end + 4 + Number(length) - data.length;
}

function failureOf(chunks: readonly Buffer[]): string | null {
  const [first] = chunks;
  return first?.[9] === 0x32 ? null : Buffer.concat(chunks).toString();
}
