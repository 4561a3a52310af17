import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyContextConfig } from 'fastify';

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

/** The rows of a table (RFC 4180: commas, quotes doubled inside quotes, any line end); empty lines are left out, cells trimmed. */
export function csvRows({ csv }: CsvText): CsvRow[] {
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let row = { line, cells: [] as string[] };
  for (const [, quoted, plain = '', end] of csv.replace(/^\uFEFF/, '').matchAll(cell)) {
    row.cells.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
    line += (quoted?.match(/\r\n|\r|\n/g) ?? []).length;
    if (end === ',') continue;
    line += 1;
    rows.push(row);
    row = { line, cells: [] };
    if (end === '') break;
  }
  return rows.filter(({ cells }) => cells.some((one) => one !== ''));
}

const cell = /(?:[ \t]*"((?:[^"]|"")*)"[^,\r\n]*|([^,\r\n]*))(,|\r\n|\r|\n|$)/g;
