import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config/config.js';
import { readable } from './readable.js';
import { describeError, redact } from './redact.js';

/** The log 日志 of the process. */
export type Log = Logger;

/** A log of JSON lines in production, of short lines for a person while developing; both without personal data. */
export function openLog(config: Config, destination: DestinationStream = process.stdout): Log {
  return pino(
    {
      level: config.LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
      formatters: { level: (label) => ({ level: label }), log: redact },
    },
    config.NODE_ENV === 'production' ? destination : readable(destination),
  );
}
