import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from '../../src/platform/config/checkout.js';
import { claim } from '../../src/platform/start/claim.mjs';

const module = JSON.stringify(pathToFileURL(path.join(checkout, 'src/platform/start/claim.mjs')).href);

describe('a claim', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'bihuan-claim-'));
    file = path.join(folder, 'lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const script = (then: string) => ['--input-type=module', '-e', `import { claim } from ${module}; ${then}`];
  const claimed = `const c = claim(${'process.argv[1]'}); console.log(c.holder === null ? 'mine' : c.holder.pid);`;

  it('is held by one, and free again after its release', () => {
    const first = claim(file);
    expect(first.holder).toBeNull();
    expect(claim(file).holder).toMatchObject({ pid: process.pid });
    if (first.holder === null) first.release();
    expect(readdirSync(folder)).toEqual([]);
    expect(claim(file).holder).toBeNull();
  });

  it('ends with its process, even by kill -9, and is kept as long as that lives', async () => {
    const holder = spawn(process.execPath, [...script(`${claimed} setInterval(() => 0, 1e6);`), file]);
    await once(holder.stdout, 'data');
    expect(claim(file).holder).toMatchObject({ pid: holder.pid });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(claim(file).holder).toBeNull();
  });

  it('is not kept by another process that got the same number later', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, started: 'another boot/1', since: '' }));
    expect(claim(file).holder).toBeNull();
  });

  it.each(['', '{"pid":', 'null'])('is free where the file holds %j', (damaged) => {
    writeFileSync(file, damaged);
    expect(claim(file).holder).toBeNull();
  });

  it('goes to exactly one of many that find it abandoned together', async () => {
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, started: 'gone', since: '' }));
    // Each lives until all have asked: to one that comes late, the claim of one that has gone is free, and rightly.
    const lives = `${claimed} process.stdin.resume().on('end', () => process.exit());`;
    const all = Array.from({ length: 8 }, () => spawn(process.execPath, [...script(lives), file]));
    const said = await Promise.all(all.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()));
    const ends = all.map((one) => once(one, 'exit'));
    for (const { stdin } of all) stdin.end();
    await Promise.all(ends);
    expect(said.filter((one) => one === 'mine')).toHaveLength(1);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).not.toContain('gone');
  });
});
