import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyStatic from '@fastify/static';
import type { FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { checkout } from '../config/checkout.js';
import './open.js';

/** Where `npm run build` puts the workbench 工作台, each file compressed beside. */
export const workbenchFolder = path.join(checkout, 'dist/web');

const page = 'index.html';

/**
 * Serves the workbench 工作台 from the service's own origin: its files, and its page for whatever address outside `/api` a person
 * opens. Files whose names carry their digest are kept for ever, the others are asked for anew each time. Call it once, after
 * the guards and before the application is initialised.
 * @returns whether there is one: `npm run build` makes it.
 */
export async function serveWorkbench(app: NestFastifyApplication, folder = workbenchFolder): Promise<boolean> {
  if (!existsSync(path.join(folder, page))) return false;
  const options: fastifyStatic.FastifyStaticOptions = {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const isNamedAnew = path.relative(folder, file).startsWith('assets');
      void reply.header('cache-control', isNamedAnew ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  };
  const instance = app.getHttpAdapter().getInstance();
  await instance.register(fastifyStatic, { ...options, serve: false });
  await instance.register(async (files) => {
    files.addHook('onRoute', (route) => void (route.config = { ...route.config, open: true }));
    // The library knows scripts by the name of their type that is obsolete (RFC 9239).
    files.addHook('onSend', async (_request, reply) => {
      if (/^application\/javascript/.test(String(reply.getHeader('content-type')))) {
        void reply.type('text/javascript; charset=utf-8');
      }
    });
    const listed = { wildcard: false, globIgnore: ['**/*.br', '**/*.gz'], decorateReply: false };
    await files.register(fastifyStatic, { ...options, ...listed });
  });
  // An address of a page inside the workbench has no route here: whoever opens it is given the page, which knows it.
  instance.addHook('onRequest', async (request, reply) => {
    if (request.is404 && asksForPage(request)) return reply.sendFile(page);
  });
  return true;
}

/** A person's browser that goes to an address; what asks for a script or a picture that is not there is told so. */
function asksForPage({ method, url, headers }: FastifyRequest): boolean {
  const [address = ''] = url.split('?');
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (/^\/(api|assets)(\/|$)/.test(address) || /\.\w+$/.test(address)) return false;
  return (headers.accept ?? '').includes('text/html');
}
