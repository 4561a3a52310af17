import { Column, PrimaryColumn } from 'typeorm';

/** The day after every other: a fact that is still so. */
export const stillSo = 'infinity';

/** What every fact 统计事实 carries: its case, and from which day (inclusive) until which (exclusive) it was so. */
export abstract class Fact {
  @PrimaryColumn('uuid')
  congressId!: string;

  @Column('uuid')
  suggestionId!: string;

  @PrimaryColumn('date')
  validFrom!: string;

  /** `infinity` while it is so */
  @Column('date')
  validUntil!: string;

  /** somebody rated 已反馈, whether or not it is known to the offices yet */
  @Column('bool')
  feedback!: boolean;

  /** nobody rated within the time 逾期未评 */
  @Column('bool')
  lapsed!: boolean;

  /** the worst rating given, on each axis, of the latest round that was rated; null where none was */
  @Column('text', { nullable: true })
  attitude!: string | null;

  @Column('text', { nullable: true })
  result!: string | null;

  /** the same three of ratings that everybody who sees the case may read (see `isSecret`) */
  @Column('bool')
  knownFeedback!: boolean;

  @Column('text', { nullable: true })
  knownAttitude!: string | null;

  @Column('text', { nullable: true })
  knownResult!: string | null;

  /** a consultation 沟通 by an office that replies is on record; one of them face to face 面商 */
  @Column('bool')
  consulted!: boolean;

  @Column('bool')
  met!: boolean;

  /** code of the outcome class 办理结果分类 now; null until all replied */
  @Column('text', { nullable: true })
  outcomeClass!: string | null;

  /** answered on or before the date then in force 按时; null while it is not answered */
  @Column('bool', { nullable: true })
  onTime!: boolean | null;

  /** of a case the nearest date by which an office has still to reply, of an assignment the date by which to answer; or null */
  @Column('date', { nullable: true })
  dueOn!: string | null;

  /** the class became a solved one after the reply was issued (B 转 A) */
  @Column('bool')
  improved!: boolean;
}
