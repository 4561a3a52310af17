import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Part } from './app.module.js';
import { registerAuthentication } from './congress/sign-in/authentication.js';
import type { Config } from './platform/config/config.js';
import { openLog, type Log } from './platform/logging/log.js';
import { NestLog } from './platform/logging/nest-log.js';
import { logRequests } from './platform/logging/requests.js';
import { acceptJsonOnly } from './platform/http/json-body.js';
import { aboutApi } from './api.js';
import { serveDocs } from './platform/http/docs.js';
import { limitStrangers } from './platform/http/open.js';
import { watchMethods } from './platform/http/other-methods.js';
import { ProblemFilter } from './platform/http/problem-filter.js';
import { rateLimits } from './platform/http/rate-limits.js';
import { compressAnswers } from './platform/http/compression.js';
import { registerSecurityHeaders } from './platform/http/security-headers.js';
import { serverOptions } from './platform/http/server-options.js';
import { closeAnswered } from './platform/http/closing.js';
import { cutOffSlow } from './platform/http/slow-requests.js';
import { tellTime } from './platform/http/told-time.js';
import { acceptUploads } from './platform/http/upload.js';
import { serveWorkbench } from './platform/http/workbench.js';
import { chooseBackend } from './platform/queues/backend.js';
import { Now } from './platform/time/now.js';
import { scopeOf } from './scopes.js';

/**
 * Makes the HTTP application on a database that is ready; it does not listen. Tests call it as the service does:
 * `await app.init()`, `await app.getHttpAdapter().getInstance().ready()`, then supertest.
 */
export async function createApp(
  config: Config,
  part: Part,
  log: Log = openLog(config),
): Promise<NestFastifyApplication> {
  chooseBackend(config);
  const filter = new ProblemFilter();
  const adapter = new FastifyAdapter(serverOptions(config, filter, log));
  const options = { logger: new NestLog(log), abortOnError: false, bodyParser: false };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config, part), adapter, options);
  app.setGlobalPrefix('api');
  app.useGlobalFilters(filter);
  logRequests(adapter.getInstance(), log);
  closeAnswered(adapter.getInstance());
  cutOffSlow(adapter.getInstance(), config.REQUEST_TIMEOUT_SECONDS);
  acceptJsonOnly(adapter.getInstance());
  await acceptUploads(adapter.getInstance());
  limitStrangers(adapter.getInstance());
  await registerSecurityHeaders(app, config);
  await compressAnswers(app);
  await guard(app, config);
  tellTime(adapter.getInstance(), app.get(Now));
  if (config.REHEARSAL) adapter.getInstance().addHook('preHandler', () => app.get(Now).refresh());
  serveDocs(app, aboutApi);
  await serveWorkbench(app);
  return app;
}

/** Whom a request comes from, how often he may ask, and whether there is such a route: all before its body is read. */
async function guard(app: NestFastifyApplication, config: Config): Promise<void> {
  const instance = app.getHttpAdapter().getInstance();
  const limits = await rateLimits(app, config);
  const otherMethod = watchMethods(instance);
  instance.addHook('onRequest', limits.ofAddress);
  await registerAuthentication(app, scopeOf);
  instance.addHook('onRequest', async (request) => {
    if (request.accountId !== undefined) await limits.ofAccount(request);
    otherMethod(request);
  });
}

/** Makes the application of the job process: no HTTP, all of the recurring jobs 定时任务. */
export async function createWorker(config: Config, log: Log = openLog(config)): Promise<INestApplicationContext> {
  chooseBackend(config);
  const options = { logger: new NestLog(log), abortOnError: false };
  return NestFactory.createApplicationContext(AppModule.of(config, { works: true }), options);
}
