import { CsvError, parse, type Info } from 'csv-parse/sync';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyContextConfig } from 'fastify';
import { Problem } from '../errors/problem.js';
import { csvDialect } from './csv-dialect.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** whether the route takes text/csv beside JSON */
    csv?: boolean;
  }
}

/** A body that came as text/csv, as text. */
export class CsvText {
  constructor(readonly csv: string) {}
}

/** A row of a table, with the number of the line on which it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const config: FastifyContextConfig = { csv: true };

/** Lets a route take text/csv beside JSON; its body is then a `CsvText`. */
export function TakesCsv(): MethodDecorator {
  return RouteConfig(config);
}

/** Reads the bytes of a table: UTF-8 with or without a byte order mark or, as older office programs write it, GB 18030. */
export function csvTextOf(bytes: Buffer): CsvText {
  try {
    return new CsvText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return new CsvText(new TextDecoder('gb18030').decode(bytes));
  }
}

/**
 * The rows of a table (RFC 4180: commas, quotes doubled inside quotes, any line end); empty lines are left out, cells trimmed.
 * @throws Problem malformedBody (400) where it is no such table.
 */
export function csvRows({ csv }: CsvText): CsvRow[] {
  // The parser counts to the end of a row, and both characters of a line end within a cell, also for all rows after it.
  let twice = 0;
  return recordsOf(csv).flatMap(({ record, info: { lines } }) => {
    const text = record.join(',');
    twice += text.match(/\r\n/g)?.length ?? 0;
    const within = text.match(/\r\n|\r|\n/g)?.length ?? 0;
    const cells = record.map((one) => one.trim());
    return cells.some((one) => one !== '') ? [{ line: lines - twice - within, cells }] : [];
  });
}

interface Read {
  readonly record: readonly string[];
  readonly info: Info;
}

function recordsOf(csv: string): Read[] {
  try {
    // The package's types do not know what `info` makes of a record.
    return parse(csv, { ...csvDialect, trim: true, skip_empty_lines: true, info: true }) as unknown as Read[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const detail = `第 ${String(error.lines)} 行起不是正确的 CSV：引号没有成对，或者引号后面还有文字。`;
    throw new Problem('malformedBody', { detail });
  }
}
