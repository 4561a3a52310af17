import { recordSecurity } from '../../src/congress/record/security-event.js';
import { Sealer } from '../../src/lifecycle/record/sealer.js';
import { audit } from '../../src/lifecycle/record/verify/audit.js';
import { Database } from '../../src/platform/database/database.js';
import type { TestApp } from './app.js';
import { freshCongress } from './congress.js';
import { Story } from './story.js';

/** What the audit concludes where nothing was changed. */
export const sound = '结论：记录完好，没有发现改动。';

/** A congress with a case up to its rating and two security events, under two seals; and one of the install, sealed too. */
export interface Recorded {
  readonly congressId: string;
  readonly slug: string;
  /** of the case */
  readonly id: string;
}

/** Makes one by real acts. */
export async function recorded(service: TestApp): Promise<Recorded> {
  const congress = await freshCongress(service);
  const story = new Story(congress);
  await story.assigned();
  await sealed(service);
  await story.replied();
  await story.rated('satisfied');
  for (const rows of [1, 2]) await exported(service, congress.id, rows);
  await exported(service, null, 3);
  await sealed(service);
  return { congressId: congress.id, slug: congress.slug, id: story.shown.id };
}

/** Runs the sealing job. */
export async function sealed(service: TestApp): Promise<number> {
  return service.app.get(Sealer).sealAll();
}

/** Records a security event, of a congress or (null) of the install. */
export async function exported(service: TestApp, congressId: string | null, rows: number): Promise<void> {
  const event = { congressId, kind: 'exported', accountId: null, role: 'system', says: { rows } } as const;
  const scope = congressId === null ? 'install' : { congressId };
  await service.app.get(Database).transaction(scope, (tx) => Promise.resolve(recordSecurity(tx, event)));
}

/** @returns what the audit of a congress (null: of all), of the install and of the anchors concludes. */
export async function concluded(service: TestApp, slug: string | null = null): Promise<string> {
  const lines: string[] = [];
  const asked = { slug, wholeFiles: true };
  await audit(service.app.get(Database), service.config, asked, (line) => lines.push(line));
  return lines.at(-1) ?? '';
}
