import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Depot } from '../../src/platform/files/depot.js';
import { filesBelow, freshDepot } from './ground.js';

const sha = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const streamOf = (...chunks: (Buffer | string)[]) => Readable.from(chunks.map((one) => Buffer.from(one)));

/** The depot of files 文件库: what is put there is there whole or not at all. */
describe('the depot', () => {
  let depot: Depot;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ depot, remove } = await freshDepot());
  });
  afterEach(() => remove());

  const at = (sha256: string) => path.join(depot.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const read = async (sha256: string) => {
    const opened = await depot.open(sha256);
    return opened && { bytes: opened.bytes, content: await buffer(opened.stream) };
  };

  it('keeps bytes under their digest, once, readable by nobody else', async () => {
    const bytes = randomBytes(300_000);
    const kept = await depot.put(streamOf(bytes.subarray(0, 7), bytes.subarray(7)), { most: bytes.length });
    expect(kept).toEqual({ sha256: sha(bytes), bytes: bytes.length });
    expect(await depot.put(streamOf(bytes), { most: bytes.length })).toEqual(kept);
    expect(await filesBelow(depot.folder)).toEqual([path.relative(depot.folder, at(kept.sha256))]);
    expect((await stat(at(kept.sha256))).mode & 0o777).toBe(0o600);
    for (const folder of [depot.folder, path.dirname(at(kept.sha256))]) {
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
    }
    expect(await read(kept.sha256)).toEqual({ bytes: bytes.length, content: bytes });
    expect(await depot.has(kept.sha256)).toBe(true);
    expect(await depot.has(sha('other'))).toBe(false);
    expect(await depot.open(sha('other'))).toBeNull();
  });

  it.each([0, 1, 4_999, 5_000])('takes %d bytes where 5000 are allowed', async (length) => {
    const bytes = Buffer.alloc(length, 'x');
    expect(await depot.put(streamOf(bytes), { most: 5_000 })).toEqual({ sha256: sha(bytes), bytes: length });
  });

  it.each([5_001, 70_000])('refuses %d bytes whole where 5000 are allowed', async (length) => {
    const putting = depot.put(streamOf(Buffer.alloc(length, 'x')), { most: 5_000 });
    await expect(putting).rejects.toMatchObject({ code: 'tooLarge', message: '文件超过了 4.8 KB 的限制。' });
    expect(await filesBelow(depot.folder)).toEqual([]);
  });

  it('leaves nothing of a stream that breaks off, nor of what is discarded', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('the beginning');
        throw new Error('cut off');
      })(),
    );
    await expect(depot.put(broken, { most: 100 })).rejects.toThrow('cut off');
    const received = await depot.receive(streamOf('unwanted'), { most: 100 });
    expect(await filesBelow(depot.folder)).toHaveLength(1);
    await received.discard();
    await received.discard();
    expect(await filesBelow(depot.folder)).toEqual([]);
  });

  it('takes away what is old, and never what was kept anew', async () => {
    const { sha256 } = await depot.put(streamOf('once'), { most: 10 });
    const tomorrow = new Date(Date.now() + 86_400_000);
    const yesterday = new Date(Date.now() - 86_400_000);
    expect(await depot.remove(sha256, yesterday)).toBe(false);
    expect(await read(sha256)).toMatchObject({ bytes: 4 });
    await utimes(at(sha256), yesterday, yesterday);
    await depot.put(streamOf('once'), { most: 10 });
    expect(await depot.remove(sha256, new Date(Date.now() - 60_000))).toBe(false);
    expect(await depot.remove(sha256, tomorrow)).toBe(true);
    expect(await depot.remove(sha256, tomorrow)).toBe(false);
    expect(await filesBelow(depot.folder)).toEqual([]);
  });

  it('clears what a killed process left: uploads go, a file that was about to be removed comes back', async () => {
    const { sha256 } = await depot.put(streamOf('kept'), { most: 10 });
    const begun = await depot.receive(streamOf('half'), { most: 10 });
    await writeFile(path.join(depot.folder, 'incoming', sha('aside')), 'aside');
    expect(await depot.clear(new Date(Date.now() - 60_000))).toBe(0);
    expect(await depot.clear(new Date(Date.now() + 60_000))).toBe(1);
    await expect(begun.keep()).rejects.toMatchObject({ code: 'ENOENT' });
    const listed: string[] = [];
    for await (const one of depot.list()) listed.push(one.sha256);
    expect(listed.sort()).toEqual([sha256, sha('aside')].sort());
    expect(await depot.digestOf(sha256)).toBe(sha256);
  });

  it('asks for nothing but digests', async () => {
    for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
      await expect(depot.has(name)).rejects.toThrow(TypeError);
      await expect(depot.open(name)).rejects.toThrow(TypeError);
    }
  });
});
