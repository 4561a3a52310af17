import 'reflect-metadata';
import { Profiles } from '../../src/congress/profiles.js';
import { Calendars } from '../../src/deadlines/calendars.js';
import { ReminderSweep } from '../../src/notices/reminders/reminder-sweep.js';
import { serviceDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { Now } from '../../src/platform/time/now.js';
import { Mornings } from '../../src/lifecycle/mornings.js';
import { SupervisionLists } from '../../src/stages/4-supervision/quarter/supervision-lists.js';
import { TrackingRounds } from '../../src/stages/4-supervision/tracking/tracking-rounds.js';

/**
 * A process that does one morning's sweeps and ends: it is given the database, the procedure's time, and which sweeps. It loads no
 * more than these need, for a round of the tests starts three.
 */
const [url = '', at = '', ...which] = process.argv.slice(2);
const now = Object.assign(new Now(), { instant: () => new Date(at) });
const source = await serviceDataSource({ url, size: 2, entities: [] }).initialize();
const database = new Database(source);
const [profiles, calendars] = [new Profiles(database, now), new Calendars(database, now)];
const mornings = new Mornings(database, profiles, calendars, now);
const sweeps: Record<string, { run(): Promise<unknown> }> = {
  remind: new ReminderSweep(database, profiles, calendars, now),
  tracking: new TrackingRounds(database, mornings),
  supervisionList: new SupervisionLists(database, mornings),
};
for (const name of which) await sweeps[name]?.run();
await source.destroy();
