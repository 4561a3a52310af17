import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportKind } from './format.js';
import type { ImportMode, ImportState } from './import-answers.js';
import type { Finding } from './reading/findings.js';

/** An import 导入 as it is kept. Instants are the machine's: they are of the work and not of the procedure. */
@Entity()
export class Import {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: ImportKind;

  @Column('text')
  mode!: ImportMode;

  @Column('text')
  state!: ImportState;

  @Column('text')
  sha256!: string;

  @Column('text')
  fileName!: string;

  @Column('bigint')
  bytes!: string;

  @Column('uuid')
  accountId!: string;

  /** rows that were read, without titles */
  @Column('int')
  rows!: number;

  @Column('jsonb')
  faults!: readonly Finding[];

  @Column('jsonb')
  warnings!: readonly Finding[];

  @Column('timestamptz')
  createdAt!: string;

  @Column('timestamptz', { nullable: true })
  finishedAt!: string | null;

  @Column('timestamptz', { nullable: true })
  undoneAt!: string | null;

  /** while it runs: nobody takes it up before */
  @Column('timestamptz')
  leaseUntil!: string;

  /** how often it was begun: a process that is killed may be killed by it */
  @Column('integer', { default: 1 })
  attempts!: number;
}

/** What a row of an import became 导入所得, so that all of it can be taken back. */
@Entity({ name: 'import_row' })
export class ImportMade {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  importId!: string;

  @PrimaryColumn('int')
  seq!: number;

  /** `suggestion`, or the table of the roster */
  @Column('text')
  kind!: string;

  @Column('uuid')
  subjectId!: string;
}
