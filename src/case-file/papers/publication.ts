import { Column, Entity } from 'typeorm';
import type { publications } from '../states.js';
import { Paper } from './paper.js';

/** A decision on publication 公开决定 of a case and its replies; the latest is in force. */
@Entity()
export class Publication extends Paper {
  @Column('text')
  scope!: keyof typeof publications;

  /** why it is not published */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('date')
  decidedOn!: string;

  @Column('uuid')
  accountId!: string;
}

/** The delivery 送达 of an issued reply to one of those whom it answers (浙江 2016 art 22: each separately). */
@Entity()
export class Delivery extends Paper {
  @Column('uuid')
  assignmentId!: string;

  @Column('uuid')
  replyId!: string;

  /** a deputy, or null where a delegation submitted */
  @Column('uuid', { nullable: true })
  deputyId!: string | null;

  @Column('uuid', { nullable: true })
  delegationId!: string | null;

  @Column('date')
  deliveredOn!: string;
}
