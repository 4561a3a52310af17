import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { usualInstant } from '../../support/clock.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';

/** A service, and for each test a congress of its own at the usual instant. */
export class ImportGround {
  service!: TestApp;
  congress!: TestCongress;

  /** Call it once, outside of tests. */
  static begin(): ImportGround {
    const ground = new ImportGround();
    beforeAll(async () => {
      ground.service = await startApp();
    });
    beforeEach(async () => {
      ground.service.clock.set(usualInstant);
      ground.congress = await freshCongress(ground.service);
    });
    afterAll(() => ground.service.close());
    return ground;
  }

  /** 代表工委 of the congress, who imports. */
  staff(): Promise<Client> {
    return this.congress.as('deputyAffairs');
  }
}
