import { Column, Entity } from 'typeorm';
import type { CheckResult, CosignerState, referralTargets } from '../states.js';
import { Paper } from './paper.js';

/** A version of the text 文本版本: what the deputy had written at that time. Never changed. */
@Entity()
export class SuggestionText extends Paper {
  @Column('int')
  textVersion!: number;

  @Column('text')
  title!: string;

  @Column('text')
  cause!: string;

  @Column('text', { array: true })
  proposals!: string[];

  @Column('timestamptz')
  writtenAt!: string;
}

/** A deputy who is asked to co-sign 附议: he must know the content (浙江 2016 art 9), so he confirms a text. */
@Entity()
export class Cosigner extends Paper {
  @Column('uuid')
  deputyId!: string;

  @Column('text')
  state!: CosignerState;

  /** the text that he confirmed; null before he did */
  @Column('int', { nullable: true })
  textVersion!: number | null;

  @Column('date')
  invitedOn!: string;

  @Column('date', { nullable: true })
  answeredOn!: string | null;
}

/** The withdrawal 撤回, in writing: why, and on which day. */
@Entity()
export class Withdrawal extends Paper {
  @Column('text')
  reason!: string;

  @Column('uuid')
  accountId!: string;

  @Column('date')
  withdrawnOn!: string;
}

/** An examination 代表团审查 of one text: three checks, of which each must pass. */
@Entity()
export class Examination extends Paper {
  @Column('text')
  political!: CheckResult;

  @Column('text')
  legal!: CheckResult;

  @Column('text')
  quality!: CheckResult;

  @Column('text')
  opinion!: string;

  /** the text that was examined */
  @Column('int')
  textVersion!: number;

  /** role of the one who examined: the delegation, or 代表工委 */
  @Column('text')
  role!: string;

  @Column('uuid')
  accountId!: string;

  @Column('date')
  examinedOn!: string;
}

/** Joint handling 并案办理: a link to another suggestion of the same matter, and nothing more. */
@Entity()
export class JointHandling extends Paper {
  /** the other suggestion; there the link is found from this side */
  @Column('uuid')
  otherId!: string;

  @Column('uuid')
  accountId!: string;

  @Column('date')
  joinedOn!: string;
}

/** The referral 转送: where it went instead of being registered, and why. */
@Entity()
export class Referral extends Paper {
  @Column('text')
  target!: keyof typeof referralTargets;

  @Column('text')
  reason!: string;

  @Column('uuid')
  accountId!: string;

  @Column('date')
  referredOn!: string;
}

/** A decision of review 审查: returned 退回修改, registered 立案, refused 不予立案. */
@Entity()
export class Review extends Paper {
  @Column('text')
  kind!: 'returned' | 'registered' | 'refused';

  /** code of the profile's refusal reasons; only where refused */
  @Column('text', { nullable: true })
  reasonCode!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** the text that was judged */
  @Column('int')
  textVersion!: number;

  @Column('uuid')
  accountId!: string;

  @Column('date')
  decidedOn!: string;
}
