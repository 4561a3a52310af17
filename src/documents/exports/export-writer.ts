import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { ListReader } from '../../case-file/list-sql.js';
import type { Tx } from '../../platform/database/tx.js';
import { fileName } from '../../platform/http/attachment.js';
import { csvOf } from '../../platform/sheets/csv.js';
import { timeInWords } from '../../platform/sheets/local-time.js';
import type { Head } from '../../platform/sheets/xlsx/head.js';
import { tableOf, xlsxOf } from '../../platform/sheets/xlsx/workbook.js';
import type { MadeFile } from './export-claims.js';
import { ExportFiles } from './export-files.js';
import { filtersInWords, type FilterNames } from './export-filters.js';
import type { Order } from './export-orders.js';
import type { Export } from './export.js';
import { exportKind, type ExportKind } from './kinds/kinds.js';

/** What a file is written with. */
export interface Writing {
  readonly tx: Tx;
  readonly order: Order;
  readonly reader: ListReader;
  readonly names: FilterNames;
  /** who asked, by name */
  readonly by: string;
  /** told how far it is after each portion; what it throws ends the writing */
  readonly beat: (done: number, total: number) => Promise<void>;
}

/** Writes the file of an export: rows stream from the database onto the disk, some hundred cases at a time. */
@Injectable()
export class ExportWriter {
  constructor(private readonly files: ExportFiles) {}

  /** Writes the file of this attempt beside, and waits until the disk has it. @throws whatever the rows throw. */
  async write(export_: Export, writing: Writing): Promise<MadeFile> {
    const counted = { rows: 0 };
    const file = await this.files.begin(export_.id, export_.attempts);
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      for await (const portion of portionsOf(export_, writing, counted)) {
        hash.update(portion);
        bytes += portion.length;
        await file.appendFile(portion);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    const { congress } = writing.names;
    const { title } = exportKind(export_.kind as ExportKind);
    const name = fileName(`${title}_${congress}_${writing.order.day.today}.${export_.format}`);
    return { rows: counted.rows, bytes, contentHash: hash.digest('hex'), fileName: name };
  }

  /** Gives the file of this attempt its name. */
  async keep(export_: Export): Promise<void> {
    await this.files.finish(export_, export_.attempts);
  }

  /** Takes away the file that was kept. */
  async discard(export_: Export): Promise<void> {
    await this.files.remove(export_);
  }

  /** Takes away what this attempt has written. */
  async abandon(export_: Export): Promise<void> {
    await this.files.abandon(export_.id, export_.attempts);
  }
}

function portionsOf(export_: Export, writing: Writing, counted: { rows: number }): AsyncIterable<Buffer> {
  const { tx, reader, order, beat } = writing;
  const { day, profile, filters } = order;
  const kind = exportKind(export_.kind as ExportKind);
  const making = { tx, reader, day, profile, filters, given: export_.filters };
  async function* rows() {
    for await (const { done, total, rows: some } of kind.batches(making)) {
      await beat(done, total);
      counted.rows += some.length;
      yield some;
    }
  }
  const { title: name, lead } = kind;
  const table = { name, lead, columns: kind.columns(making), rows: rows(), zone: profile.timeZone };
  if (export_.format === 'csv') return csvOf(table, export_.encoding);
  return xlsxOf({ head: (count) => headOf(export_, writing, count), tables: [tableOf(table)] });
}

function headOf({ kind, filters }: Export, { order, names, by, reader }: Writing, rows: number): Head {
  const { profile, now } = order;
  const ratings = reader.seesAll ? '含尚未向承办单位公布的评价，请勿外传' : '在公布之后才列入';
  return {
    title: exportKind(kind as ExportKind).title,
    lines: [
      ['人大', names.congress],
      ...filtersInWords(filters, names, profile),
      ['评价', ratings],
      ['生成时间', timeInWords(now.toISOString(), profile.timeZone)],
      ['导出人', by],
      ['行数', String(rows)],
    ],
  };
}
