import { Column, Entity } from 'typeorm';
import type { System } from '../levels.js';
import { RosterEntry } from './roster-entry.js';

/** An office 承办单位. */
@Entity()
export class Office extends RosterEntry {
  /** 单位代码 */
  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  system!: System;

  /** 上级单位; null at the top */
  @Column('uuid', { nullable: true })
  parentId!: string | null;
}
