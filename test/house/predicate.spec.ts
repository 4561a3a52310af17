import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { caseSqlOf, type CaseSql } from '../support/case-sql.js';
import { freshDatabase, openDatabase, type OpenDatabase } from '../support/databases.js';
import { withoutPredicate } from './predicate-exceptions.js';

/**
 * The one predicate of visibility: every statement that reads a case, or anything of one, asks for its readers, or is named
 * with the reason why it need not. Found in the source itself: a new one that does neither fails.
 */
const source = `${import.meta.dirname}/../../../src`;
/** The readers' own table, or the predicate in the name under which it is put into a text. */
const predicate = /suggestion_reader|\$\{[^}]*\b(seenSql\(|mayRead\(|visible\b|seen\b)/;

let database: OpenDatabase;
let client: pg.Client;
let found: readonly CaseSql[];

beforeAll(async () => {
  database = await openDatabase(freshDatabase());
  ({ client } = database);
  const { rows } = await client.query<{ name: string }>(`
    select distinct table_name as name from information_schema.columns
    where table_schema = 'public' and (column_name = 'suggestion_id' or table_name = 'suggestion')`);
  const tables = new Set(rows.map((one) => one.name));
  expect(tables.size).toBeGreaterThan(40);
  found = files().flatMap((file) => caseSqlOf(source, file, tables));
});
afterAll(() => database.close());

/** The folder that is named whole, if there is one. */
function folderOf(where: string): string | undefined {
  return [...withoutPredicate.keys()].find((one) => one.endsWith('/') && where.startsWith(one));
}

function files(): string[] {
  const all = readdirSync(source, { recursive: true, encoding: 'utf8' });
  return all.filter((file) => file.endsWith('.ts')).sort();
}

describe('a statement that reads cases', () => {
  it('goes through the predicate, or is named with the reason', () => {
    const others = new Set(
      found.filter((one) => !predicate.test(one.text)).map(({ where }) => folderOf(where) ?? where),
    );
    expect([...others].sort()).toEqual([...withoutPredicate.keys()].sort());
    process.stdout.write(
      `predicate: ${String(found.length)} texts name a table of cases, ${String(others.size)} of them without it, with a reason\n`,
    );
  });

  it('is seen where it is', () => {
    const where = found.map((one) => one.where);
    expect(where).toContain('case-file/list-sql.ts pageOf');
    expect(where).toContain('lifecycle/shell.ts lockCase');
    expect(found.length).toBeGreaterThan(80);
  });
});

describe('a case file that is loaded whole', () => {
  const using = (name: string) => files().filter((file) => readFileSync(`${source}/${file}`, 'utf8').includes(name));

  it('is loaded by the engine and the reader alone, which ask before they show or do anything, and to be counted again', () => {
    expect(using(`file-store.js'`)).toEqual([
      'case-file/facts/derived-facts.ts',
      'lifecycle/case-reader.ts',
      'lifecycle/lifecycle.module.ts',
      'lifecycle/recording.ts',
      'lifecycle/shell.ts',
    ]);
    for (const file of ['lifecycle/case-reader.ts', 'lifecycle/lifecycle.ts']) {
      expect(readFileSync(`${source}/${file}`, 'utf8')).toMatch(/!mayRead\(.*\).*throw new Problem\('notFound'\)/);
    }
  });
});
