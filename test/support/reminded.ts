import { ReminderSweep } from '../../src/notices/reminders/reminder-sweep.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import type { TestApp } from './app.js';
import type { TestCongress } from './congress.js';
import type { PersonName } from './people.js';

/** A message as the inbox shows it; only what tests look at. */
export interface Told {
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly href: string | null;
  readonly createdAt: string;
}

const counting = statement(`select count(*)::int as count from message where kind = 'digest'`);

/** How many digests were sent in a congress so far. */
export async function digestCount(service: TestApp, { id }: TestCongress): Promise<number> {
  const [row] = await service.app.get(Database).read<{ count: number }>({ congressId: id }, counting);
  return row?.count ?? 0;
}

/**
 * Moves the procedure's clock to half past eight (or another time) of a day in Shanghai, and does that morning's sweep.
 * @returns how many digests it sent in this congress; it goes through all others of the database too.
 */
export async function morningSweep(
  service: TestApp,
  congress: TestCongress,
  [day, time = '08:30']: readonly [day: string, time?: string],
): Promise<number> {
  service.clock.set(`${day}T${time}:00+08:00`);
  const before = await digestCount(service, congress);
  await service.app.get(ReminderSweep).run();
  return (await digestCount(service, congress)) - before;
}

/** The digests in somebody's inbox, the newest first. */
export async function digestsOf(congress: TestCongress, who: PersonName): Promise<Told[]> {
  const { body } = await (await congress.as(who)).get('inbox?limit=200').expect(200);
  return (body as { items: Told[] }).items.filter(({ kind }) => kind === 'digest');
}
