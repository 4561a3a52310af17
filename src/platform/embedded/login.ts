import pg from 'pg';
import { StartupError } from '../startup-error.js';

/** The login, and the database of the same name that it owns. */
const loginName = 'bihuan';

/** Where and with which passwords the embedded server is reached. */
export interface Access {
  readonly port: number;
  readonly superuserPassword: string;
  readonly loginPassword: string;
}

/**
 * Makes the login `bihuan` and its database where they are missing. It may create the roles that the service works under,
 * and is not a superuser: row-level security binds it.
 * @returns the address of that database.
 * @throws StartupError where the superuser's password is not the one that the cluster was made with.
 */
export async function prepareLogin(access: Access): Promise<string> {
  const client = superuser(access);
  await connect(client);
  try {
    const name = client.escapeIdentifier(loginName);
    const password = client.escapeLiteral(access.loginPassword);
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [loginName]);
    const verb = roles.rowCount === 0 ? 'create' : 'alter';
    await client.query(`${verb} role ${name} login createrole nosuperuser nocreatedb password ${password}`);
    const databases = await client.query('select 1 from pg_database where datname = $1', [loginName]);
    if (databases.rowCount === 0) await client.query(`create database ${name} owner ${name}`);
  } finally {
    await client.end();
  }
  return loginUrl(access);
}

/** The address of the login `bihuan` on its database. */
export function loginUrl({ port, loginPassword }: Pick<Access, 'port' | 'loginPassword'>): string {
  return `postgresql://${loginName}:${encodeURIComponent(loginPassword)}@127.0.0.1:${String(port)}/${loginName}`;
}

/** The address of the superuser, for what only it may do: tests make databases with it. */
export function superuserUrl(access: Access): string {
  return `postgresql://postgres:${encodeURIComponent(access.superuserPassword)}@127.0.0.1:${String(access.port)}/postgres`;
}

function superuser(access: Access): pg.Client {
  return new pg.Client({ connectionString: superuserUrl(access), ssl: false, connectionTimeoutMillis: 30_000 });
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '28P01') throw error;
    throw new StartupError(
      '内嵌数据库的口令与数据不符：数据目录中的 secrets.json 不是建立数据库时的那一份，请从备份恢复它。',
      {
        cause: error,
      },
    );
  }
}
