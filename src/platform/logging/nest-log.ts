import type { LoggerService } from '@nestjs/common';
import { types } from 'node:util';
import type { Log } from './log.js';

/** Nest says a line for each module and each route while it starts; nobody reads those. */
const chatty = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication']);

/**
 * The log behind Nest's `Logger`: `logger.warn('text')`, `logger.error({ err, requestId }, 'text')`. Nest puts the name of
 * who speaks last.
 */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Log) {}

  log(...said: unknown[]): void {
    const context = said.at(-1);
    this.say(typeof context === 'string' && chatty.has(context) ? 'debug' : 'info', said);
  }

  error(...said: unknown[]): void {
    this.say('error', said);
  }

  warn(...said: unknown[]): void {
    this.say('warn', said);
  }

  debug(...said: unknown[]): void {
    this.say('debug', said);
  }

  verbose(...said: unknown[]): void {
    this.say('debug', said);
  }

  fatal(...said: unknown[]): void {
    this.say('fatal', said);
  }

  private say(level: 'debug' | 'info' | 'warn' | 'error' | 'fatal', said: unknown[]): void {
    const objects = said.filter((part) => typeof part === 'object' && part !== null);
    const texts = said.filter((part) => typeof part === 'string');
    const context = texts.length + objects.length > 1 ? texts.pop() : undefined;
    const fields = Object.assign(
      {},
      ...objects.map((part) => (types.isNativeError(part) ? { err: part } : part)),
    ) as object;
    this.sink[level]({ ...fields, ...(context === undefined ? {} : { context }) }, texts.join(' ') || undefined);
  }
}
