import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { v7 } from 'uuid';
import { post } from '../../src/notices/messages.js';
import { checkout } from '../../src/platform/config/checkout.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { startMail, type MailServer } from '../support/receivers.js';
import { scratch, start, type ServiceProcess } from './process.js';
import { onBothQueues } from './queue-backends.js';

/**
 * The mail server takes nothing for a day, and in that day a job process is killed with -9 and another one begun. When it
 * takes mail again each arrives once.
 */
const shift = pathToFileURL(path.join(checkout, 'dist/test/deep/shifted.js')).href;
const [minutes, hours] = [60_000, 3_600_000];
const messages = 60;
const states = statement(`
  select state, min(attempts)::int as least, count(*)::int as count, min(next_at) as next from message_delivery
  where congress_id = $1 group by 1 order by 1`);

/** The sendings of a state: how many, the least attempts, and when the first of them is tried again. */
interface States extends Record<string, unknown> {
  readonly state: string;
  readonly least: number;
  readonly count: number;
  readonly next: Date | null;
}

let service: TestApp;
let congress: TestCongress;
let mail: MailServer;
let sends: Record<string, string>;
let folder: string;
let workers: ServiceProcess[];
let shifted: number;
beforeEach(async () => {
  [folder, workers, shifted] = [await scratch('mail'), [], 0];
  mail = await startMail(0, () => [451, '4.7.1 try again later']);
  sends = { SMTP_URL: `smtp://127.0.0.1:${String(mail.port)}`, SMTP_FROM: 'bihuan@example.gov.cn' };
  service = await startApp(sends);
  congress = await freshCongress(service, { accounts: ['head'] });
  await (await congress.as('head')).put('me/channels', { emailOn: true, email: 'head@example.gov.cn' }).expect(200);
  await writeFile(`${folder}/shift`, '0');
});
afterEach(async () => {
  for (const one of workers) one.child.kill('SIGKILL');
  await Promise.all(workers.map((one) => one.ended));
  await mail.close();
  await service.close();
  await rm(folder, { recursive: true });
});

async function worker(more: Record<string, string>): Promise<ServiceProcess> {
  const { TOKEN_SECRET, DATA_KEY, INDEX_KEY } = service.config;
  const where = { DATABASE_URL: service.database.url, DATA_DIR: `${folder}/${v7()}`, CLOCK_SHIFT: `${folder}/shift` };
  const env = { NODE_ENV: 'test', ...where, ...sends, TOKEN_SECRET, DATA_KEY, INDEX_KEY, ...more };
  const begun = start({ command: ['node', '--import', shift, 'dist/src/worker.js'], env });
  workers.push(begun);
  await begun.says('任务进程已启动');
  return begun;
}

/** Sets the machine's clock on by so much. */
async function later(ms: number): Promise<void> {
  shifted += ms;
  await writeFile(`${folder}/shift`, String(shifted));
  for (const { child } of workers) if (child.exitCode === null && child.signalCode === null) child.kill('SIGUSR2');
}

async function tellMany(): Promise<void> {
  const accountId = await congress.account('head');
  const text = { kind: 'urge', subject: '第 1 号建议《路灯》已催办', body: '请签收。', href: null, urgent: true };
  const about = { congressId: congress.id, accountId, suggestionId: null, createdAt: service.clock.instant() };
  const all = Array.from({ length: messages }, () => ({ ...text, ...about, dedupeKey: v7() }));
  await service.app.get(Database).transaction({ congressId: congress.id }, (tx) => post(tx, all));
}

/**
 * Settles when the sendings are so. What was under way when the clock was set comes by a while later: time goes on, yet only while nothing
 * happens. A clock set on by more than a lease while a mail is being sent would let another process send it again.
 */
async function until(holds: (rows: readonly States[]) => boolean) {
  const database = service.app.get(Database);
  const deadline = performance.now() + 60_000;
  let before = '';
  for (let next = 0; ;) {
    const rows = await database.read<States>({ congressId: congress.id }, states, [congress.id]);
    if (holds(rows)) return;
    const now = JSON.stringify([rows, mail.arrived.length]);
    if (now === before && performance.now() > next) await later(10 * minutes);
    if (now !== before || performance.now() > next) next = performance.now() + 3_000;
    before = now;
    if (performance.now() > deadline) throw new Error(`in vain: ${JSON.stringify(rows)}`);
  }
}

/** All of them were refused so often. */
const refused = (times: number) => until(([one, ...more]) => more.length === 0 && (one?.least ?? 0) >= times);

/** None is in hand: each waits for longer than a lease, as it does from the fourth refusal on. */
const allWait = () =>
  until(([one, ...more]) => more.length === 0 && Number(one?.next) > Date.now() + shifted + 5 * minutes);

onBothQueues((environment) => {
  it('each mail arrives once when the server takes mail again after a day in which a process was killed', async () => {
    await tellMany();
    const dies = await worker(environment());
    await worker(environment());
    await until((rows) => rows.some((one) => one.state === 'failed' && one.count > messages / 4));
    dies.child.kill('SIGKILL');
    await dies.ended;
    // What the killed one had in hand is tried again when its lease has run out.
    await later(6 * minutes);
    await refused(2);
    await worker(environment());
    await later(2 * hours);
    await refused(3);
    await later(24 * hours);
    await refused(4);
    await allWait();
    expect(mail.arrived).toEqual([]);
    mail.takes();
    await later(2 * hours);
    await until(([one, ...more]) => more.length === 0 && one?.state === 'sent');
    expect(mail.arrived).toHaveLength(messages);
    const ids = mail.arrived.map((one) => /^Message-ID: (.+)$/m.exec(one.text)?.[1]);
    expect(new Set(ids).size).toBe(messages);
  }, 300_000);
});
