import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { usualInstant } from '../../support/clock.js';
import { freshCongress, type CongressOptions, type TestCongress } from '../../support/congress.js';
import { Story } from '../../support/story.js';

/** Where a test of an act stands: the service, a congress of its own, and a story that has not begun in it. */
export interface Ground {
  service: TestApp;
  congress: TestCongress;
  story: Story;
}

let service: TestApp;

/**
 * One service for a spec: all files of acts that it imports share it, and nothing else. The spec calls it itself, because
 * what stands in a module is done once a process, and several specs may run in one.
 */
export function shareService(): void {
  beforeAll(async () => {
    service = await startApp();
  });
  afterAll(() => service.close());
}

/** Gives each test of a `describe` new ground, at the usual instant; what else they all begin with is a `beforeEach` after it. */
export function ground(options: CongressOptions = {}): Ground {
  const at = {} as Ground;
  beforeEach(async () => {
    service.clock.set(usualInstant);
    at.service = service;
    at.congress = await freshCongress(service, options);
    at.story = new Story(at.congress);
  });
  return at;
}
