import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { csvOf, ledgerTitles } from '../support/imports.js';
import { administrator, prepareGround, startProduct, type Contestant } from './ground.js';

/**
 * The import of a large ledger 往年台账 through the API, checked and then taken in: how long, how much memory the service's
 * process had at most, how long somebody who looks at its progress waits at most, and beside it, in the same run, the bare insert
 * of as many rows into one table, a statement a row, by one connection. `node dist/test/bench/imports.js [rows]`, after `npm run build`.
 */
const [rows = 10_000] = process.argv.slice(2).map(Number);
const ground = await prepareGround();
const product = await startProduct('product', ground);
try {
  const api = await signedIn(product);
  const slug = await fill(api);
  const ledger = csvOf(
    ledgerTitles,
    Array.from({ length: rows }, (_, index) => rowOf(index)),
  );
  const bare = await timed(insertBare);
  const before = memory(product).now;
  console.log(`${String(rows)} rows, ${(ledger.length / 1e6).toFixed(1)} MB; process at first ${before.toFixed(0)} MB`);
  for (const mode of ['check', 'commit']) {
    const waits: number[] = [];
    const took = await timed(() => importAll(slug, mode, ledger, waits));
    const { most } = memory(product);
    const ratio = (took / bare).toFixed(1);
    console.log(
      `  ${mode}: ${took.toFixed(1)} s, ${ratio} times the bare insert (${bare.toFixed(1)} s); at most ${most.toFixed(0)} MB, +${(most - before).toFixed(0)}; its progress was answered after at most ${Math.max(...waits).toFixed(1)} s`,
    );
  }
} finally {
  await product.stop();
  await ground.stop();
}

type Api = (method: string, path: string, body?: object | FormData) => Promise<Record<string, unknown>>;

async function signedIn({ port }: Contestant): Promise<Api> {
  let token = '';
  const api: Api = async (method, path, body) => {
    const form = body instanceof FormData;
    const headers = {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body && !form ? { 'content-type': 'application/json' } : {}),
    };
    const sent = form ? body : body && JSON.stringify(body);
    const answer = await fetch(`http://127.0.0.1:${String(port)}/api${path}`, {
      method,
      headers,
      ...(sent ? { body: sent } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${text.slice(0, 500)}`);
    return JSON.parse(text) as Record<string, unknown>;
  };
  const { username, password } = administrator;
  token = String((await api('POST', '/session', { username, password }))['accessToken']);
  return api;
}

/** A congress with one session, an office and a category; the administrator is its 代表工委 too. */
async function fill(api: Api): Promise<string> {
  const slug = 'bench';
  await api('POST', '/congresses', {
    slug,
    name: '测试人大',
    level: 'district',
    areaCode: '330112',
    profile: 'national',
  });
  const add = (path: string, body: object) => api('POST', `/c/${slug}/${path}`, body);
  await add('sessions', {
    term: 17,
    number: 4,
    name: '第十七届第四次会议',
    startsOn: '2025-03-04',
    endsOn: '2025-03-07',
  });
  const { id: delegationId } = await add('delegations', { name: '锦城代表团' });
  await add('categories', { code: 'cjhb', name: '城建环保' });
  for (const name of ['甲局', '乙局'])
    await add('offices', { code: name === '甲局' ? 'a' : 'b', name, system: 'government' });
  await add('deputies', { name: '代表甲', cardNo: 'B1', delegationId });
  const account = { username: 'bench.staff', password: administrator.password, displayName: '代表工委' };
  await add('accounts', { ...account, grants: [{ role: 'deputyAffairs' }], mustChangePassword: false });
  return slug;
}

function rowOf(index: number) {
  return {
    ...{
      届次: '17-4',
      编号: index + 1,
      标题: `关于加强第 ${String(index + 1)} 项民生实事办理工作的建议`,
      类别: '城建环保',
      领衔代表: '代表甲',
    },
    ...{
      代表团: '锦城代表团',
      交办日期: '2025-03-10',
      主办单位: '甲局',
      会办单位: '乙局',
      答复日期: '2025-06-03',
      办理结果: 'A',
    },
    ...{ 态度评价: '满意', 结果评价: '满意', 满意度反馈: '是', 重点督办: '否', 会议期间: '是' },
  };
}

/** Imports and looks at the progress; how long each answer took is put into `waits`, in seconds. */
async function importAll(slug: string, mode: string, ledger: Buffer, waits: number[]): Promise<void> {
  const staff = await signedInAs();
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(ledger)]), 'ledger.csv');
  let shown = await staff('POST', `/c/${slug}/imports?kind=ledger&mode=${mode}`, form);
  while (shown['state'] === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const looking = async () => (shown = await staff('GET', `/c/${slug}/imports/${String(shown['id'])}`));
    waits.push(await timed(looking));
  }
  if (shown['state'] !== (mode === 'check' ? 'checked' : 'committed'))
    throw new Error(JSON.stringify(shown).slice(0, 500));
}

async function signedInAs(): Promise<Api> {
  const original = { ...administrator };
  Object.assign(administrator, { username: 'bench.staff' });
  try {
    return await signedIn(product);
  } finally {
    Object.assign(administrator, original);
  }
}

async function insertBare(): Promise<void> {
  const client = new pg.Client({ connectionString: ground.superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table bare (number int primary key, row jsonb)');
  await client.query('begin');
  for (let index = 0; index < rows; index += 1)
    await client.query('insert into bare values ($1, $2)', [index, rowOf(index)]);
  await client.query('commit');
  await client.end();
}

/** Of the service's process, in MB: what it has, and what it had at most. */
function memory({ pid }: Contestant): { now: number; most: number } {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1_024;
  return { now: of('VmRSS'), most: of('VmHWM') };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}
