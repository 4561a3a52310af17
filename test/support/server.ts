import pg from 'pg';

/** What global setup tells the test files, which run in other processes; hence environment variables. */
export interface TestServer {
  /** A login that may make databases. */
  readonly adminUrl: string;
  /** The login that owns the test databases, without a database name. */
  readonly ownerUrl: string;
}

/** The name of the migrated database that every test database is a copy of. */
export const templateName = 'bihuan_template';

/** @returns the server that global setup started, or the one that TEST_DATABASE_URL names. */
export function testServer(): TestServer {
  const { BIHUAN_TEST_ADMIN_URL: adminUrl, BIHUAN_TEST_OWNER_URL: ownerUrl } = process.env;
  if (!adminUrl || !ownerUrl) throw new Error('no test server: run the tests with npm test');
  return { adminUrl, ownerUrl };
}

/** Passes the server on to the test files. */
export function announce(server: TestServer): void {
  process.env['BIHUAN_TEST_ADMIN_URL'] = server.adminUrl;
  process.env['BIHUAN_TEST_OWNER_URL'] = server.ownerUrl;
}

/** The same address with another database. */
export function onDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** The address of a test's database for the server's own administrator, whom no wall holds back. */
export function administratorsUrl({ url }: { readonly url: string }): string {
  return onDatabase(testServer().adminUrl, new URL(url).pathname.slice(1));
}

/** A connection of the server's own administrator to a test's database; whoever opens it ends it. */
export async function asAdministrator(database: { readonly url: string }): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: administratorsUrl(database) });
  await client.connect();
  return client;
}
