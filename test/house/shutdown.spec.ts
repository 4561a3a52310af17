import { beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Shutdown } from '../../src/platform/shutdown.js';

describe('the end of the process', () => {
  let order: string[];
  let shutdown: Shutdown;
  beforeEach(() => {
    order = [];
    shutdown = new Shutdown(pino({ level: 'silent' }), (code) => order.push(`exit ${String(code)}`));
  });
  const step = (name: string) => async () => {
    order.push(name);
  };

  it('closes the application first and the database last, once, for the first reason', async () => {
    shutdown.last(step('database'));
    shutdown.first(step('application'));
    await Promise.all([shutdown.begin(0, '收到 SIGTERM'), shutdown.begin(1, 'later')]);
    expect(order).toEqual(['application', 'database', 'exit 0']);
  });

  it('closes the database although the application fails to close', async () => {
    shutdown.first(() => Promise.reject(new Error('为测试而失败')));
    shutdown.last(step('database'));
    await shutdown.begin(0);
    expect(order).toEqual(['database', 'exit 0']);
  });

  it('closes the database although the application does not come to an end', async () => {
    shutdown.first(() => new Promise(() => undefined));
    shutdown.last(step('database'));
    const from = performance.now();
    await shutdown.begin(0);
    expect(order).toEqual(['database', 'exit 0']);
    expect(performance.now() - from).toBeLessThan(4_000);
  });

  it('closes at once what is only there after the end has begun', async () => {
    await shutdown.begin(1);
    shutdown.last(step('database'));
    expect(order).toEqual(['exit 1', 'database']);
    expect(shutdown.begun).toBe(true);
  });
});
