import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Encoding } from '../../platform/sheets/csv.js';

/** States of an export 导出. */
export const exportStates = { waiting: '排队中', running: '生成中', ready: '已生成', failed: '未成' } as const;
export type ExportState = keyof typeof exportStates;

/** Formats of an export. */
export const exportFormats = { xlsx: '工作簿（.xlsx）', csv: '文本表格（.csv）' } as const;
export type ExportFormat = keyof typeof exportFormats;

/** A table that somebody asked to take out 导出, for himself alone. Times that end in `until` and `expires` are the machine's. */
@Entity()
export class Export {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** who asked, and who alone gets it */
  @Column('uuid')
  accountId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  format!: ExportFormat;

  @Column('text')
  encoding!: Encoding;

  /** as they were asked for */
  @Column('jsonb')
  filters!: Readonly<Record<string, string>>;

  /** for whom the asker spoke then: who has lost one of them since gets no file */
  @Column('text', { array: true })
  parties!: string[];

  /** the network address that it was asked from, for the record */
  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text')
  state!: ExportState;

  /** how far it is: so many of `total` cases (of lines, in a list of the quarter) */
  @Column('int')
  done!: number;

  @Column('int', { nullable: true })
  total!: number | null;

  /** lines of the table, once it is ready */
  @Column('int', { nullable: true })
  rows!: number | null;

  @Column('int')
  attempts!: number;

  /** while it is made: until when its process is believed to live */
  @Column('timestamptz', { nullable: true })
  leaseUntil!: Date | null;

  /** why there is no file, in a sentence */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** as the reader saves it */
  @Column('text', { nullable: true })
  fileName!: string | null;

  @Column('bigint', { nullable: true })
  bytes!: string | null;

  /** SHA-256 of the file */
  @Column('text', { nullable: true })
  contentHash!: string | null;

  @Column('timestamptz')
  requestedAt!: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;

  /** when the file and this row go */
  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;
}
