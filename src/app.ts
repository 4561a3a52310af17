import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule, type Part } from './app.module.js';
import { registerAuthentication } from './congress/sign-in/authentication.js';
import type { Config } from './platform/config/config.js';
import { openLog, type Log } from './platform/logging/log.js';
import { NestLog } from './platform/logging/nest-log.js';
import { logRequests, requestNumber } from './platform/logging/requests.js';
import { acceptJsonOnly } from './platform/http/json-body.js';
import { aboutApi } from './api.js';
import { serveDocs } from './platform/http/docs.js';
import { ProblemFilter } from './platform/http/problem-filter.js';
import { registerSecurityHeaders } from './platform/http/security-headers.js';
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
  const adapter = new FastifyAdapter({
    bodyLimit: config.BODY_LIMIT_BYTES,
    genReqId: requestNumber,
    routerOptions: { maxParamLength: 2_000 },
    // What fails before a route is found (an address that cannot be decoded) is told like every other error.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      filter.answer(error, request, reply);
    },
  });
  const options = { logger: new NestLog(log), abortOnError: false, bodyParser: false };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config, part), adapter, options);
  app.setGlobalPrefix('api');
  app.useGlobalFilters(filter);
  logRequests(adapter.getInstance(), log);
  acceptJsonOnly(adapter.getInstance());
  await registerSecurityHeaders(app, config);
  await registerAuthentication(app, scopeOf);
  if (config.REHEARSAL) adapter.getInstance().addHook('preHandler', () => app.get(Now).refresh());
  serveDocs(app, aboutApi);
  return app;
}

/** Makes the application of the job process: no HTTP, all of the recurring jobs 定时任务. */
export async function createWorker(config: Config, log: Log = openLog(config)): Promise<INestApplicationContext> {
  chooseBackend(config);
  const options = { logger: new NestLog(log), abortOnError: false };
  return NestFactory.createApplicationContext(AppModule.of(config, { works: true }), options);
}
