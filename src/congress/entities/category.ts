import { Column, Entity } from 'typeorm';
import { RosterEntry } from './roster-entry.js';

/** A category 建议类别, by which suggestions are counted and committees 专门委员会 are concerned. */
@Entity()
export class Category extends RosterEntry {
  /** 类别代码 */
  @Column('text')
  code!: string;

  @Column('text')
  name!: string;
}
