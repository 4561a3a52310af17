import 'reflect-metadata';
import { run } from './platform/process.js';
import { openRuntime } from './platform/runtime.js';
import { StartupError } from './platform/startup-error.js';

await run(async (beginning) => {
  const { config, log, shutdown } = beginning;
  if (config.DATABASE_URL === '') {
    throw new StartupError(
      '单独运行的任务进程需要 DATABASE_URL：内嵌数据库只供一个进程使用，npm start 已包含定时任务。',
    );
  }
  const [{ createWorker }, ready] = await Promise.all([import('./app.js'), openRuntime(beginning).ready]);
  const worker = await createWorker(ready, log);
  shutdown.first(() => worker.close());
  log.info({ pid: process.pid }, '任务进程已启动');
});
