import { parseArgs } from 'node:util';
import { takeEnvironment } from '../../src/platform/config/environment.js';
import { playThrough } from './play-through.js';
import { PlayError } from './service.js';

/** `npm run journey`: plays one suggestion on a running service, so that a person can read the procedure in a minute. */

const usage = '用法：npm run journey -- [--url http://127.0.0.1:3000] [--username admin] [--password 管理员的密码]';

try {
  await playThrough(options(), (line) => process.stdout.write(`${line}\n`));
} catch (error) {
  if (!(error instanceof PlayError)) throw error;
  process.stderr.write(`[闭环] ${error.message}\n`);
  process.exitCode = 1;
}

/** Arguments first, then the environment and `.env`, as the service itself reads them. */
function options() {
  const { PORT, ADMIN_USERNAME, ADMIN_PASSWORD, DEMO_PASSWORD } = takeEnvironment();
  const given = argumentsOf();
  const password = given.password ?? (ADMIN_PASSWORD || DEMO_PASSWORD);
  if (!password)
    throw new PlayError(`请给出管理员的密码：ADMIN_PASSWORD=密码 npm run journey（首次启动时显示过）。\n${usage}`);
  const url = (given.url ?? `http://127.0.0.1:${PORT || '3000'}`).replace(/\/+$/, '');
  if (!URL.canParse(url)) throw new PlayError(`地址有误：${url}\n${usage}`);
  return { url, username: given.username ?? (ADMIN_USERNAME || 'admin'), password };
}

function argumentsOf() {
  const option = { type: 'string' } as const;
  try {
    return parseArgs({ options: { url: option, username: option, password: option } }).values;
  } catch {
    throw new PlayError(usage);
  }
}
