import { expect } from '@jest/globals';
import type { TestApp } from './app.js';
import { administrator, type TestCongress } from './congress.js';

/** Saves a shipped profile once more, as the next version of a key that is the congress's own, and puts it in force there. */
export async function adoptRules(service: TestApp, congress: TestCongress, shipped: string): Promise<number> {
  const admin = await administrator(service);
  const key = `rules-${congress.slug}`;
  const found = await admin.get(`/api/profiles/${shipped}`).expect(200);
  const { version, ...body } = found.body as Record<string, unknown>;
  expect(version).toBeDefined();
  await admin.post('/api/profiles', { ...body, key }).expect(201);
  const { body: changed } = await admin.patch(`/api/congresses/${congress.slug}`, { profile: key }).expect(200);
  return (changed as { profileVersion: number }).profileVersion;
}
