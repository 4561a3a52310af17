import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '../levels.js';

/** A congress 人民代表大会, the tenant of everything below it. */
@Entity()
export class Congress {
  @PrimaryColumn('uuid')
  id!: string;

  /** its name in addresses: `/api/c/{slug}` */
  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  level!: Level;

  /** 行政区划代码 */
  @Column('text', { nullable: true })
  areaCode!: string | null;

  /** the jurisdiction profile 办理规则 in force; a case pins it at registration */
  @Column('text')
  profileKey!: string;

  @Column('int')
  profileVersion!: number;

  /** how many times the congress has changed its working calendar 工作日历; 0: the shipped one holds */
  @Column('int')
  calendarEdition!: number;

  /** 上级人大; null at the top */
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('bool')
  active!: boolean;

  @Column('timestamptz')
  createdAt!: Date;
}
