import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Fact } from './fact.js';

/**
 * What counts of a registered case 建议统计事实, for as long as nothing of it changed. Derived from the case file by `factsOf` and
 * by nothing else; reports and the list that they open read it.
 */
@Entity()
export class CaseFact extends Fact {
  @PrimaryColumn('uuid')
  declare suggestionId: string;

  @Column('uuid')
  sessionId!: string;

  /** null where a past ledger does not say */
  @Column('bool', { nullable: true })
  inSession!: boolean | null;

  /** taken from a past ledger 往年件: what was said with the deputy, and much else, is not recorded */
  @Column('bool')
  past!: boolean;

  @Column('date')
  registeredOn!: string;

  @Column('uuid', { nullable: true })
  categoryId!: string | null;

  @Column('uuid', { nullable: true })
  delegationId!: string | null;

  /** the lead deputy 领衔代表; null where a delegation submitted */
  @Column('uuid', { nullable: true })
  deputyId!: string | null;

  /** deputies who co-signed 附议 */
  @Column('uuid', { array: true })
  cosignerIds!: string[];

  /** 代表联络站 */
  @Column('text', { nullable: true })
  stationName!: string | null;

  /** from the residents 居民议事清单 or out of a station 代表联络站 */
  @Column('bool')
  fromResidents!: boolean;

  @Column('text')
  state!: string;

  @Column('bool')
  withdrawn!: boolean;

  @Column('bool')
  handedOver!: boolean;

  /** an office of the government replies 政府系统办理 */
  @Column('bool')
  government!: boolean;

  /** every replying office has replied at least once 已答复 */
  @Column('bool')
  replied!: boolean;

  /** the day on which that was so; null before */
  @Column('date', { nullable: true })
  repliedOn!: string | null;

  /** 办结, and since when */
  @Column('bool')
  concluded!: boolean;

  @Column('date', { nullable: true })
  concludedOn!: string | null;

  /** 办成; null until every reply of the current round is issued */
  @Column('bool', { nullable: true })
  accomplished!: boolean | null;

  /** the worst rating of the first round, before any re-handling 首轮 */
  @Column('text', { nullable: true })
  firstAttitude!: string | null;

  @Column('text', { nullable: true })
  firstResult!: string | null;

  @Column('text', { nullable: true })
  knownFirstAttitude!: string | null;

  @Column('text', { nullable: true })
  knownFirstResult!: string | null;

  /** names of the events 市长·代表面对面 at which it was talked over */
  @Column('text', { array: true })
  eventNames!: string[];

  /** offices that were there */
  @Column('uuid', { array: true })
  eventOfficeIds!: string[];

  /** 重点督办 */
  @Column('bool')
  keyCase!: boolean;

  /** the latest round 轮次 of handling; 0 before the hand-over */
  @Column('int')
  rounds!: number;
}
