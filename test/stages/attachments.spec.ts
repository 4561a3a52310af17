import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import request from 'supertest';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import type { PersonName } from '../support/people.js';
import { Story, type ShownAttachment } from '../support/story.js';
import { pngBytes, upload, type Sent } from '../support/uploads.js';

const codes = (body: unknown) => (body as { causes: { code: string }[] }).causes.map((one) => one.code);
const replyFiles = ({ shown }: Story) =>
  (shown as unknown as { replies: { attachments: ShownAttachment[] }[] }).replies.flatMap((one) => one.attachments);

let service: TestApp;
let congress: TestCongress;
let story: Story;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());
beforeEach(async () => {
  congress = await freshCongress(service);
  story = new Story(congress);
});

/** Adding attachments 添加附件, over HTTP. */
describe('an attachment', () => {
  const toDraft = (sent?: Sent) => story.attached('deputy', `suggestions/${story.shown.id}/attachments`, sent);
  const tries = async (who: PersonName, path: string, sent?: Sent) => upload(await congress.as(who), path, sent);

  it('is added to the draft, named as it was called, typed by its content, and shown to who sees the case', async () => {
    await story.draft();
    const bytes = pngBytes(5_000);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await toDraft({ bytes, name: '𠮷野家 现场（㐀）😀.png' });
    const [one] = story.shown.attachments;
    expect(one).toMatchObject({
      name: '𠮷野家 现场（㐀）😀.png',
      mediaType: 'image/png',
      bytes: 5_000,
      sha256,
      target: 'suggestion',
    });
    const read = await (await congress.as('deputy')).get(`suggestions/${story.shown.id}`).expect(200);
    expect((read.body as Story['shown']).attachments).toEqual(story.shown.attachments);
    await (await congress.as('deputyAffairs')).get(`suggestions/${story.shown.id}`).expect(404);
    await story.act('deputy', 'submission');
    const timeline = await (
      await congress.as('deputyAffairs')
    )
      .get(`suggestions/${story.shown.id}/timeline`)
      .expect(200);
    const events = (timeline.body as { items: { act: string; says: Record<string, unknown> }[] }).items;
    const event = events.find(({ act }) => act === 'attachToSuggestion');
    expect(event?.says).toMatchObject({ attachmentId: one?.id, sha256, bytes: 5_000 });
    expect(JSON.stringify(event)).not.toContain('野家');
  });

  it('is done once under one request number, and other bytes under it are refused', async () => {
    await story.draft();
    const bytes = pngBytes();
    const path = `suggestions/${story.shown.id}/attachments`;
    const send = async (sent: Sent) => (await tries('deputy', path, sent)).body as { attachments: object[] };
    const keyed = async (sent: Sent) =>
      upload(await congress.as('deputy'), path, sent).set('idempotency-key', 'upload-1');
    const first = await keyed({ bytes });
    expect([first.status, (await keyed({ bytes })).text === first.text]).toEqual([200, true]);
    expect((await keyed({ bytes: pngBytes() })).body).toMatchObject({ status: 409, code: 'keyReused' });
    expect((await keyed({ bytes, name: '别的.png' })).body).toMatchObject({ status: 409, code: 'keyReused' });
    expect(codes(await send({ bytes }))).toEqual(['roomOnSuggestion']);
    expect((await (await congress.as('deputy')).get(`suggestions/${story.shown.id}`)).body.attachments).toHaveLength(1);
  });

  it('is added by the right people alone, in the order 404, 403, 415, 400, 412, 409', async () => {
    await story.assigned([{ office: 'a', role: 'lead' }]);
    await story.acknowledged();
    await story.consulted();
    const ofCase = `suggestions/${story.shown.id}/attachments`;
    const ofOffice = `assignments/${story.assignment('a').id}/attachments`;
    const paperId = story.shown.consultations[0]?.id ?? '';
    const fields = { to: 'consultation', paperId };
    const statuses = async (path: string, sent?: Sent) => {
      const asked = (['deputyC', 'headB', 'deputyAffairs', 'auditor', 'deputy', 'head'] as const).map((who) =>
        tries(who, path, sent),
      );
      return (await Promise.all(asked)).map((one) => one.status);
    };
    expect(await statuses(ofCase)).toEqual([404, 404, 403, 403, 409, 403]);
    expect(await statuses(ofOffice, { fields })).toEqual([404, 404, 403, 403, 403, 200]);
    for (const path of [ofCase, ofOffice].map((one) =>
      one.replace(/[0-9a-f-]{36}/, '01900000-0000-7000-8000-00000000dead'),
    )) {
      expect((await tries('head', path, { fields })).status).toBe(404);
    }
    const head = await congress.as('head');
    // What only reads has no body, whatever its head says.
    await head.get('offices').set('content-type', 'multipart/form-data; boundary=x').send('{}').expect(200);
    const json = await head.post(ofOffice, { to: 'reply', unclassified: 'true' });
    expect(json.body).toMatchObject({ status: 415, detail: '请求正文须为 multipart/form-data，带一个文件。' });
    for (const [field, sent] of [
      ['to', {}],
      ['to', { to: 'suggestion' }],
      ['paperId', { to: 'consultation' }],
      ['paperId', { to: 'consultation', paperId: 'x' }],
      ['paperId', { to: 'progress', paperId }],
      ['paperId', { to: 'consultation', paperId: '01900000-0000-7000-8000-00000000dead' }],
      ['unclassified', { ...fields, unclassified: 'false' }],
      ['file2', { ...fields, file2: 'x' }],
    ] as const) {
      const { body, status } = await tries('head', ofOffice, { fields: sent });
      expect([status, (body as { causes: { field: string }[] }).causes.map((one) => one.field)]).toEqual([
        400,
        [field],
      ]);
    }
    const stale = await upload(head, ofOffice, { fields }).set('if-match', '"1"');
    expect(stale.body).toMatchObject({ status: 412 });
    const forged = await head.post(ofOffice).field('file', '{"sha256":"x"}').field('to', 'reply');
    expect(forged.body).toMatchObject({ status: 400, causes: [{ message: '不认识的字段「file」' }] });
  });

  it('is not counted beyond the limit, however many come at once', async () => {
    await story.draft();
    const path = `suggestions/${story.shown.id}/attachments`;
    const answers = await Promise.all(Array.from({ length: 6 }, () => tries('deputy', path)));
    expect(answers.map((one) => one.status).sort()).toEqual([200, 200, 200, 409, 409, 409]);
    const { body } = await (await congress.as('deputy')).get(`suggestions/${story.shown.id}`);
    const shown = body as Story['shown'] & { permittedActs: { act: string }[] };
    expect(shown.attachments).toHaveLength(3);
    expect(shown.permittedActs.map((one) => one.act)).not.toContain('attachToSuggestion');
    expect(shown.permittedActs.map((one) => one.act)).toContain('detachFromSuggestion');
  });

  it('of a draft reply is its office’s alone until it is signed', async () => {
    await story.assigned([
      { office: 'a', role: 'lead' },
      { office: 'b', role: 'co' },
    ]);
    await story.acknowledged();
    await story.consulted();
    await story.drafted();
    const path = `assignments/${story.assignment('a').id}/attachments`;
    await story.attached('liaison', path, { fields: { to: 'reply' } });
    await story.attached('head', path, { fields: { to: 'reply' } });
    const [kept, gone] = replyFiles(story);
    await story.office('head', story.assignment('a').id, 'attachment-removal', { attachmentId: gone?.id });
    expect(replyFiles(story).map((one) => one.id)).toEqual([kept?.id]);
    const link = async (who: PersonName, id = kept?.id) =>
      (await (await congress.as(who)).get(`suggestions/${story.shown.id}/attachments/${id ?? ''}/link`)).status;
    const everybody = ['liaison', 'headB', 'deputyAffairs', 'deputy', 'governmentOffice', 'auditor'] as const;
    expect(await Promise.all(everybody.map((who) => link(who)))).toEqual([200, 404, 404, 404, 404, 404]);
    expect(await link('head', gone?.id)).toBe(404);
  });

  it('that was withheld is opened by nobody, and its office and deputy are told', async () => {
    await story.draft();
    await toDraft();
    await story.act('deputy', 'submission');
    const [one] = story.shown.attachments;
    const link = `suggestions/${story.shown.id}/attachments/${one?.id ?? ''}/link`;
    const staff = await congress.as('deputyAffairs');
    const { href } = (await staff.get(link).expect(200)).body as { href: string };
    const path = `suggestions/${story.shown.id}/attachment-withholding`;
    await (await congress.as('deputy')).post(path, { attachmentId: one?.id, reason: 'classified' }).expect(403);
    await staff.post(path, { attachmentId: one?.id, reason: 'because' }).expect(400);
    await story.act('deputyAffairs', 'attachment-withholding', { attachmentId: one?.id, reason: 'classified' });
    expect(story.shown.attachments).toMatchObject([{ id: one?.id, href: null, withheldReason: 'classified' }]);
    await staff.get(link).expect(404);
    await request(service.server).get(href).expect(404);
  });

  it('has a limit that the rules of the place set', async () => {
    await story.draft();
    const large = await tries('deputy', `suggestions/${story.shown.id}/attachments`, {
      bytes: pngBytes(20 * 1_048_576 + 1),
    });
    expect(large.body).toMatchObject({ status: 413, detail: '文件超过了 20 MB 的限制。' });
    await toDraft({ bytes: pngBytes(20 * 1_048_576) });
    expect(story.shown.attachments).toMatchObject([{ bytes: 20 * 1_048_576 }]);
  });
});
