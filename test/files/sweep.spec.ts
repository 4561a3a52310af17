import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { rm, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AttachmentFiles } from '../../src/lifecycle/attachments/attachment-files.js';
import { Depot } from '../../src/platform/files/depot.js';
import { DepotSweep } from '../../src/platform/files/depot-sweep.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { concluded } from '../support/recorded.js';
import { Story } from '../support/story.js';
import { pngBytes, upload } from '../support/uploads.js';
import { freshDepot } from './ground.js';

const hour = 3_600_000;
const shaOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** What becomes of files that nobody names 文件清理, and of those that somebody does 文件核对. */
describe('the sweep of the depot', () => {
  let service: TestApp;
  let depot: Depot;
  let removeFolder: () => Promise<void>;
  let congress: TestCongress;
  beforeAll(async () => {
    const fresh = await freshDepot();
    removeFolder = fresh.remove;
    service = await startApp({ FILES_DIR: fresh.depot.folder });
    depot = service.app.get(Depot);
  });
  beforeEach(async () => {
    congress = await freshCongress(service);
  });
  afterAll(async () => {
    await service.close();
    await removeFolder();
  });

  const keepers = () => [service.app.get(AttachmentFiles)];
  const sweep = (hours: number) => service.app.get(DepotSweep).sweep(keepers(), new Date(Date.now() + hours * hour));
  const check = (now?: Date) => service.app.get(DepotSweep).check(keepers(), now);
  const at = (sha: string) => path.join(depot.folder, sha.slice(0, 2), sha.slice(2, 4), sha);
  const drafted = async (of = congress) => {
    const story = new Story(of);
    await story.draft();
    return { story, path: `suggestions/${story.shown.id}/attachments` };
  };

  it('takes away what was refused and what was removed, after an hour, and nothing else', async () => {
    const { story, path: to } = await drafted();
    const [kept, gone, refused] = [pngBytes(), pngBytes(), pngBytes()];
    await story.attached('deputy', to, { bytes: kept });
    await story.attached('deputy', to, { bytes: gone });
    await story.act('deputy', 'attachment-removal', { attachmentId: story.shown.attachments[1]?.id });
    await upload(await congress.as('deputy'), to, { bytes: refused, fields: { unclassified: 'no' } }).expect(400);
    const there = async () => Promise.all([kept, gone, refused].map((one) => depot.has(shaOf(one))));
    await sweep(0);
    expect(await there()).toEqual([true, true, true]);
    expect((await sweep(2)).files).toBeGreaterThanOrEqual(2);
    expect(await there()).toEqual([true, false, false]);
  });

  it('keeps equal bytes as long as anybody names them, in whatever congress', async () => {
    const other = await freshCongress(service);
    const bytes = pngBytes();
    const [mine, theirs] = [await drafted(), await drafted(other)];
    await mine.story.attached('deputy', mine.path, { bytes });
    await theirs.story.attached('deputy', theirs.path, { bytes, name: '另一个名字.png' });
    await mine.story.act('deputy', 'attachment-removal', { attachmentId: mine.story.shown.attachments[0]?.id });
    await sweep(2);
    expect(await depot.has(shaOf(bytes))).toBe(true);
    const [one] = theirs.story.shown.attachments;
    await (await other.as('deputy')).get(one?.href ?? '').expect(200);
    await theirs.story.act('deputy', 'attachment-removal', { attachmentId: one?.id });
    await sweep(2);
    expect(await depot.has(shaOf(bytes))).toBe(false);
    await mine.story.attached('deputy', mine.path, { bytes });
    expect(await depot.has(shaOf(bytes))).toBe(true);
  });

  it('destroys what was withheld, and the record still proves what it was', async () => {
    const { story, path: to } = await drafted();
    const bytes = pngBytes();
    await story.attached('deputy', to, { bytes });
    await story.act('deputy', 'submission');
    const attachmentId = story.shown.attachments[0]?.id;
    await story.act('deputyAffairs', 'attachment-withholding', { attachmentId, reason: 'classified' });
    await sweep(2);
    expect(await depot.has(shaOf(bytes))).toBe(false);
    expect(story.shown.attachments).toMatchObject([{ sha256: shaOf(bytes) }]);
    expect(await concluded(service, congress.slug)).toContain('记录完好');
  });

  it('takes away what a killed process left half received', async () => {
    const left = path.join(depot.folder, 'incoming', '01900000-0000-7000-8000-000000000001');
    await writeFile(left, 'half');
    const before = new Date(Date.now() - 4 * hour);
    await utimes(left, before, before);
    expect((await sweep(0)).uploads).toBe(1);
  });

  it('tells loudly of a file that is gone, cut or changed; the audit names the case', async () => {
    const { story, path: to } = await drafted();
    const bytes = pngBytes(1_000);
    await story.attached('deputy', to, { bytes });
    const sha = shaOf(bytes);
    const whole = new Date((Number.parseInt(sha.slice(0, 8), 16) % 7) * 24 * hour);
    expect(await check(whole)).toBeGreaterThanOrEqual(1);
    expect(await concluded(service, congress.slug)).toContain('记录完好');
    const told = async (words: string) => {
      await expect(check(whole)).rejects.toThrow('文件缺失或者被改动：1 个');
      const said = `建议 ${story.shown.id} 的附件 ${story.shown.attachments[0]?.id ?? ''} 的文件${words}`;
      expect(await concluded(service, congress.slug)).toBe(
        `结论：附件的文件缺失或者被改动，须从备份恢复。第一处：${said}。`,
      );
    };
    await writeFile(at(sha), pngBytes(1_000));
    await told('被改动');
    expect(await check(new Date(whole.getTime() + 24 * hour))).toBeGreaterThanOrEqual(1);
    await truncate(at(sha), 10);
    await told('被改动');
    await rm(at(sha));
    await told('缺失');
    const before = service.errors.length;
    await (
      await congress.as('deputy')
    )
      .get(story.shown.attachments[0]?.href ?? '')
      .expect(200)
      .then(async ({ body }) => {
        await (await congress.as('deputy')).get((body as { href: string }).href).expect(500);
      });
    expect(service.errors.length).toBeGreaterThan(before);
    await story.act('deputy', 'attachment-removal', { attachmentId: story.shown.attachments[0]?.id });
    await check(whole);
  });
});
