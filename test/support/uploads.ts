import { randomBytes } from 'node:crypto';
import type { Test } from 'supertest';
import type { Client } from './client.js';

const pngHead = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** Bytes that are a PNG as far as anybody looks, each time others. */
export function pngBytes(length = 64): Buffer {
  return Buffer.concat([pngHead, randomBytes(Math.max(1, length - pngHead.length))]);
}

/** What is uploaded: by default a picture, declared not to be secret. */
export interface Sent {
  readonly bytes?: Buffer;
  readonly name?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** Uploads a file as a browser does. @param path as of `Client.post`. */
export function upload(
  client: Client,
  path: string,
  { bytes = pngBytes(), name = '现场照片.png', fields }: Sent = {},
): Test {
  const test = client.post(path).attach('file', bytes, name);
  for (const [field, value] of Object.entries({ unclassified: 'true', ...fields })) void test.field(field, value);
  return test;
}
