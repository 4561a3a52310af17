import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { Depot } from '../../src/platform/files/depot.js';
import * as ground from './ground.js';

const { filePart, filesBelow, most, multipartOf } = ground;

/** One upload 上传 over the wire: the file is there whole or not at all. */
describe('an upload', () => {
  let depot: Depot;
  let instance: FastifyInstance;
  let port: number;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ depot, remove } = await ground.freshDepot());
    ({ instance, port } = await ground.uploadServer(depot));
  });
  beforeEach(() => rm(depot.folder, { recursive: true, force: true }));
  afterAll(async () => {
    await instance.close();
    await remove();
  });

  const send = (parts: readonly ground.Part[], end?: string) => ground.send(port, multipartOf(parts, end));
  const field = (name: string, body: string | Buffer, type?: string) => ({
    disposition: `form-data; name="${name}"`,
    body,
    ...(type === undefined ? {} : { type }),
  });
  const nothingIsLeft = async () => expect(await filesBelow(depot.folder)).toEqual([]);

  it.each([1, 65_536, most - 1, most])('of %d bytes is kept, every one of them', async (length) => {
    const bytes = randomBytes(length);
    const { status, body } = await send([field('to', 'reply'), filePart(bytes, '方案.pdf'), field('note', '说明')]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect({ status, ...body }).toEqual({
      ...{ status: 200, sha256, bytes: length, name: '方案.pdf' },
      fields: { to: 'reply', note: '说明' },
    });
    expect(await depot.digestOf(sha256)).toBe(sha256);
    expect(await filesBelow(depot.folder)).toHaveLength(1);
  });

  it.each([most + 1, most + 60_000, 2 * most])('of %d bytes is refused whole', async (length) => {
    const { status, body } = await send([filePart(randomBytes(length))]);
    expect({ status, code: body['code'], detail: body['detail'] }).toEqual({
      ...{ status: 413, code: 'tooLarge', detail: '文件超过了 195.3 KB 的限制。' },
    });
    await nothingIsLeft();
  });

  it.each([most + 1, 4 * most])(
    'of %d bytes that does not say how large it is, is refused whole too',
    async (length) => {
      const body = multipartOf([filePart(randomBytes(length))]);
      expect(await ground.sendInPieces(port, body)).toMatchObject({ status: 413, body: { code: 'tooLarge' } });
      await nothingIsLeft();
    },
  );

  it.each([
    ['no file', [field('to', 'reply')], '没有文件：须有一个名为 file 的文件'],
    ['nothing at all', [], '没有文件：须有一个名为 file 的文件'],
    ['an empty file', [filePart('')], '文件是空的'],
    ['two files', [filePart('one'), filePart('two')], '一次只能上传一个文件'],
    ['three files', [filePart('one'), filePart('two'), filePart('three')], '一次只能上传一个文件'],
    ['a file in another field', [filePart('x', 'a.txt', 'upload')], '不认识的字段「upload」，文件的字段名须为 file'],
    ['an unknown field', [filePart('x'), field('more', '1')], '不认识的字段「more」'],
    ['a name of every object', [filePart('x'), field('__proto__', '1')], null],
    ['a field twice', [field('to', 'a'), filePart('x'), field('to', 'b')], '「to」重复'],
    ['a long field', [filePart('x'), field('to', 'x'.repeat(5_000))], '「to」过长'],
    ['a field of JSON', [filePart('x'), field('to', '{"a":1}', 'application/json')], '「to」须为文字'],
    ['a field in GBK', [filePart('x'), field('to', Buffer.from([0xd6, 0xd0]))], '「to」不是有效的 UTF-8 文字'],
    ['no name', [filePart('x', '')], '文件名为空，或不是有效的 UTF-8 文字'],
    ['a name in GBK', [filePart('x', Buffer.from([0xd6, 0xd0, 0x2e, 0x70]))], '文件名为空，或不是有效的 UTF-8 文字'],
    ['thirty fields', [filePart('x'), ...Array.from({ length: 30 }, () => field('to', 'a'))], '「to」重复'],
  ] as const)('with %s is refused, and nothing of it is left', async (_what, parts, reason) => {
    const { status, body } = await send(parts);
    expect(status).toBe(400);
    if (reason !== null) expect(body['reasons']).toEqual([reason]);
    await nothingIsLeft();
  });

  it.each([
    ['without its end', [filePart('x'.repeat(5_000))], ''],
    ['that ends in a header', [filePart('x')], '------bihuan-test-boundary\r\ncontent-dispo'],
  ])('%s is refused, and nothing of it is left', async (_what, parts, end) => {
    expect(await send(parts, end)).toMatchObject({ status: 400, body: { code: 'malformedBody' } });
    await nothingIsLeft();
  });

  it('of another type is refused, and no other route takes one', async () => {
    const body = multipartOf([filePart('x')]);
    const told = { status: 415, body: { detail: '请求正文须为 multipart/form-data，带一个文件。' } };
    expect(await ground.send(port, '{}', 'application/json')).toMatchObject(told);
    expect(await ground.send(port, body, 'application/octet-stream')).toMatchObject(told);
    expect(await ground.send(port, body, 'multipart/mixed; boundary=x')).toMatchObject({ status: 415 });
    expect(await ground.send(port, body, 'multipart/form-data')).toMatchObject({ status: 400 });
    expect(await ground.send(port, body, ground.multipartType, '/json')).toMatchObject({ status: 415 });
    await nothingIsLeft();
  });

  it('that is broken off leaves nothing', async () => {
    const body = multipartOf([filePart(randomBytes(100_000))]);
    const socket = await ground.begin(port, body.length, body.subarray(0, 60_000));
    await until(async () => (await filesBelow(depot.folder)).length === 1);
    socket.destroy();
    await until(async () => (await filesBelow(depot.folder)).length === 0);
  });

  it('may be slower than other requests, and not slower than its own limit', async () => {
    const body = multipartOf([filePart(randomBytes(100_000))]);
    const ended = async (to: string) => {
      const begun = performance.now();
      const socket = await ground.begin(port, body.length, body.subarray(0, 60_000), to);
      const [head] = (await once(socket, 'data')) as [Buffer];
      socket.destroy();
      return { status: head.toString().slice(9, 12), seconds: (performance.now() - begun) / 1_000 };
    };
    const [upload, other] = await Promise.all([ended('/upload'), ended('/json')]);
    expect([upload.status, other.status]).toEqual(['408', '408']);
    expect(other.seconds).toBeLessThan(1.5);
    expect(upload.seconds).toBeGreaterThan(1.9);
    await until(async () => (await filesBelow(depot.folder)).length === 0);
  });
});

/** Asks until it is so; the test's own time limit ends it otherwise. */
async function until(asked: () => Promise<boolean>): Promise<void> {
  while (!(await asked())) await new Promise((resolve) => setImmediate(resolve));
}
