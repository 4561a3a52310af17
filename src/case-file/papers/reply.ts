import { Column, Entity } from 'typeorm';
import type { CommitmentState, publications } from '../states.js';
import { Paper } from './paper.js';

/** The answer to one numbered proposal 逐条答复. */
export interface ReplyAnswer {
  /** position of the proposal, from 1 */
  readonly proposalSeq: number;
  readonly text: string;
}

/** What a draft promises; it becomes a commitment 承诺事项 when the reply is issued. */
export interface PlannedCommitment {
  readonly text: string;
  readonly measures: string;
  readonly dueOn: string;
}

/** A reply 答复: a draft until it is issued, and never changed after. */
@Entity()
export class Reply extends Paper {
  @Column('uuid')
  assignmentId!: string;

  @Column('int')
  round!: number;

  @Column('bool')
  issued!: boolean;

  @Column('jsonb')
  answers!: ReplyAnswer[];

  @Column('text')
  summary!: string;

  /** code of the profile's outcome classes 办理结果分类 */
  @Column('text', { nullable: true })
  outcomeClass!: string | null;

  @Column('text', { nullable: true })
  explanation!: string | null;

  @Column('jsonb')
  planned!: PlannedCommitment[];

  @Column('text', { nullable: true })
  publication!: keyof typeof publications | null;

  @Column('text', { nullable: true })
  docNo!: string | null;

  /** 签发人 */
  @Column('text', { nullable: true })
  signer!: string | null;

  @Column('date', { nullable: true })
  signedOn!: string | null;

  @Column('date', { nullable: true })
  issuedOn!: string | null;

  /** printed in the reply where a co-office's opinion is late */
  @Column('text', { nullable: true })
  missingOpinionsReason!: string | null;

  /** the co-offices' assignments whose opinion was missing when it was issued: marked late */
  @Column('uuid', { array: true })
  missingOpinionsOf!: string[];

  @Column('date')
  draftedOn!: string;

  @Column('uuid')
  accountId!: string;
}

/** A commitment 承诺事项 of an issued reply; it outlives sessions, terms and people. */
@Entity()
export class Commitment extends Paper {
  @Column('uuid')
  assignmentId!: string;

  @Column('uuid')
  replyId!: string;

  @Column('int')
  seq!: number;

  @Column('text')
  text!: string;

  @Column('text')
  measures!: string;

  @Column('date')
  dueOn!: string;

  @Column('text')
  state!: CommitmentState;

  @Column('date', { nullable: true })
  fulfilledOn!: string | null;
}

/** One step in the class history 办理结果变更 of a reply: from null when it is issued, later B→A. */
@Entity()
export class ClassChange extends Paper {
  @Column('uuid')
  assignmentId!: string;

  @Column('uuid')
  replyId!: string;

  @Column('text', { nullable: true })
  fromClass!: string | null;

  @Column('text')
  toClass!: string;

  @Column('date')
  changedOn!: string;

  @Column('text')
  reason!: string;
}
