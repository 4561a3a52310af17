import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import request from 'supertest';
import { openLog, type Log } from '../../src/platform/logging/log.js';
import { NestLog } from '../../src/platform/logging/nest-log.js';
import { logRequests, requestNumber } from '../../src/platform/logging/requests.js';
import { reconfigured } from '../../src/platform/config/load.js';
import { testConfig } from '../support/config.js';
import { signal } from '../support/scheduled.js';

describe('the log', () => {
  let lines: string[];
  let log: Log;
  let written: ReturnType<typeof signal<void>>;
  const config = reconfigured(testConfig('postgresql://x@127.0.0.1/x'), { NODE_ENV: 'production', LOG_LEVEL: 'info' });
  beforeEach(() => {
    lines = [];
    written = signal();
    const write = (line: string) => {
      lines.push(line);
      written.give();
    };
    log = openLog(config, { write });
  });
  const last = () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;

  it('hides secrets and personal data at any depth', () => {
    const person = { name: '李代表', phone: '13800001234', cardNo: '110101199001011234' };
    log.info({ password: 'p4', headers: { Authorization: 'Bearer x', cookie: 'a=b' }, people: [{ person }] }, 'x');
    const text = lines.join('');
    for (const secret of ['p4', 'Bearer', 'a=b', '13800001234', '110101199001011234'])
      expect(text).not.toContain(secret);
    expect(text).toContain('李代表');
  });

  it('keeps of an error its words and place, never what people wrote into the database', () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (phone)=(13800001234) already exists.',
      query: 'insert into …',
      parameters: ['13800001234'],
    });
    log.error({ err: new Error('outer', { cause: error }) }, '失败');
    expect(last()).toMatchObject({
      level: 'error',
      msg: '失败',
      err: { cause: { code: '23505', message: 'duplicate key' } },
    });
    expect(lines.join('')).not.toContain('13800001234');
  });

  it('takes what Nest says, with the speaker', () => {
    const nest = new NestLog(log);
    nest.warn('注意', 'Speaker');
    expect(last()).toMatchObject({ level: 'warn', msg: '注意', context: 'Speaker' });
    nest.error({ err: new Error('bad'), requestId: 'r1' }, '出错', 'Speaker');
    expect(last()).toMatchObject({
      level: 'error',
      msg: '出错',
      context: 'Speaker',
      requestId: 'r1',
      err: { message: 'bad' },
    });
    nest.error('Nest says', 'Error: x\n    at y', 'Speaker');
    expect(last()).toMatchObject({ level: 'error', context: 'Speaker' });
    const before = lines.length;
    nest.log('Mapped {/api/health, GET} route', 'RouterExplorer');
    expect(lines).toHaveLength(before);
  });

  it('writes short lines for a person while developing', () => {
    const readable: string[] = [];
    const developing = openLog(reconfigured(config, { NODE_ENV: 'development' }), {
      write: (line) => readable.push(line),
    });
    developing.warn({ context: 'Queue', job: 'sealRecord' }, '重试');
    expect(readable[0]).toMatch(/^\d\d:\d\d:\d\d 警告 \[Queue\] 重试 job=sealRecord\n$/);
  });

  describe('of requests', () => {
    let instance: FastifyInstance;
    beforeEach(async () => {
      instance = fastify({ genReqId: requestNumber });
      logRequests(instance, log);
      instance.post('/api/c/:congress/things/:id', async (asked) => {
        asked.accountId = 'account-1';
        return {};
      });
      await instance.ready();
    });
    afterEach(() => instance.close());

    it('has one line each, with the pattern of the route and nothing that was sent', async () => {
      const url = '/api/c/hangzhou/things/42?q=%E5%BC%A0%E4%B8%89';
      const answer = await request(instance.server).post(url).send({ phone: '13800001234', text: '正文' });
      await written.given;
      expect(lines).toHaveLength(1);
      const { time, ms, level, ...line } = last();
      expect(line).toEqual({
        method: 'POST',
        route: '/api/c/:congress/things/:id',
        status: 200,
        requestId: answer.headers['x-request-id'],
        accountId: 'account-1',
      });
      expect([time, ms, level]).toEqual([expect.any(String), expect.any(Number), 'info']);
    });

    it.each([
      ['a-good-number-1', true],
      ['no', false],
      ['x'.repeat(65), false],
      ['evil number"', false],
    ])('takes over the number %j of the caller: %s', async (given, taken) => {
      const answer = await request(instance.server).get('/nowhere').set('x-request-id', given);
      await written.given;
      expect(answer.headers['x-request-id'] === given).toBe(taken);
      expect(last()).toMatchObject({ status: 404, requestId: answer.headers['x-request-id'] });
      expect(lines.join('')).not.toContain('nowhere');
    });
  });
});
