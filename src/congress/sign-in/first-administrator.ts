import { Logger } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Config } from '../../platform/config/config.js';
import type { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { noPassword, type Passwords } from './passwords.js';

const looking = statement('select id, install_admin, password_hash from account where lower(username) = lower($1)');
const giving = statement('update account set password_hash = $2 where id = $1');
const making = statement(`
  insert into account
    (id, username, password_hash, must_change_password, display_name, active, install_admin, grants_version, created_at)
  values ($1, $2, $3, false, '系统管理员', true, true, 1, $4)
  on conflict (lower(username)) do nothing`);

interface Found extends Record<string, unknown> {
  readonly id: string;
  readonly install_admin: boolean;
  readonly password_hash: string;
}

/**
 * Makes the first administrator 首个管理员 (ADMIN_USERNAME, ADMIN_PASSWORD) where there is none of that name. An account
 * that exists keeps its password, which is not set back at each start. Without ADMIN_PASSWORD, which production asks for,
 * it has none until a later start, or the demonstration, gives it one.
 */
export async function ensureFirstAdministrator(
  database: Database,
  passwords: Passwords,
  config: Config,
): Promise<void> {
  const { ADMIN_USERNAME: username, ADMIN_PASSWORD: password } = config;
  const [found] = await database.read<Found>('install', looking, [username]);
  if (found && !found.install_admin) {
    new Logger('首个管理员').warn(`账号 ${username} 已存在，但不是系统管理员；请换一个 ADMIN_USERNAME`);
    return;
  }
  if (found && (found.password_hash !== noPassword || password === '')) return;
  const hash = password === '' ? noPassword : await passwords.hash(password);
  const write = found ? giving : making;
  const values = found ? [found.id, hash] : [v7(), username, hash, new Date()];
  await database.transaction('install', (tx) => tx.sql(write, values));
}
