import type { Options } from 'csv-parse';

/**
 * How tables as .csv may be written: rows of any length, each with any line end, whatever that of the first is, and quotes in the
 * middle of a cell.
 */
export const csvDialect = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ['\r\n', '\n', '\r'],
} satisfies Options;
