import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type Scope } from '../../../src/platform/database/database.js';
import { statement } from '../../../src/platform/database/statement.js';
import { recordSecurity, type SecurityEvent } from '../../../src/congress/record/security-event.js';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress } from '../../support/congress.js';

let service: TestApp;
let database: Database;
beforeAll(async () => {
  service = await startApp();
  database = service.app.get(Database);
});
afterAll(() => service.close());

const kinds = statement('select kind from security_event order by id');
const looked = { kind: 'exported', accountId: null, role: 'system', says: { rows: 1 } } as const;

async function record(scope: Scope, event: SecurityEvent): Promise<string> {
  const done = database.transaction(scope, (tx) => Promise.resolve(recordSecurity(tx, event)));
  return done.then(
    () => 'recorded',
    (error: Error) => error.message,
  );
}

async function told(congressId: string): Promise<string[]> {
  return (await database.read<{ kind: string }>({ congressId }, kinds)).map(({ kind }) => kind);
}

describe('a security event', () => {
  it('is written with the commit, inside the wall and in a transaction of the whole install', async () => {
    const { id: congressId } = await freshCongress(service);
    const before = await told(congressId);
    expect(await record({ congressId }, { congressId, ...looked })).toBe('recorded');
    expect(await record('install', { congressId, ...looked })).toBe('recorded');
    expect(await record('install', { congressId: null, ...looked })).toBe('recorded');
    expect(await record({ congressId }, { congressId: null, ...looked })).toBe('recorded');
    expect(await told(congressId)).toEqual([...before, 'exported', 'exported']);
  });

  it('is never written across a wall, nor read across one', async () => {
    const own = await freshCongress(service);
    const foreign = await freshCongress(service);
    const before = await told(foreign.id);
    expect(await record({ congressId: own.id }, { congressId: foreign.id, ...looked })).toContain('row-level security');
    expect(await told(foreign.id)).toEqual(before);
    await record('install', { congressId: own.id, ...looked });
    expect(await told(foreign.id)).toEqual(before);
  });

  it('goes with the transaction that it tells of', async () => {
    const { id: congressId } = await freshCongress(service);
    const before = await told(congressId);
    const failed = database.transaction({ congressId }, (tx) => {
      recordSecurity(tx, { congressId, ...looked });
      return Promise.reject(new Error('no'));
    });
    await expect(failed).rejects.toThrow('no');
    expect(await told(congressId)).toEqual(before);
  });

  it('is not lost without a word where the transaction can only read', async () => {
    const { id: congressId } = await freshCongress(service);
    const looking = database.flight({ congressId }, (tx) =>
      Promise.resolve(recordSecurity(tx, { congressId, ...looked })),
    );
    await expect(looking).rejects.toThrow('read-only');
  });
});
