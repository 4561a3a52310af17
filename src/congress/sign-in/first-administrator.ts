import { Logger } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Config } from '../../platform/config/config.js';
import type { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { noPassword, type Passwords } from './passwords.js';

const looking = statement('select install_admin from account where lower(username) = lower($1)');
const making = statement(`
  insert into account
    (id, username, password_hash, display_name, active, install_admin, grants_version, created_at)
  values ($1, $2, $3, '系统管理员', true, true, 1, $4)
  on conflict (lower(username)) do nothing`);

/**
 * Makes the first administrator 首个管理员 (ADMIN_USERNAME, ADMIN_PASSWORD) where there is none of that name. An account
 * that exists is left as it is, so its password is not set back at each start. Without ADMIN_PASSWORD, which production
 * asks for, it has no password until the demonstration gives it one.
 */
export async function ensureFirstAdministrator(
  database: Database,
  passwords: Passwords,
  config: Config,
): Promise<void> {
  const { ADMIN_USERNAME: username, ADMIN_PASSWORD: password } = config;
  const [found] = await database.read<{ install_admin: boolean }>('install', looking, [username]);
  if (found) {
    if (!found.install_admin)
      new Logger('首个管理员').warn(`账号 ${username} 已存在,但不是系统管理员;请换一个 ADMIN_USERNAME`);
    return;
  }
  const hash = password === '' ? noPassword : await passwords.hash(password);
  await database.transaction('install', (tx) => tx.sql(making, [v7(), username, hash, new Date()]));
}
