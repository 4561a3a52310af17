import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { docsPage, docsScript, errorsPage } from './docs-pages.js';
import './open.js';
import { openApiDocument, type AboutApi } from './openapi-document.js';

const open = { config: { open: true } };

/** What the page loads of Swagger UI. */
const assets = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

/**
 * Serves the API's document, its page and the page of the errors 接口文档; all of it open. The document is made at the first
 * request for it. Call it once, before the application is initialised.
 */
export function serveDocs(app: NestFastifyApplication, about: AboutApi): void {
  const instance = app.getHttpAdapter().getInstance();
  const serve = (url: string, type: string, text: () => string) =>
    instance.get(url, open, (_request, reply) => reply.type(`${type}; charset=utf-8`).send(text()));
  let document: string | undefined;
  serve('/api/openapi.json', 'application/json', () => (document ??= JSON.stringify(openApiDocument(app, about))));
  serve('/api/docs', 'text/html', () => docsPage);
  serve('/api/docs/errors', 'text/html', () => errorsPage);
  serve('/api/docs/start.js', 'text/javascript', () => docsScript);
  for (const [file, type] of Object.entries(assets)) {
    instance.get(`/api/docs/assets/${file}`, open, (_request, reply) =>
      reply
        .type(type)
        .header('cache-control', 'public, max-age=3600')
        .send(createReadStream(path.join(swaggerUi(), file))),
    );
  }
}

/** The folder of Swagger UI, which comes with @nestjs/swagger. */
function swaggerUi(): string {
  const own = createRequire(import.meta.url);
  const swagger = createRequire(own.resolve('@nestjs/swagger'));
  return path.dirname(swagger.resolve('swagger-ui-dist/package.json'));
}
