import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { LinkTokens } from '../../src/lifecycle/attachments/link-token.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeToken } from '../support/api-tokens.js';
import { clientOf } from '../support/client.js';
import { administratorIn, freshCongress, type TestCongress } from '../support/congress.js';
import type { PersonName } from '../support/people.js';
import { Story } from '../support/story.js';
import { pngBytes } from '../support/uploads.js';

/** Opening attachments 打开附件: by links that hold for minutes, and for nobody longer than he may see the file. */
describe('a link to an attachment', () => {
  const bytes = pngBytes(3_000);
  let service: TestApp;
  let congress: TestCongress;
  let foreign: TestCongress;
  let story: Story;
  let id: string;
  beforeAll(async () => {
    service = await startApp();
    [congress, foreign] = await Promise.all([freshCongress(service), freshCongress(service)]);
    story = new Story(congress);
    await story.draft();
    const path = `suggestions/${story.shown.id}/attachments`;
    await story.attached('deputy', path, { bytes, name: "方案“终稿”（100%）'第1'.png" });
    await story.act('deputy', 'submission');
    id = story.shown.attachments[0]?.id ?? '';
  });
  afterAll(() => service.close());

  const address = () => `suggestions/${story.shown.id}/attachments/${id}/link`;
  const linkOf = async (who: PersonName) => {
    const { body } = await (await congress.as(who)).get(address()).expect(200).expect('cache-control', 'no-store');
    return (body as { href: string }).href;
  };
  const open = (href: string) => request(service.server).get(href).buffer(true).parse(intoBuffer);

  it('opens it without a sign-in, to be saved under its own name, and never as a page', async () => {
    const answer = await open(await linkOf('deputy')).expect(200);
    expect(Buffer.compare(answer.body as Buffer, bytes)).toBe(0);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': '3000',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename="_______100__'_1'.png"; filename*=UTF-8''${encodeURIComponent("方案“终稿”（100%）'第1'.png").replace(/'/g, '%27')}`,
    });
    const head = await request(service.server)
      .head(await linkOf('delegation'))
      .expect(200);
    expect([head.headers['content-length'], head.text]).toEqual(['3000', undefined]);
  });

  it.each([
    ['bytes=0-99', 206, 'bytes 0-99/3000', 100],
    ['bytes=2900-', 206, 'bytes 2900-2999/3000', 100],
    ['bytes=-100', 206, 'bytes 2900-2999/3000', 100],
    ['bytes=2999-9999', 206, 'bytes 2999-2999/3000', 1],
    ['bytes=-9999', 206, 'bytes 0-2999/3000', 3_000],
    ['bytes=3000-', 416, undefined, null],
    ['bytes=-0', 416, undefined, null],
    ['bytes=5-1', 200, undefined, 3_000],
    ['bytes=0-1,5-6', 200, undefined, 3_000],
    ['lines=1-2', 200, undefined, 3_000],
    ['bytes=-', 200, undefined, 3_000],
  ])('gives %s of it', async (range, status, told, length) => {
    const answer = await open(await linkOf('deputy')).set('range', range);
    expect([answer.status, answer.headers['content-range']]).toEqual([status, told]);
    if (length !== null) expect((answer.body as Buffer).length).toBe(length);
    const other = await open(await linkOf('deputy'))
      .set('range', range)
      .set('if-range', '"other"');
    expect(other.status).toBe(200);
  });

  it('is given to who sees the case, and each is on the record', async () => {
    const asked = [
      'deputy',
      'delegation',
      'deputyAffairs',
      'leader',
      'auditor',
      'deputyC',
      'delegationB',
      'head',
      'committee',
      'governmentOffice',
      'admin',
    ] as const;
    const given = await Promise.all(asked.map(async (who) => (await (await congress.as(who)).get(address())).status));
    expect(given).toEqual([200, 200, 200, 200, 200, 404, 404, 404, 404, 404, 404]);
    const other = await foreign.as('deputyAffairs');
    await other.get(address()).expect(404);
    await other.get(`/api/c/${congress.slug}/${address()}`).expect(404);
    const { body } = await (
      await congress.as('auditor')
    )
      .get('security-events?kind=attachmentOpened&limit=1')
      .expect(200);
    expect(body).toMatchObject({ items: [{ kind: 'attachmentOpened' }] });
    expect(JSON.stringify(body)).toContain(id);
  });

  it('is nothing when a single character of it is another, or it is none at all', async () => {
    const href = await linkOf('deputy');
    const token = href.split('/').at(-1) ?? '';
    const places = [0, 5, 20, 40, token.length >> 1, token.length - 2];
    const altered = places.map((at) => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1));
    for (const one of [...altered, token.slice(1), 'x', '..%2f..%2fetc', 'A'.repeat(1_500), '%00']) {
      const answer = await request(service.server).get(`/api/files/${one}`);
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([
        404,
        expect.stringMatching(/^(linkEnded|notFound)$/),
      ]);
    }
    await open(href).expect(200);
  });

  it('ends after five minutes', () => {
    const tokens = service.app.get(LinkTokens);
    const identity = { accountId: 'a', familyId: 'f', grantsVersion: 1 };
    const linked = { slug: 's', caseId: 'c', attachmentId: 'x', identity };
    const { token, expiresAt } = tokens.make(linked, 0);
    expect(expiresAt.getTime()).toBe(300_000);
    expect(tokens.read(token, 299_999)).toEqual(linked);
    expect(tokens.read(token, 300_000)).toBeNull();
  });

  it('of an API token ends with it', async () => {
    const made = await makeToken(await congress.as('leader'), congress, ['cases:read']);
    const machine = clientOf(service.server, made.token, congress.base);
    const { href } = (await machine.get(address()).expect(200)).body as { href: string };
    await open(href).expect(200);
    await (await administratorIn(service, congress)).delete(`api-tokens/${made.id}`).expect(204);
    await open(href).expect(404);
    const other = await makeToken(await congress.as('leader'), congress, ['roster:read']);
    await clientOf(service.server, other.token, congress.base).get(address()).expect(403);
  });

  it('ends with the grant, with the sign-in, and with the account', async () => {
    const admin = await administratorIn(service, congress);
    const [asStaff, asAuditor, asLeader] = await Promise.all([
      linkOf('deputyAffairs'),
      linkOf('auditor'),
      linkOf('leader'),
    ]);
    const account = `accounts/${congress.username('deputyAffairs')}`;
    const { grants } = (await admin.get(account).expect(200)).body as { grants: { id: string }[] };
    await admin.post(`${account}/grants/${grants[0]?.id ?? ''}/revocation`).expect(200);
    await (await congress.as('auditor')).delete('/api/session').expect(204);
    await admin.patch(`accounts/${congress.username('leader')}`, { active: false }).expect(200);
    for (const href of [asStaff, asAuditor, asLeader]) {
      expect((await open(href)).status).toBe(404);
    }
  });
});

/** A file as it is, whatever it is called. */
function intoBuffer(answer: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = answer as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
