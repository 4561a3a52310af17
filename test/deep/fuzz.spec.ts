import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import request from 'supertest';
import { startApp, type TestApp } from '../support/app.js';
import { ApiDocument } from '../support/openapi.js';
import { FuzzRun } from './fuzz/run.js';
import { Writes } from './fuzz/writes.js';

/**
 * Hostile input 恶意输入 on every route of the document. FUZZ_SEED and FUZZ_RUNS repeat a run, or make another one; without
 * them it is always the same number of requests from the same seed.
 */
const minutes = 60_000;
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_310);
const runs = Number(process.env['FUZZ_RUNS'] ?? 21_000);
// Failing on purpose locks nobody out here; that is tried elsewhere.
const unlocked = { SIGN_IN_FAILURES: '100', SIGN_IN_ADDRESS_FAILURES: '100000' };
/** Without a provider of identities these lead nowhere; files are there at signed addresses alone, which openAttachment gives. */
const notHere = ['startOidcSignIn', 'finishOidcSignIn', 'downloadFile'];
const config = {
  ...unlocked,
  REHEARSAL: 'true',
  REHEARSAL_START: '2026-03-10T09:00:00+08:00',
  ACCESS_TOKEN_MINUTES: '600',
};

let service: TestApp;
let document: ApiDocument;
let writes: Writes;

beforeAll(async () => {
  service = await startApp(config);
  document = await ApiDocument.of(service);
  writes = await Writes.of(service.database);
}, minutes);
afterAll(async () => {
  await writes.close();
  await service.close();
});

/** What this process holds after everything that can go is gone, in MB. */
function heldMegabytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return Math.round(process.memoryUsage().heapUsed / 1_048_576);
}

describe('any input whatever', () => {
  it(
    'is answered as documented, and what is refused changes nothing',
    async () => {
      const run = new FuzzRun(service, document, writes);
      const held: number[] = [];
      // In August the yearly reports are due, and many dates are past.
      const days = ['2026-03-10', '2026-08-25', '2026-03-10'];
      for (const [index, day] of days.entries()) {
        await run.round(day, Math.ceil(runs / days.length), seed + index, notHere);
        held.push(heldMegabytes());
      }
      run.end();
      const { tally } = run;
      process.stdout.write(
        `fuzz: seed ${String(seed)}, ${String(tally.requests)} requests (and ${String(tally.looks)} that only looked), ${String(tally.plausible)} of them plausible, ` +
          `of which ${String(tally.taken)} were done; ${String(run.compared)} refused ones compared; ` +
          `${String(document.operations.length)} operations; never done: ${tally.undone(document.operations).join(', ')}; ` +
          `memory after each round: ${held.join(', ')} MB\n${tally.table()}\n`,
      );
      expect([...tally.faults(), ...service.errors].join('\n')).toBe('');
      // A short run does not come everywhere.
      const unreached = tally.unreached(document.operations).filter((id) => !notHere.includes(id));
      expect(runs < 20_000 ? [] : unreached).toEqual([]);
      expect(held.at(-1)).toBeLessThan((held[0] ?? 0) + 150);
    },
    30 * minutes,
  );

  it('leaves a service that answers', async () => {
    await request(service.server).get('/api/health').expect(200);
  });
});
