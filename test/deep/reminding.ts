import 'reflect-metadata';
import { entities } from '../../src/app.module.js';
import { Profiles } from '../../src/congress/profiles.js';
import { Calendars } from '../../src/deadlines/calendars.js';
import { ReminderSweep } from '../../src/notices/reminders/reminder-sweep.js';
import { serviceDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { Now } from '../../src/platform/time/now.js';

/** A process that does one morning's sweep and ends: it is given the database and the procedure's time. */
const [url = '', at = ''] = process.argv.slice(2);
const now = Object.assign(new Now(), { instant: () => new Date(at) });
const source = await serviceDataSource({ url, size: 2, entities }).initialize();
const database = new Database(source);
const sweep = new ReminderSweep(database, new Profiles(database, now), new Calendars(database, now), now);
await sweep.run();
await source.destroy();
