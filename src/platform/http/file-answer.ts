import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../errors/problem.js';
import type { ByteRange, Depot } from '../files/depot.js';
import { attachment } from './attachment.js';

/** A file as it is sent: what it is called, and which one it is. */
interface SentFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
}

/**
 * Sends a file of the depot to be saved 下载, never to be shown as a page of this service: it runs nothing and is kept by no cache on
 * the way. One range of it may be asked for, so that a telephone can go on where it was cut off.
 * @throws Problem rangeNotThere (416); an error where the file is gone, for somebody has to look into that.
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  depot: Depot,
  { name, mediaType, sha256 }: SentFile,
): Promise<void> {
  const bytes = await depot.sizeOf(sha256);
  if (bytes === null) throw new Error(`a file of the depot is missing: ${sha256}`);
  const etag = `"${sha256}"`;
  const range = rangeOf(request, etag, bytes);
  const length = range ? range.end - range.start + 1 : bytes;
  void reply.code(range ? 206 : 200).headers({
    'content-type': mediaType,
    'content-length': String(length),
    'content-disposition': attachment(name),
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    etag,
    ...(range ? { 'content-range': `bytes ${String(range.start)}-${String(range.end)}/${String(bytes)}` } : {}),
  });
  if (request.method === 'HEAD') {
    // Something to send, or Fastify would tell a length of 0.
    await reply.send(Readable.from([]));
    return;
  }
  const opened = await depot.open(sha256, range ?? undefined);
  if (!opened) throw new Error(`a file of the depot is missing: ${sha256}`);
  await reply.send(opened.stream);
}

/** @returns the one range that is asked for, or null: several, or what cannot be read, count as none (RFC 9110 §14.2). */
function rangeOf({ headers }: FastifyRequest, etag: string, bytes: number): ByteRange | null {
  const { range, 'if-range': unchanged } = headers;
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  if ((from === '' && to === '') || (unchanged !== undefined && unchanged !== etag)) return null;
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === '' || to === '' ? bytes - 1 : Math.min(bytes - 1, Number(to));
  if (to !== '' && from !== '' && Number(to) < Number(from)) return null;
  if (start >= bytes || (from === '' && Number(to) === 0)) throw new Problem('rangeNotThere');
  return { start, end };
}
