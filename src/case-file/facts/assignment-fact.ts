import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Fact } from './fact.js';

/** What counts of one assignment 办理任务统计事实 (office × role × round), for as long as nothing of it changed. */
@Entity()
export class AssignmentFact extends Fact {
  @PrimaryColumn('uuid')
  assignmentId!: string;

  @Column('uuid')
  officeId!: string;

  /** 所属系统 of the office then */
  @Column('text')
  system!: string;

  @Column('text')
  role!: string;

  @Column('int')
  round!: number;

  /** it still counts: not re-assigned 改办, and the case not withdrawn */
  @Column('bool')
  standing!: boolean;

  /** null where a past ledger does not say */
  @Column('date', { nullable: true })
  handedOverOn!: string | null;

  /** day of receipt 签收; null before */
  @Column('date', { nullable: true })
  acknowledgedOn!: string | null;

  /** day of the reply or, of a co-office, of the opinion that counts; null before */
  @Column('date', { nullable: true })
  answeredOn!: string | null;

  /** calendar days from the hand-over to the answer */
  @Column('int', { nullable: true })
  days!: number | null;

  /** the office asked to be relieved 申请调整 */
  @Column('bool')
  objected!: boolean;

  /** days of the supervision letters 督办函 to the office about it */
  @Column('date', { array: true })
  letterOns!: string[];

  /** the class of its reply counts as solved 计为办成, by the rules of the case; null while it is not answered, and of a co-office */
  @Column('bool', { nullable: true })
  solved!: boolean | null;

  /** a later round followed 被要求重新办理 */
  @Column('bool')
  rehandled!: boolean;

  /** commitments 承诺事项 of its reply that were not superseded, and how many of them are fulfilled and confirmed */
  @Column('int')
  commitments!: number;

  @Column('int')
  fulfilled!: number;

  /** put off, or fulfilled after the day: late for good */
  @Column('int')
  lateCommitments!: number;

  /** when those fall due that are neither fulfilled nor late for good: late once the day has passed */
  @Column('date', { array: true })
  openDueOns!: string[];

  /** the case is of a past ledger 补录的往年件 */
  @Column('bool')
  past!: boolean;

  /** what counting asks of it and has few answers (see `marks.ts`); the database writes it */
  @Column({ type: 'text', insert: false, update: false })
  readonly marks!: string;
}
