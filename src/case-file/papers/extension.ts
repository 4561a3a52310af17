import { Column, Entity } from 'typeorm';
import type { ExtensionState } from '../states.js';
import { Paper } from './paper.js';

/** A request for more time 延期申请 (代表法 art 51, 浙江 2016 art 21), and how the assigning body decided it. */
@Entity()
export class Extension extends Paper {
  @Column('uuid')
  assignmentId!: string;

  @Column('text')
  reason!: string;

  /** until when the office asks */
  @Column('date')
  until!: string;

  @Column('date')
  requestedOn!: string;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  state!: ExtensionState;

  @Column('date', { nullable: true })
  grantedUntil!: string | null;

  /** why it was refused */
  @Column('text', { nullable: true })
  decision!: string | null;

  @Column('date', { nullable: true })
  decidedOn!: string | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
}
