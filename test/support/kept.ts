import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';
import { createApp } from '../../src/app.js';
import { anchorFile } from '../../src/lifecycle/record/anchors/anchor-file.js';
import type { Config } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { dataFolder, testConfig } from './config.js';
import { dropIdle, ownDatabase, type TestDatabase } from './databases.js';
import { Ground } from './ground.js';
import { keeps } from './keeps.js';
import { openTestLog } from './log.js';

/** An application that runs on a database of its own. */
export interface Running {
  readonly app: NestFastifyApplication;
  readonly server: Server;
  readonly config: Config;
  readonly database: TestDatabase;
  /** the lines of its log of level `error` */
  readonly errors: string[];
  /** Ends it, and its database. */
  end(): Promise<void>;
}

/** Each holds a pool of connections. */
const mostIdle = 3;

interface Kept {
  readonly running: Running;
  readonly key: string;
  readonly ground: Ground;
  readonly forget: () => void;
}

const idle: Kept[] = [];

/**
 * An application on a database as the migrations left it: one that an earlier spec of this process used, with its rows put
 * back and its memory emptied, or a new one. A start takes a second, and its connections plan every statement anew.
 * @param values configuration that differs from the tests' own; only one with the same values is used again.
 * @returns it, and what gives it back.
 */
export async function lend(
  values: Record<string, string>,
): Promise<{ running: Running; giveBack: () => Promise<void> }> {
  if (!keeps) {
    const running = await start(values);
    return { running, giveBack: () => running.end() };
  }
  const key = JSON.stringify(values);
  const at = idle.findLastIndex((one) => one.key === key);
  const kept = at < 0 ? await make(values, key) : idle.splice(at, 1)[0];
  if (!kept) throw new Error('there is none');
  return { running: kept.running, giveBack: () => takeBack(kept) };
}

/** Starts an application that nobody used before and nobody will use again. */
export async function start(values: Record<string, string>): Promise<Running> {
  const database = await ownDatabase();
  const anchors = path.join(dataFolder, `${new URL(database.url).pathname.slice(1)}.jsonl`);
  const config = testConfig(database.url, { ANCHOR_FILE: anchors, ...values });
  const errors: string[] = [];
  const app = await createApp(config, { works: false }, openTestLog(config, errors));
  // supertest would otherwise open and close a port for every request.
  await app.listen(0, '127.0.0.1');
  const server: Server = app.getHttpServer();
  const end = async () => {
    const closed = app.close();
    // A spec may have left a connection in the middle of a request, for which the end would wait.
    server.closeAllConnections();
    await closed;
    await database.drop();
  };
  return { app, server, config, database, errors, end };
}

async function make(values: Record<string, string>, key: string): Promise<Kept> {
  const running = await start(values);
  return { running, key, ground: await Ground.of(running.database), forget: memoryOf(running.app) };
}

async function takeBack(kept: Kept): Promise<void> {
  const { running, ground, forget } = kept;
  const works = running.server.listening && running.app.get(Database).dataSource.isInitialized;
  if (!works || !(await ground.restored())) return end(kept);
  forget();
  // The anchors of a record that is gone would be found to have been tampered with.
  await rm(anchorFile(running.config), { force: true });
  running.errors.length = 0;
  idle.push(kept);
  const [oldest] = idle;
  if (oldest && idle.length > mostIdle) await end(oldest);
}

async function end(kept: Kept): Promise<void> {
  if (idle.includes(kept)) idle.splice(idle.indexOf(kept), 1);
  await kept.ground.leave();
  await kept.running.end();
}

/** Ends those that wait, and the databases that wait. For the end of the process, in which the database server may end before. */
export async function endIdle(): Promise<void> {
  await Promise.allSettled([...idle].map(end));
  await dropIdle();
}

// The runner tells its processes in this way that there is nothing more to run.
if (keeps) process.once('disconnect', () => void endIdle().finally(() => process.exit()));

/**
 * What the parts of an application remember and what a spec may put in their place: the properties of every provider.
 * @returns what puts them back to what they are now.
 */
function memoryOf(app: NestFastifyApplication): () => void {
  const modules = [...app.get(ModulesContainer).values()];
  const all = modules.flatMap(({ providers, controllers }) => [...providers.values(), ...controllers.values()]);
  const parts = new Set(all.map(({ instance }) => instance as object | null).filter(isOurs));
  const memories = [...parts].map(propertiesOf);
  return () => memories.forEach((restore) => restore());
}

const marks = ['__injectable__', '__controller__'];

function isOurs(part: object | null): part is object {
  return part !== null && typeof part === 'object' && marks.some((mark) => Reflect.hasMetadata(mark, part.constructor));
}

function propertiesOf(part: object): () => void {
  const known = new Map(
    Object.entries(part).map(([name, value]) => [name, { value: value as unknown, ...filling(value) }]),
  );
  return () => {
    for (const name of Object.keys(part)) if (!known.has(name)) Reflect.deleteProperty(part, name);
    for (const [name, { value, refill }] of known) {
      if (Reflect.get(part, name) !== value) Reflect.set(part, name, value);
      refill?.();
    }
  };
}

/** How a map or set gets back what is in it now. */
function filling(value: unknown): { refill?: () => void } {
  if (value instanceof Map) {
    const entries = [...value] as [unknown, unknown][];
    return { refill: () => (value.clear(), entries.forEach(([key, one]) => value.set(key, one))) };
  }
  if (!(value instanceof Set)) return {};
  const members = [...value] as unknown[];
  return { refill: () => (value.clear(), members.forEach((one) => value.add(one))) };
}
