import { Column, PrimaryColumn } from 'typeorm';

/** What every entry of a congress's roster 名册 carries: the congress, its own id (UUIDv7), and whether it is in use. */
export abstract class RosterEntry {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** false: deactivated 停用; nothing in the roster is ever deleted */
  @Column('bool')
  active!: boolean;

  /** 1 at first, one more with each change; who changes the entry may say which one he saw */
  @Column('int')
  version!: number;
}
