import { mkdir, open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../../platform/config/config.js';
import { codeOf } from '../../../platform/startup-error.js';
import { firstHash } from '../event.js';
import { lineDigest, readLine } from './anchor-line.js';

/** More than the longest line, many times. */
const tailBytes = 65_536;

/** Where the anchor file 锚点文件 lies. */
export function anchorFile({ ANCHOR_FILE, DATA_DIR }: Pick<Config, 'ANCHOR_FILE' | 'DATA_DIR'>): string {
  return ANCHOR_FILE === '' ? path.join(DATA_DIR, 'anchors.jsonl') : path.resolve(ANCHOR_FILE);
}

/**
 * Appends lines to the anchor file, and waits until the disk has them. The file is opened for appending only, so that it can be
 * one that this process may not rewrite.
 * @param make the lines, given the digest of the last one that is there.
 * @returns the digest of the last line written.
 * @throws the system's error where the file cannot be written; Error where its end is not a line of ours.
 */
export async function appendLines(file: string, make: (previous: string) => readonly string[]): Promise<string> {
  const { previous, torn } = await endOf(file);
  const lines = make(previous);
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'a', 0o640);
  try {
    await handle.appendFile(`${torn ? '\n' : ''}${lines.join('\n')}\n`, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
  return lineDigest(lines.at(-1) ?? '');
}

/** The end of the file: what the next line is chained to, and whether a line was torn off by a power cut. */
async function endOf(file: string): Promise<{ previous: string; torn: boolean }> {
  const handle = await opened(file);
  if (!handle) return { previous: firstHash, torn: false };
  try {
    const { size } = await handle.stat();
    if (size === 0) return { previous: firstHash, torn: false };
    const length = Math.min(size, tailBytes);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    const lines = buffer.toString('utf8').split('\n');
    const last = lines.filter((line) => readLine(line) !== null).at(-1);
    if (last === undefined) throw new Error(`${file} 的末尾不是锚点，请检查 ANCHOR_FILE`);
    return { previous: lineDigest(last), torn: lines.at(-1) !== '' };
  } finally {
    await handle.close();
  }
}

async function opened(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
