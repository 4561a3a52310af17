import { Column, Entity } from 'typeorm';
import { RosterEntry } from './roster-entry.js';

/** A session 会议: the `number`-th session of the `term`-th congress (第十五届第六次会议). */
@Entity()
export class Session extends RosterEntry {
  /** 届 */
  @Column('int')
  term!: number;

  /** 次 */
  @Column('int')
  number!: number;

  @Column('text')
  name!: string;

  /** first day 开幕日 */
  @Column('date')
  startsOn!: string;

  /** last day 闭幕日 */
  @Column('date')
  endsOn!: string;

  /** the last suggestion number 编号 given; 0 at first, written by registration alone */
  @Column('int')
  lastNumber!: number;
}
