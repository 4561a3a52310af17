import { afterAll, beforeAll, it } from '@jest/globals';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { writeFileSync } from 'node:fs';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress } from '../support/congress.js';

let service: TestApp;
beforeAll(async () => { service = await startApp(); });
afterAll(() => service.close());

it('works', async () => {
  const doc = SwaggerModule.createDocument(service.app, new DocumentBuilder().setOpenAPIVersion('3.1.0').build());
  writeFileSync('/tmp/w/openapi.json', JSON.stringify(doc, null, 1));
  for (let i = 0; i < 8; i++) {
    const t = performance.now();
    await freshCongress(service);
    console.log('fresh', performance.now() - t);
  }
});
