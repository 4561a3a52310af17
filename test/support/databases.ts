import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Ground } from './ground.js';
import { keeps } from './keeps.js';
import { onDatabase, templateName, testServer } from './server.js';

/** A database of a test's own. */
export interface TestDatabase {
  /** The login that owns its tables. */
  readonly url: string;
  drop(): Promise<void>;
}

/** Nothing in it, and a character type that knows Chinese, whatever the server's own is. */
export const pristine = `template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`;

/** A database with a connection of the login that owns its tables. */
export interface OpenDatabase extends TestDatabase {
  readonly client: pg.Client;
  /** ends the connection, and drops the database */
  close(): Promise<void>;
}

/** Connects to a database that was just made, e.g. `openDatabase(ownDatabase())`. */
export async function openDatabase(made: Promise<TestDatabase>): Promise<OpenDatabase> {
  const database = await made;
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const close = () => client.end().then(() => database.drop());
  return { ...database, client, close };
}

interface Kept {
  readonly database: TestDatabase;
  readonly ground: Ground;
}

/** Databases that earlier specs of this process have used, with nothing left of that. */
const idle: Kept[] = [];

/** A database as the migrations left it: one that was used before, or a copy of the template. */
export async function freshDatabase(): Promise<TestDatabase> {
  if (!keeps) return ownDatabase();
  const kept = idle.pop() ?? (await grounded());
  const drop = async () => {
    if (await kept.ground.restored()) idle.push(kept);
    else await end(kept);
  };
  return { url: kept.database.url, drop };
}

/** A copy of the migrated template that nobody used before. */
export async function ownDatabase(): Promise<TestDatabase> {
  return make(`template ${templateName}`);
}

async function grounded(): Promise<Kept> {
  const database = await ownDatabase();
  return { database, ground: await Ground.of(database) };
}

async function end({ database, ground }: Kept): Promise<void> {
  await ground.leave();
  await database.drop();
}

/** Drops those that wait. */
export async function dropIdle(): Promise<void> {
  await Promise.allSettled(idle.splice(0).map(end));
}

/** A database with nothing in it, not even a migration. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return make(pristine);
}

async function make(from: string): Promise<TestDatabase> {
  const { adminUrl, ownerUrl } = testServer();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdmin(adminUrl, `create database ${name} ${from} owner "${new URL(ownerUrl).username}"`);
  return {
    url: onDatabase(ownerUrl, name),
    drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

/** Runs one statement as the login that may make databases. */
export async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
