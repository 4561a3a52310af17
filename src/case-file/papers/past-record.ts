import { Column, Entity } from 'typeorm';
import type { Rating } from '../states.js';
import { Paper } from './paper.js';

/**
 * What a ledger of a past year 往年台账 says of a suggestion, beside what has papers of its own: one for each suggestion that
 * was taken from one. Null is what the past did not record. The ratings stand here and not among the evaluations 评价: those
 * belong to deputies, and nobody else writes one.
 */
@Entity()
export class PastRecord extends Paper {
  /** the import 导入 that it came with */
  @Column('uuid')
  importId!: string;

  /** 领衔代表 and 代表团 as they stand in the ledger, where the roster does not know them */
  @Column('text', { nullable: true })
  deputyName!: string | null;

  @Column('text', { nullable: true })
  delegationName!: string | null;

  @Column('date', { nullable: true })
  handedOverOn!: string | null;

  /** the latest day of reply */
  @Column('date', { nullable: true })
  repliedOn!: string | null;

  /** the worst class 办理结果分类, where there were several */
  @Column('text', { nullable: true })
  outcomeClass!: string | null;

  @Column('text', { nullable: true })
  attitude!: Rating | null;

  @Column('text', { nullable: true })
  result!: Rating | null;

  /** whether the deputy answered at all 满意度反馈 */
  @Column('bool', { nullable: true })
  feedback!: boolean | null;

  /** 重点督办 */
  @Column('bool')
  keyCase!: boolean;

  /** who imported it, and when */
  @Column('uuid')
  accountId!: string;

  @Column('date')
  recordedOn!: string;
}
