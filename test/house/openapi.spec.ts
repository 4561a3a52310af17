import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { aboutApi } from '../../src/api.js';
import { actNames, actRow } from '../../src/lifecycle/acts.js';
import { operationOf } from '../../src/lifecycle/routing.js';
import { checkout } from '../../src/platform/config/checkout.js';
import { catalogue, type ErrorCode } from '../../src/platform/errors/catalogue.js';
import { errorsInWords } from '../../src/platform/errors/errors-in-words.js';
import { startApp, type TestApp } from '../support/app.js';
import { ApiDocument, everywhere, type Json } from '../support/openapi.js';

const chinese = /[一-鿿]/;
let service: TestApp;
let document: ApiDocument;

beforeAll(async () => {
  // In a rehearsal the service has every route.
  service = await startApp({ REHEARSAL: 'true' });
  document = await ApiDocument.of(service);
});
afterAll(() => service.close());

describe('the document', () => {
  it('is OpenAPI 3.1 of this service, with its habits in Chinese', () => {
    const { openapi, info, servers, security, tags } = document.whole;
    expect(openapi).toBe('3.1.0');
    expect(info).toMatchObject({ title: aboutApi.title, version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    expect(servers).toEqual([{ url: '/', description: '本服务' }]);
    expect(security).toEqual([{ bearer: [] }]);
    expect(tags).toEqual(aboutApi.tags);
  });

  it('names every group that is used, and no other', () => {
    const used = new Set(document.operations.flatMap(({ said }) => said['tags'] as string[]));
    expect([...used].sort()).toEqual(aboutApi.tags.map(({ name }) => name).sort());
  });

  it('has every route of the service, and no other', () => {
    expect(documented()).toEqual(registered());
  });

  it('refers to nothing that is not there', () => {
    const references = [...everywhere(document.whole)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
    for (const reference of new Set(references)) {
      const [, , kind = '', name = ''] = reference.split('/');
      expect((document.whole['components'] as Record<string, Json>)[kind]).toHaveProperty(name);
    }
  });
});

describe('acts', () => {
  const routed = actNames.filter((name) => actRow(name).route !== null);

  it.each(routed)('%s stands at its route, with its name, basis and who may', (name) => {
    const { route, label, basis } = actRow(name);
    const operation = document.operations.find((one) => one.id === operationOf(name));
    const address = `/api/c/{congress}/${route?.path.replace(':id', '{id}') ?? ''}`;
    expect(operation).toMatchObject({ method: route?.method.toLowerCase(), path: address });
    const summary = expect.stringContaining(label);
    expect(operation?.said).toMatchObject({ summary, description: expect.stringContaining(basis) });
    expect(operation?.said['description']).toMatch(/由.+办理。/);
  });

  it('are the only operations that answer a case, beside its GET', () => {
    const answering = document.operations.filter(({ said }) => JSON.stringify(said.responses).includes('/CaseAnswer"'));
    expect(answering.map((one) => one.id).sort()).toEqual([...new Set([...routed.map(operationOf), 'getCase'])].sort());
  });
});

describe('operations', () => {
  it('have ids of their own', () => {
    const ids = document.operations.map((one) => one.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('are summed up in Chinese, with every parameter and answer described', () => {
    for (const { id, said, path: address } of document.operations) {
      const { parameters = [], responses } = said;
      expect({ id, summary: said['summary'] }).toEqual({ id, summary: expect.stringMatching(chinese) });
      for (const { name, description } of parameters) {
        expect({ id, name, description }).toEqual({ id, name, description: expect.stringMatching(chinese) });
      }
      const named = parameters.filter((one) => one.in === 'path').map((one) => `{${one.name}}`);
      expect({ id, named: named.sort() }).toEqual({ id, named: (address.match(/\{\w+\}/g) ?? []).sort() });
      for (const [status, { description }] of Object.entries(responses)) {
        expect({ id, status, description }).toEqual({ id, status, description: expect.stringMatching(chinese) });
      }
    }
  });

  it('that are closed ask for a token and tell of 401; open ones do not ask', () => {
    const open = document.operations.filter(({ said }) => said['security'] !== undefined);
    expect(open.map((one) => one.id).sort()).toEqual([
      'downloadFile',
      'finishOidcSignIn',
      'health',
      'listSignInMethods',
      'refreshSession',
      'signIn',
      'signOut',
      'startOidcSignIn',
    ]);
    for (const { said } of open) expect(said['security']).toEqual([]);
    for (const { id, said } of document.operations) {
      if (!open.some((one) => one.id === id)) expect({ id, ...said.responses }).toHaveProperty('401');
    }
  });

  it('that take a body tell of 400, 413 and 415, and those in a congress of 404', () => {
    for (const { id, said, path: address } of document.operations) {
      const statuses = Object.keys(said.responses);
      if (said.requestBody)
        expect({ id, statuses }).toEqual({ id, statuses: expect.arrayContaining(['400', '413', '415']) });
      if (address.includes('{')) expect({ id, statuses }).toEqual({ id, statuses: expect.arrayContaining(['404']) });
      expect({ id, statuses }).toEqual({ id, statuses: expect.arrayContaining(['500', '503']) });
    }
  });

  it('that are POST take an Idempotency-Key, unless their answer or their body is secret, or the file itself is the key', () => {
    const without = document.operations
      .filter(
        ({ method, said }) => method === 'post' && !said.parameters?.some((one) => one.name === 'Idempotency-Key'),
      )
      .map((one) => one.id);
    expect(without.sort()).toEqual([
      'castBallot',
      'changePassword',
      'createApiToken',
      'importTable',
      'linkOwnIdentity',
      'refreshSession',
      'signIn',
    ]);
  });
});

describe('errors', () => {
  it('have an example each, and it is right', () => {
    const { examples } = document.whole['components'] as { examples: Record<string, { value: unknown }> };
    expect(Object.keys(examples)).toEqual(Object.keys(catalogue));
    for (const { value } of Object.values(examples)) {
      expect(document.faults(['components', 'schemas', 'ProblemAnswer'], value)).toEqual([]);
    }
  });

  it('have a page with an anchor each, and the page of the document loads nothing from elsewhere', async () => {
    const { text } = await request(service.server)
      .get('/api/docs/errors')
      .expect(200)
      .expect('content-type', /text\/html/);
    for (const code of Object.keys(catalogue) as ErrorCode[]) {
      expect(text).toContain(`id="${code}"`);
      expect(text).toContain(catalogue[code].mend);
    }
    const page = await request(service.server)
      .get('/api/docs')
      .expect(200)
      .expect('content-type', /text\/html/);
    const loaded = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url ?? '');
    expect(loaded.length).toBeGreaterThan(3);
    for (const url of loaded) await request(service.server).get(url).expect(200);
    expect(page.text).not.toMatch(/<script>|<style>|style="|\son\w+=/);
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self';style-src 'self'/);
  });

  it('are printed in docs/errors.md (PRINT=1 prints it again)', () => {
    const file = path.join(checkout, 'docs/errors.md');
    if (process.env['PRINT']) writeFileSync(file, errorsInWords());
    expect(readFileSync(file, 'utf8')).toBe(errorsInWords());
  });
});

/** What Fastify knows below /api, without the document and its pages; a HEAD for each GET comes from Fastify itself. */
function registered(): string[] {
  const routes = service.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false, includeHooks: false });
  return routesIn(routes).filter(
    (one) => / \/api\//.test(one) && !/^(HEAD|OPTIONS) | \/api\/(docs|openapi\.json)/.test(one),
  );
}

function documented(): string[] {
  return document.operations.map(({ method, path: address }) => `${method.toUpperCase()} ${address}`).sort();
}

function routesIn(tree: string): string[] {
  const above: string[] = [];
  const found = tree.split('\n').flatMap((line) => {
    const match = /^([│ ]*)[├└]── (\S*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (!match) return [];
    const [, indent = '', part = '', allowed = ''] = match;
    above.splice(indent.length / 4, above.length, part);
    const address = above.join('').replace(/:(\w+)/g, '{$1}');
    return allowed
      .split(', ')
      .filter(Boolean)
      .map((method) => `${method} ${address}`);
  });
  return found.sort();
}
