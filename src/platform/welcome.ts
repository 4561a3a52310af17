import type { Config } from './config/config.js';
import type { Log } from './logging/log.js';

/**
 * Says that the service runs and where: in production one line of the log, else a few lines for the person who started it.
 * @param accounts lines on who may sign in to the demonstration.
 */
export function welcome(config: Config, address: string, accounts: readonly string[], log: Log): void {
  const seconds = (performance.now() / 1_000).toFixed(1);
  if (config.NODE_ENV === 'production') {
    log.info({ address, seconds: Number(seconds), pid: process.pid }, '服务已启动');
    return;
  }
  const lines = [
    '',
    `闭环 已启动（用时 ${seconds} 秒）`,
    `  请打开    ${address}/`,
    `  接口文档  ${address}/api/docs`,
    `  数据      ${config.DATA_DIR}`,
    '  停止      Ctrl-C',
    ...accounts.map((line) => `  ${line}`.trimEnd()),
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
