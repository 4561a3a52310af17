import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '../../src/platform/database/migrate.js';
import { findSystemBinaries } from '../../src/platform/embedded/binaries.js';
import { startThrowAway } from '../../src/platform/embedded/embedded.js';
import { prepareQueue } from '../../src/platform/queues/prepare.js';
import { testConfig } from '../support/config.js';

/** What a platform without a package of ours gets: the PostgreSQL of the system, from version 15 on. */
describe('the PostgreSQL of the system', () => {
  it('is found, takes the migrations and the queue, and knows Chinese letters', async () => {
    const binaries = await findSystemBinaries();
    expect(binaries.major).toBeGreaterThanOrEqual(15);
    const server = await startThrowAway(binaries);
    const client = new pg.Client({ connectionString: server.url });
    try {
      await migrate(server.url);
      await prepareQueue(testConfig(server.url));
      await client.connect();
      const { rows } = await client.query(`select '闭' ~ '\\w' as letter, count(*)::int > 5 as tables
        from information_schema.tables where table_schema = 'bullmq' group by 1`);
      expect(rows).toEqual([{ letter: true, tables: true }]);
    } finally {
      await client.end();
      await server.stop();
    }
  });
});
