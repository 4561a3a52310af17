import { Column, Entity } from 'typeorm';
import type { evaluationDimensions, Rating } from '../states.js';
import { Paper } from './paper.js';

/** Six questions that the deputy may answer beside the two axes 分项评价 (征询意见表); what was not answered is absent. */
export type EvaluationDimensions = { readonly [Name in keyof typeof evaluationDimensions]?: boolean };

/** An evaluation 评价 by the deputy who signed: append-only, writable by no one else (two axes, 双测评). */
@Entity()
export class Evaluation extends Paper {
  @Column('uuid')
  assignmentId!: string;

  @Column('uuid')
  replyId!: string;

  @Column('int')
  round!: number;

  /** the rater: a deputy, or null where a delegation submitted */
  @Column('uuid', { nullable: true })
  deputyId!: string | null;

  @Column('uuid', { nullable: true })
  delegationId!: string | null;

  /** the account it was given from: who rated is on the record */
  @Column('uuid')
  accountId!: string;

  @Column('text')
  attitude!: Rating;

  @Column('text')
  result!: Rating;

  @Column('text', { nullable: true })
  comment!: string | null;

  @Column('jsonb', { nullable: true })
  dimensions!: EvaluationDimensions | null;

  /** in which of the case's rating phases 评价期次 it was given */
  @Column('int')
  ratingPhase!: number;

  /** given after the lapse 逾期补评 */
  @Column('bool')
  late!: boolean;

  @Column('date')
  evaluatedOn!: string;
}

/** A lapse 逾期未评: the feedback clock passed and the deputy was urged; counted apart from satisfaction. */
@Entity()
export class Lapse extends Paper {
  @Column('uuid')
  assignmentId!: string;

  @Column('int')
  round!: number;

  @Column('date')
  lapsedOn!: string;
}
