import 'reflect-metadata';
import { listen, requireFreePort } from './platform/http-server.js';
import { run } from './platform/process.js';
import { openRuntime } from './platform/runtime.js';
import { welcome } from './platform/welcome.js';

await run(async (beginning) => {
  const { log, shutdown } = beginning;
  const opening = openRuntime(beginning);
  await opening.launched;
  // The application's code is read while the database starts.
  const [{ createApp }, { Demonstration }, ready] = await Promise.all([
    import('./app.js'),
    import('./demonstration/demonstration.js'),
    opening.ready,
  ]);
  await requireFreePort(ready);
  const app = await createApp(ready, { works: ready.WORKER }, log);
  shutdown.first(() => app.close());
  await app.init();
  const demonstration = app.get(Demonstration);
  await demonstration.prepare();
  const address = await listen(app, ready);
  welcome(ready, address, await demonstration.open(), log);
});
