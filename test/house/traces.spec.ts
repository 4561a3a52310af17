import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { promisify } from 'node:util';

const script = `
const { traceSources } = await import('./src/platform/start/traces.mjs');
traceSources();
const { localDate } = await import('./dist/src/deadlines/local-date.js');
const traceOf = (work) => { try { work(); } catch (error) { return error.stack; } };
const odd = new Error('odd');
Object.defineProperty(odd, 'name', { get() { throw odd; } });
console.log(JSON.stringify([traceOf(() => localDate('2026-02-30')), String(odd.stack)]));
`;

describe('a stack trace of the running service', () => {
  it('tells the place in the source, also of an error that cannot tell its own name', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    const [trace, odd] = JSON.parse(stdout) as [string, string];
    const place = /src\/deadlines\/local-date\.ts:(\d+):\d+/.exec(trace);
    const source = fs.readFileSync('src/deadlines/local-date.ts', 'utf8').split('\n');
    expect(source[Number(place?.[1]) - 1]).toMatch(/throw new /);
    expect(trace).toMatch(/^\w*Error: .+\n {4}at /);
    expect(odd).toContain('\n    at ');
  });
});
