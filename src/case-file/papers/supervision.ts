import { Column, Entity } from 'typeorm';
import type { supervisionCauses } from '../states.js';
import { Paper } from './paper.js';

/** A leader: a name, and an account where there is one, by which he sees the case. */
export interface Leader {
  readonly name: string;
  readonly accountId?: string;
}

/** An urging 催办: whom it reached, and when. */
@Entity()
export class Urging extends Paper {
  @Column('text')
  note!: string;

  /** the offices that still owe something, or the rater who owes an evaluation */
  @Column('text')
  target!: 'offices' | 'rater';

  /** the assignments it was about */
  @Column('uuid', { array: true })
  assignmentIds!: string[];

  @Column('date')
  urgedOn!: string;

  /** role of the one who urged */
  @Column('text')
  role!: string;

  @Column('uuid')
  accountId!: string;
}

/** The designation as key supervised suggestion 重点督办建议 (代表法 art 52): who supervises, who leads, decided when. */
@Entity()
export class KeyDesignation extends Paper {
  @Column('jsonb')
  supervisingLeader!: Leader;

  /** 领办领导 */
  @Column('jsonb')
  leadingLeader!: Leader;

  @Column('text', { nullable: true })
  committee!: string | null;

  /** day of the decision by 主任会议 */
  @Column('date')
  decidedOn!: string;

  @Column('date')
  designatedOn!: string;
}

/** A supervision case 督办件, opened in the transaction of a dissatisfied rating. */
@Entity()
export class SupervisionCase extends Paper {
  /** the assignment that was rated */
  @Column('uuid')
  assignmentId!: string;

  @Column('int')
  round!: number;

  @Column('text')
  cause!: keyof typeof supervisionCauses;

  @Column('date')
  openedOn!: string;

  @Column('date', { nullable: true })
  closedOn!: string | null;

  /** how it was closed */
  @Column('text', { nullable: true })
  closing!: string | null;
}
