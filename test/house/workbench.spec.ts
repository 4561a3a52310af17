import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { checkout } from '../../src/platform/config/checkout.js';
import { workbenchFolder } from '../../src/platform/http/workbench.js';
import { startApp, type TestApp } from '../support/app.js';

/** What the deputy's first page may load, in bytes of compressed JavaScript. */
const firstLoadLimit = 250_000;
const html = 'text/html,application/xhtml+xml,*/*;q=0.8';

let service: TestApp;
let page: string;

beforeAll(async () => {
  service = await startApp();
  page = readFileSync(path.join(workbenchFolder, 'index.html'), 'utf8');
});
afterAll(() => service.close());

const get = (url: string) => request(service.server).get(url);
const assets = () => [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, url]) => url ?? '');

describe('the workbench’s page', () => {
  it.each(['/', '/sign-in', '/c/demo/cases/01900000-0000-7000-8000-000000000000?x=1.2'])(
    'is what a browser gets at %s, and is asked for anew each time',
    async (url) => {
      const answer = await get(url).set('accept', html).expect(200);
      expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
      expect(answer.text).toBe(page);
      await get(url)
        .set({ accept: html, 'if-none-match': String(answer.headers['etag']) })
        .expect(304);
    },
  );

  it('lets nothing run or load but the service’s own files', async () => {
    const { headers } = await get('/').set('accept', html);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none';script-src 'self';style-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:/);
    expect(page).not.toMatch(/<script(?![^>]* src="\/assets\/)|<style|\son\w+=|style="/);
    expect(page).not.toMatch(/(?:src|href)="(?!\/)/);
  });

  it('is no answer of the API, to no other method, and to nobody who wants something else', async () => {
    await get('/api/nowhere').set('accept', html).expect(401);
    await get('/nowhere').set('accept', 'application/json').expect(404);
    await get('/nowhere').expect(404);
    await request(service.server).post('/sign-in').set('accept', html).expect(404);
    for (const url of ['/assets/gone-12345678.js', '/assets/', '/gone.js', '/favicon.ico']) {
      const { body } = await get(url).set('accept', html).expect(404);
      expect(body).toMatchObject({ code: 'notFound' });
    }
    for (const url of ['/../package.json', '/assets/..%2f..%2fpackage.json', '/.built.json']) {
      await get(url).set('accept', html).expect(404);
    }
  });
});

describe('the workbench’s files', () => {
  it('are kept for ever, for their names change with them', async () => {
    expect(assets().length).toBeGreaterThan(1);
    for (const url of assets()) {
      expect(url).toMatch(/-[\w-]{8}\.(js|css)$/);
      const { headers } = await get(url).expect(200);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['content-type']).toMatch(/^text\/(javascript|css); charset=utf-8$/);
    }
  });

  it('come compressed to whoever takes it, and plain to others', async () => {
    const [url = ''] = assets();
    const coding = async (accepted: string) =>
      (await get(url).set('accept-encoding', accepted)).headers['content-encoding'];
    expect(await coding('gzip, deflate, br')).toBe('br');
    expect(await coding('gzip')).toBe('gzip');
    expect(await coding('gzip;q=0, identity')).toBeUndefined();
    expect(await coding('identity')).toBeUndefined();
    expect((await get(url)).headers['vary']).toBe('accept-encoding');
  });

  it('hold no address of another host', () => {
    const files = readdirSync(workbenchFolder, { recursive: true, encoding: 'utf8' }).filter((one) =>
      /\.(js|css|html)$/.test(one),
    );
    for (const file of files) {
      const text = readFileSync(path.join(workbenchFolder, file), 'utf8');
      const hosts = [...text.matchAll(/https?:\/\/[\w.]+/g)].map(([one]) => one);
      // Names of namespaces, and where Vue's warnings lead; nothing is loaded from them.
      expect(hosts.filter((one) => !/w3\.org|vuejs\.org/.test(one))).toEqual([]);
    }
  });

  it(`let the first page load with less than ${String(firstLoadLimit / 1000)} kB of compressed JavaScript`, () => {
    const scripts = assets().filter((one) => one.endsWith('.js'));
    const bytes = scripts.reduce((sum, url) => sum + statSync(path.join(workbenchFolder, `${url}.br`)).size, 0);
    process.stdout.write(
      `first load: ${String(bytes)} bytes of compressed JavaScript in ${String(scripts.length)} files\n`,
    );
    expect(bytes).toBeLessThan(firstLoadLimit);
  });
});

describe('the workbench’s sources', () => {
  it('are files of at most 250 lines, but for what is printed, and set no HTML from texts', () => {
    const folder = path.join(checkout, 'web/src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
      /\.(ts|vue|css)$/.test(one),
    );
    expect(files.length).toBeGreaterThan(40);
    for (const file of files.filter((one) => !one.endsWith('schema.d.ts'))) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const lines = text.split('\n').length;
      expect({ file, isLong: lines > 251 }).toEqual({ file, isLong: false });
      expect({ file, html: /v-html|innerHTML|insertAdjacentHTML|document\.write/.test(text) }).toEqual({
        file,
        html: false,
      });
    }
  });
});
