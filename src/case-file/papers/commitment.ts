import { Column, Entity } from 'typeorm';
import { Paper } from './paper.js';

/** A report that a commitment was kept 落实报告, with the follow-up reply (浙江 2016 art 20); confirmed or sent back once. */
@Entity()
export class Fulfilment extends Paper {
  @Column('uuid')
  assignmentId!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  report!: string;

  /** 文号 and 签发人 of the follow-up reply, where the profile asks for one */
  @Column('text', { nullable: true })
  docNo!: string | null;

  @Column('text', { nullable: true })
  signer!: string | null;

  @Column('date')
  reportedOn!: string;

  @Column('uuid')
  accountId!: string;

  /** null until 代表工委 has decided */
  @Column('bool', { nullable: true })
  accepted!: boolean | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('date', { nullable: true })
  decidedOn!: string | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
}

/** A deferral 承诺延期: the date that was promised, the new one, and why. It counts as a late promise. */
@Entity()
export class Deferral extends Paper {
  @Column('uuid')
  assignmentId!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  reason!: string;

  @Column('date')
  fromDueOn!: string;

  @Column('date')
  dueOn!: string;

  @Column('date')
  deferredOn!: string;

  @Column('uuid')
  accountId!: string;
}
