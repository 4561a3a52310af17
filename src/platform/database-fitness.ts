import pg from 'pg';
import type { Config } from './config/config.js';
import { codeOf, StartupError, wordsOf } from './startup-error.js';

const leastVersion = 150_000;

interface Facts {
  readonly version: number;
  readonly encoding: string;
  readonly ctype: string;
}

/**
 * Looks at the database before anything is written into it.
 * @returns a warning in Chinese, or null where nothing is amiss.
 * @throws StartupError where it cannot be reached, is too old, or does not hold UTF-8.
 */
export async function inspectDatabase(config: Config): Promise<string | null> {
  const { version, encoding, ctype } = await ask('DATABASE_URL', config.DATABASE_URL);
  if (config.DATABASE_OWNER_URL !== config.DATABASE_URL) await ask('DATABASE_OWNER_URL', config.DATABASE_OWNER_URL);
  if (version < leastVersion)
    throw new StartupError(`需要 PostgreSQL 15 或更高版本，现在的数据库版本号是 ${String(version)}。`);
  if (encoding !== 'UTF8') throw new StartupError(`数据库的编码是 ${encoding}，须为 UTF8。请用 UTF8 编码重新建库。`);
  if (ctype !== 'C' && ctype !== 'POSIX') return null;
  return `数据库的字符类型（LC_CTYPE）是 ${ctype}，它不认识汉字，全文检索会查不到中文。请用 LC_CTYPE 为 C.UTF-8 的数据库。`;
}

async function ask(variable: string, url: string): Promise<Facts> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(
      `select current_setting('server_version_num')::int as version, pg_encoding_to_char(encoding) as encoding,
              datctype as ctype from pg_database where datname = current_database()`,
    );
    if (rows[0]) return rows[0];
    throw new Error('no such database');
  } catch (error) {
    throw new StartupError(`连接不上 ${variable} 指定的数据库：${reason(error)}`, { cause: error });
  } finally {
    await client.end();
  }
}

function reason(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0]);
  const code = codeOf(error);
  if (code === '28P01' || code === '28000') return '用户名或密码不对，或该用户不能从本机登录。';
  if (code === '3D000') return '没有这个数据库，请先建库。';
  return wordsOf(error);
}
