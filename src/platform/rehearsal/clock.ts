import { Logger, type FactoryProvider } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { instantOf } from '../time/instant.js';
import { Now } from '../time/now.js';
import { ClockStore } from './clock-store.js';
import { RehearsedNow } from './rehearsed-now.js';

/** The procedure's clock: the machine's, or in a rehearsal 演练 the one that stands still until it is moved. */
export function clockOf(config: Config): FactoryProvider<Now> {
  return { provide: Now, inject: [Database], useFactory: (database: Database) => open(config, database) };
}

async function open({ REHEARSAL, REHEARSAL_START }: Config, database: Database): Promise<Now> {
  if (!REHEARSAL) return new Now();
  const start = REHEARSAL_START === '' ? new Date() : instantOf(REHEARSAL_START);
  const clock = await RehearsedNow.open(new ClockStore(database), start);
  new Logger('演练').log(`演练已开启，时间停在 ${clock.instant().toISOString()}，由首个管理员推进`);
  return clock;
}
