import 'reflect-metadata';
import { listen } from './platform/http-server.js';
import { run } from './platform/process.js';
import { openRuntime } from './platform/runtime.js';
import { welcome } from './platform/welcome.js';

await run(async ({ config, log, shutdown }) => {
  // The application's code is read while the database starts.
  const code = import('./app.js');
  const ready = await openRuntime(config, shutdown);
  const { createApp } = await code;
  const app = await createApp(ready, { works: ready.WORKER }, log);
  shutdown.first(() => app.close());
  const address = await listen(app, ready);
  welcome(ready, address, [], log);
});
