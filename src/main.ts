import 'reflect-metadata';
import { listen } from './platform/http-server.js';
import { run } from './platform/process.js';
import { openRuntime } from './platform/runtime.js';
import { welcome } from './platform/welcome.js';

await run(async (beginning) => {
  const { log, shutdown } = beginning;
  // The application's code is read while the database starts.
  const [{ createApp }, ready] = await Promise.all([import('./app.js'), openRuntime(beginning)]);
  const app = await createApp(ready, { works: ready.WORKER }, log);
  shutdown.first(() => app.close());
  const address = await listen(app, ready);
  welcome(ready, address, [], log);
});
