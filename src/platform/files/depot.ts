import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createWriteStream, type Stats } from 'node:fs';
import { mkdir, open, rename, rm, stat, statfs, utimes } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { v7 } from 'uuid';
import { Config } from '../config/config.js';
import { Problem } from '../errors/problem.js';
import { codeOf } from '../startup-error.js';
import { filesIn, foldersIn, type FileFound } from './folder.js';
import { inMegabytes } from './size.js';

/** A file of the depot, by what is in it. */
export interface Kept {
  /** SHA-256 of its bytes, 64 hexadecimal digits in lower case */
  readonly sha256: string;
  readonly bytes: number;
}

/** A file that was received whole and is not in the depot yet. Whoever has it either keeps or discards it. */
export interface Received extends Kept {
  /** where its bytes lie until then, to be looked at */
  readonly path: string;
  /** Moves it into the depot; what is there already under the same digest is replaced by the same bytes. */
  keep(): Promise<Kept>;
  /** Takes it away; also after `keep`, where it does nothing. */
  discard(): Promise<void>;
}

/** Which bytes of a file are wanted; both ends are counted in. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What is left free on the disk for the database, which may lie on the same one, and which a full disk stops. */
const spareBytes = 256 * 1_048_576;
const digest = /^[0-9a-f]{64}$/;

/**
 * The depot 文件库: bytes of any kind, each found by the SHA-256 of what is in it, on disk outside the database. It knows nothing of
 * who may read what: rows of the database name digests, and whoever opens a file has asked there first. Equal bytes lie there once,
 * whosoever they are, so nothing is taken away for one of them; what no row names any longer is swept (docs/decisions/0020).
 */
@Injectable()
export class Depot {
  /** where the files lie: `FILES_DIR`, or `files` in `DATA_DIR` */
  readonly folder: string;
  private readonly incoming: string;

  constructor(@Inject(Config) config: Pick<Config, 'DATA_DIR' | 'FILES_DIR'>) {
    this.folder = config.FILES_DIR === '' ? path.join(config.DATA_DIR, 'files') : path.resolve(config.FILES_DIR);
    this.incoming = path.join(this.folder, 'incoming');
  }

  /**
   * Receives a stream to its end, in memory of one chunk. Where it fails, is cut off or is too large, nothing is left of it.
   * @param most how many bytes it may have at most.
   * @throws Problem tooLarge (413) with the byte after that; storageFull (507) where the disk has no room; whatever the stream throws.
   */
  async receive(stream: Readable, { most }: { most: number }): Promise<Received> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const at = path.join(this.incoming, v7());
    const hash = createHash('sha256');
    let bytes = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        if (bytes > most) return done(new Problem('tooLarge', { detail: `文件超过了 ${inMegabytes(most)}的限制。` }));
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await this.requireRoom(most);
      await pipeline(stream, meter, createWriteStream(at, { flags: 'wx', mode: 0o600, flush: true }));
    } catch (error) {
      stream.destroy();
      await rm(at, { force: true });
      throw isFull(error) ? new Problem('storageFull') : error;
    }
    const kept = { sha256: hash.digest('hex'), bytes };
    return { ...kept, path: at, keep: () => this.take(at, kept), discard: () => rm(at, { force: true }) };
  }

  /** Receives and keeps in one. @returns what it is to be found by. @throws as `receive`. */
  async put(stream: Readable, limits: { most: number }): Promise<Kept> {
    const received = await this.receive(stream, limits);
    try {
      return await received.keep();
    } finally {
      await received.discard();
    }
  }

  /** @returns a stream of the file's bytes, and how many the whole has; null where there is no such file. */
  async open(sha256: string, range?: ByteRange): Promise<{ stream: Readable; bytes: number } | null> {
    try {
      const handle = await open(this.at(sha256), 'r');
      const { size } = await handle.stat();
      return { stream: handle.createReadStream({ ...range }), bytes: size };
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** Whether there is such a file. */
  async has(sha256: string): Promise<boolean> {
    return (await this.sizeOf(sha256)) !== null;
  }

  /** @returns how many bytes it has; null where there is no such file. */
  async sizeOf(sha256: string): Promise<number | null> {
    return (await this.found(this.at(sha256)))?.size ?? null;
  }

  /** @returns the digest of what really lies under this one; null where nothing does. Reads the whole file. */
  async digestOf(sha256: string): Promise<string | null> {
    const opened = await this.open(sha256);
    if (!opened) return null;
    const hash = createHash('sha256');
    await pipeline(opened.stream, hash);
    return hash.digest('hex');
  }

  /**
   * Takes a file away, unless it was kept anew since `before`: whoever did so counts on it. It is moved aside first and looked at
   * there, because between a look and a removal somebody may put the same bytes into its place.
   * @returns whether it is gone.
   */
  async remove(sha256: string, before: Date): Promise<boolean> {
    const at = this.at(sha256);
    const aside = path.join(this.incoming, sha256);
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    try {
      await rename(at, aside);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
    const modified = (await this.found(aside))?.mtime;
    if (modified && modified >= before) {
      await rename(aside, at);
      return false;
    }
    await rm(aside, { force: true });
    return true;
  }

  /** Every file of the depot, one after the other. */
  async *list(): AsyncGenerator<Kept & { readonly at: Date }> {
    for await (const one of foldersIn(this.folder, /^[0-9a-f]{2}$/)) {
      for await (const other of foldersIn(one, /^[0-9a-f]{2}$/)) {
        for await (const { name, bytes, at } of filesIn(other, digest)) yield { sha256: name, bytes, at };
      }
    }
  }

  /**
   * What was begun and never came to an end, because the process was killed: uploads, which are taken away, and files that were
   * about to be removed, which are put back to be judged again.
   * @param before only what is older; what is younger may still be in the making.
   * @returns how many uploads were taken away.
   */
  async clear(before: Date): Promise<number> {
    let cleared = 0;
    for await (const { path: at, name } of this.unfinished(before)) {
      if (digest.test(name)) await this.settle(at, name);
      else {
        await rm(at, { force: true });
        cleared += 1;
      }
    }
    return cleared;
  }

  private async *unfinished(before: Date): AsyncGenerator<FileFound> {
    for await (const found of filesIn(this.incoming, /./)) if (found.at < before) yield found;
  }

  private async take(at: string, kept: Kept): Promise<Kept> {
    // Its age counts from now, so that no sweep takes it before a row names it.
    await utimes(at, new Date(), new Date());
    await this.settle(at, kept.sha256);
    return kept;
  }

  private async settle(from: string, sha256: string): Promise<void> {
    const to = this.at(sha256);
    await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
    await rename(from, to);
    await flushFolder(path.dirname(to));
  }

  private async requireRoom(most: number): Promise<void> {
    const { bavail, bsize } = await statfs(this.incoming);
    if (bavail * bsize < most + spareBytes) throw new Problem('storageFull');
  }

  private async found(at: string): Promise<Stats | null> {
    try {
      return await stat(at);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** Where a file lies on the disk, for what must read it in places of its own choice. */
  pathOf(sha256: string): string {
    return this.at(sha256);
  }

  private at(sha256: string): string {
    if (!digest.test(sha256)) throw new TypeError('a file is asked for by its SHA-256');
    return path.join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error));
}

/** What a system says that cannot flush a folder, such as Windows. */
const notForFolders = ['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP'];

/** So that the name survives a power cut too; where folders cannot be flushed, the system does it in its time. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!notForFolders.includes(codeOf(error))) throw error;
  }
}
