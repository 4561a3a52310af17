import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { DataSource } from 'typeorm';
import { opened } from '../../src/platform/database/first-connection.js';
import { freshDatabase, type TestDatabase } from '../support/databases.js';

/** Leads connections to a database, all but the first ones, which it takes and leaves without a word. */
function slowDoor(database: URL, silent: number) {
  let taken = 0;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    taken += 1;
    if (taken <= silent) return;
    const there = net.connect(Number(database.port), database.hostname).on('error', () => undefined);
    sockets.add(there);
    socket.pipe(there).pipe(socket);
  });
  const close = () => {
    for (const one of sockets) one.destroy();
    server.close();
  };
  return new Promise<{ url: string; taken: () => number; close: () => void }>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const url = new URL(database);
      url.port = String((server.address() as AddressInfo).port);
      resolve({ url: url.href, taken: () => taken, close });
    }),
  );
}

describe('the first connection of a process', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  const sourceOf = (url: string) => new DataSource({ type: 'postgres', url, extra: { connectionTimeoutMillis: 400 } });

  it('is tried again where it takes longer than a request may wait', async () => {
    const door = await slowDoor(new URL(database.url), 2);
    const source = await opened(sourceOf(door.url));
    expect(await source.query('select 1 as one')).toEqual([{ one: 1 }]);
    expect(door.taken()).toBeGreaterThan(2);
    await source.destroy();
    door.close();
  });

  it('is given up where none is ever answered', async () => {
    const door = await slowDoor(new URL(database.url), Infinity);
    await expect(opened(sourceOf(door.url), 2)).rejects.toThrow(/timeout/i);
    expect(door.taken()).toBe(2);
    door.close();
  });

  it('is not tried again where the database refuses', async () => {
    const url = new URL(database.url);
    url.password = 'wrong';
    const door = await slowDoor(url, 0);
    await expect(opened(sourceOf(door.url))).rejects.toThrow(/password/);
    expect(door.taken()).toBe(1);
    door.close();
  });
});
