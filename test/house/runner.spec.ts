import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { longSpecs } from '../support/jest/long.js';
import { answering } from '../support/jest/runner.js';

describe('the test runner', () => {
  it('tells each process that asks what to run, also one that was told before it listened', () => {
    const channel = answering({ runtime: 'child_process' });
    const heard: Record<string, number> = { first: 0, second: 0 };
    for (const name of Object.keys(heard)) channel.onMessage(() => (heard[name] = (heard[name] ?? 0) + 1));
    channel.postMessage('jest-light-runner-get-worker-data');
    expect(heard).toEqual({ first: 1, second: 1 });
    channel.postMessage('jest-light-runner-get-worker-data');
    expect(heard).toEqual({ first: 2, second: 2 });
    channel.postMessage('something else');
    expect(heard).toEqual({ first: 2, second: 2 });
  });

  it('knows of the specs that take long where they are, so that none is run in neither way', () => {
    expect(longSpecs.filter((path) => !existsSync(`${import.meta.dirname}/..${path}`))).toEqual([]);
    expect(new Set(longSpecs).size).toBe(longSpecs.length);
  });
});
