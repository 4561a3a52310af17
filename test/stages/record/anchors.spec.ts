import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Anchors } from '../../../src/lifecycle/record/anchors/anchors.js';
import { startApp, type TestApp } from '../../support/app.js';
import { concluded, recorded, sound } from '../../support/recorded.js';
import { Intruder } from '../../support/tampering.js';

let service: TestApp;
let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bihuan-anchors-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Each test has a service of its own: there is one anchor a day in the whole install. */
beforeEach(async () => {
  file = path.join(folder, 'anchors.jsonl');
  await rm(file, { force: true });
  service = await startApp({ ANCHOR_FILE: file });
});
afterEach(() => service.close());

const unanchored = '结论：没有发现改动，但封存已逾一日而没有任何锚点，不能证明记录没有被整体重算过。';
const anchor = (day = '2026-03-20') => service.app.get(Anchors).run(new Date(`${day}T01:00:00+08:00`));

async function intruding(work: (intruder: Intruder) => Promise<unknown>): Promise<void> {
  const intruder = await Intruder.into(service);
  try {
    await work(intruder);
  } finally {
    await intruder.leave();
  }
}

describe('the anchor file', () => {
  it('has a line for each record once a day, chained, and makes up for days that were missed', async () => {
    await recorded(service);
    expect(await anchor('2026-03-20')).toBe(2);
    expect(await anchor('2026-03-20')).toBe(0);
    expect(await anchor('2026-03-25')).toBe(2);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { day: string }).day)).toEqual([
      ...['2026-03-20', '2026-03-20', '2026-03-25', '2026-03-25'],
    ]);
    expect(await concluded(service)).toBe(sound);
  });

  it('is written by one of several processes', async () => {
    await recorded(service);
    const written = await Promise.all([anchor(), anchor(), anchor()]);
    expect(written.sort()).toEqual([0, 0, 2]);
    expect(await concluded(service)).toBe(sound);
  });

  it('tells of a line that was changed, taken away, or of the file being gone', async () => {
    await recorded(service);
    await anchor('2026-03-20');
    await anchor('2026-03-21');
    const text = await readFile(file, 'utf8');
    const lines = text.trimEnd().split('\n');
    await writeFile(file, text.replace('"day":"2026-03-20"', '"day":"2026-03-19"'));
    expect(await concluded(service)).toContain('锚点文件第 2 行与前一行不相衔接');
    await writeFile(file, `${lines.slice(0, 3).join('\n')}\n`);
    expect(await concluded(service)).toContain('锚点文件中没有 2026-03-21 的锚点');
    await writeFile(file, `${lines.slice(1).join('\n')}\n`);
    expect(await concluded(service)).toContain('锚点文件第 1 行与前一行不相衔接');
    await rm(file);
    expect(await concluded(service)).toContain('锚点文件中没有 2026-03-20 的锚点');
    await writeFile(file, text);
    expect(await concluded(service)).toBe(sound);
  });

  it('goes on after a line that a power cut has torn', async () => {
    await recorded(service);
    await anchor('2026-03-20');
    await appendFile(file, '{"day":"2026-03-2');
    await anchor('2026-03-21');
    expect(await concluded(service)).toBe(sound);
  });

  it('is missed where the record is older than a day and was never anchored', async () => {
    const { congressId } = await recorded(service);
    const older = (hours: number) => (intruder: Intruder) =>
      intruder.run(`update seal set sealed_at = $2 where congress_id = $1`, [
        congressId,
        new Date(Date.now() - hours * 3_600_000),
      ]);
    await intruding(older(23));
    expect(await concluded(service)).toBe(sound);
    await intruding(older(25));
    expect(await concluded(service)).toBe(unanchored);
    await anchor();
    expect(await concluded(service)).toBe(sound);
    await rm(file);
    await intruding((intruder) => intruder.run('delete from anchor'));
    expect(await concluded(service)).toBe(unanchored);
  });

  it('leaves the day due where it cannot be written', async () => {
    await recorded(service);
    await writeFile(file, '别的东西\n');
    await expect(anchor()).rejects.toThrow('末尾不是锚点');
    await rm(file);
    expect(await anchor()).toBe(2);
  });
});

describe('what somebody with all rights over the database does to', () => {
  it('everything: he computes every hash and every seal anew, and the anchor tells', async () => {
    const { id, congressId, slug } = await recorded(service);
    await anchor();
    await intruding(async (intruder) => {
      await intruder.forgeCase(id, 3, (body) => ({ ...body, says: { ...body.says, number: 77 } }));
      await intruder.forgeSeals(congressId);
    });
    expect(await concluded(service)).toContain(`（2026-03-20，${slug}）所记的第 2 号封存与数据库中的不同`);
  });

  it('everything, before there was an anchor: that cannot be found out, and is why there is one each day', async () => {
    const { id, congressId } = await recorded(service);
    await intruding(async (intruder) => {
      await intruder.forgeCase(id, 3, (body) => ({ ...body, says: { ...body.says, number: 77 } }));
      await intruder.forgeSeals(congressId);
    });
    expect(await concluded(service)).toBe(sound);
  });
});
