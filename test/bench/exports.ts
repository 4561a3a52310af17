import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { entities } from '../../src/app.module.js';
import { national } from '../../src/congress/profile/national.js';
import { ExportFiles } from '../../src/documents/exports/export-files.js';
import { ExportWriter } from '../../src/documents/exports/export-writer.js';
import type { Export, ExportFormat } from '../../src/documents/exports/export.js';
import { exportKind, type ExportKind } from '../../src/documents/exports/kinds/kinds.js';
import { Config } from '../../src/platform/config/config.js';
import { serviceDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { copyCases } from './copies.js';
import { prepareGround, startProduct } from './ground.js';
import { playCongress } from './play.js';

/**
 * Exports of a large congress, each in a process of its own: how long the file takes, beside reading the same lines without writing any and
 * beside a bare select of the cases; and by how much the memory of the process grows. `node dist/test/bench/exports.js [cases]`, after
 * `npm run build`.
 */
const kinds = ['ledger', 'past-ledger', 'overdue', 'satisfaction'] as const satisfies ExportKind[];
const reader = (congressId: string) => ({ congressId, parties: ['staff'], seesAll: true });
const day = { today: '2027-12-01', ...national.lights.value };
const filters = { sort: 'newest', limit: 50, count: false, cursor: null } as const;

/** What is measured: the bare select, a kind's lines read alone, or its file. */
interface Asked {
  readonly url: string;
  readonly congressId: string;
  readonly what: ExportKind | 'bare';
  readonly format: ExportFormat | 'none';
}

/** Seconds; of the processor, by this process and by its connection's server; megabytes by which the memory grew at most, lines and bytes of the file. */
interface Found {
  readonly seconds: number;
  readonly processor: number;
  readonly server: number;
  readonly grown: number;
  readonly rows: number;
  readonly bytes: number;
}

const [first = '100000', ...rest] = process.argv.slice(2);
if (first === 'one') process.stdout.write(JSON.stringify(await measure(JSON.parse(rest[0] ?? '') as Asked)));
else await bench(Number(first));

async function bench(cases: number): Promise<void> {
  const ground = await prepareGround();
  const product = await startProduct('product', ground);
  const client = new pg.Client({ connectionString: ground.superuserUrl });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('set session_replication_role = replica');
    const played = await playCongress(product.port, 'exported');
    await copyCases(client, played, cases);
    await client.query('vacuum analyze');
    console.log(`${String(cases)} cases`);
    compare({ url: ground.url, congressId: played.id });
  } finally {
    await client.end();
    await product.stop();
    await ground.stop();
  }
}

function compare(where: Pick<Asked, 'url' | 'congressId'>): void {
  const bare = inItsOwn({ ...where, what: 'bare', format: 'none' });
  console.log(`  a bare select of the cases: ${said(bare)}`);
  for (const what of kinds) {
    const reading = inItsOwn({ ...where, what, format: 'none' });
    console.log(`  ${what}: reading the lines alone ${said(reading)}`);
    for (const format of ['xlsx', 'csv'] as const) {
      const made = inItsOwn({ ...where, what, format });
      const [ofReading, ofBare] = [made.seconds / reading.seconds, made.seconds / bare.seconds];
      const file = `${String(made.rows)} rows, ${(made.bytes / 1e6).toFixed(1)} MB`;
      console.log(
        `  ${what}.${format}: ${file}, ${said(made)}; ${ofReading.toFixed(2)} × reading, ${ofBare.toFixed(1)} × bare`,
      );
    }
  }
}

function said({ seconds, processor, server, grown }: Found): string {
  const used = `${processor.toFixed(1)} s of the processor, and ${server.toFixed(1)} s of its server's`;
  return `${seconds.toFixed(1)} s (${used}), ${grown.toFixed(0)} MB more`;
}

function inItsOwn(asked: Asked): Found {
  const text = execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'one', JSON.stringify(asked)]);
  return JSON.parse(text.toString()) as Found;
}

async function measure({ url, congressId, what, format }: Asked): Promise<Found> {
  const source = await serviceDataSource({ url, size: 4, entities }).initialize();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bihuan-bench-exports-'));
  const writer = new ExportWriter(new ExportFiles({ ...new Config(), EXPORT_DIR: folder }));
  const [before, used, begun] = [process.memoryUsage.rss(), process.cpuUsage(), performance.now()];
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  let server = 0;
  const made = await new Database(source).snapshot({ congressId }, async (tx) => {
    const [own] = await tx.sql<{ pid: number }>(statement('select pg_backend_pid() as pid'));
    const result = await run(tx);
    server = processorOf(own?.pid ?? 0);
    return result;
  });
  clearInterval(watch);
  const { user, system } = process.cpuUsage(used);
  const grown = (Math.max(most, process.memoryUsage.rss()) - before) / 1e6;
  await source.destroy();
  await rm(folder, { recursive: true });
  const seconds = (performance.now() - begun) / 1_000;
  return { seconds, processor: (user + system) / 1e6, server, grown, rows: made.rows, bytes: made.bytes };

  function run(tx: Tx): Promise<{ rows: number; bytes: number }> {
    if (what === 'bare') return bareSelect(tx, congressId);
    return format === 'none' ? readAlone(tx, congressId, what) : write(tx, congressId, { what, format });
  }

  function write(tx: Tx, congress: string, { what: kind, format: as }: { what: ExportKind; format: ExportFormat }) {
    const id = '01900000-0000-7000-8000-000000000000';
    const one = { id, attempts: 1, kind, format: as, encoding: 'utf-8', filters: {} } as Export;
    const names = { congress: '测试', session: null, office: null, category: null, deputy: null };
    const order = { now: new Date(), day, profile: national, filters };
    return writer.write(one, { tx, order, reader: reader(congress), names, by: '测试', beat: () => Promise.resolve() });
  }
}

async function readAlone(tx: Tx, congressId: string, what: ExportKind) {
  let rows = 0;
  const making = { tx, reader: reader(congressId), day, profile: national, filters, given: {} };
  for await (const batch of exportKind(what).batches(making)) rows += batch.rows.length;
  return { rows, bytes: 0 };
}

/** Seconds of the processor that a process has used (Linux: in hundredths); the connection is new, so they are this measurement's. */
function processorOf(pid: number): number {
  const [, after = ''] = readFileSync(`/proc/${String(pid)}/stat`, 'utf8').split(') ');
  const fields = after.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** The rows of the cases themselves, 500 at a time by their key. */
async function bareSelect(tx: Tx, congressId: string) {
  const page = statement('select * from suggestion where congress_id = $1 and id > $2 order by id limit 500');
  let rows = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const found = await tx.sql<{ id: string }>(page, [congressId, after]);
    const last = found.at(-1);
    if (!last) return { rows, bytes: 0 };
    rows += found.length;
    after = last.id;
  }
}
