import { Column, Entity } from 'typeorm';
import type { consultationForms, consultationStages } from '../states.js';
import { Paper } from './paper.js';

/** A consultation 沟通 with the deputy (代表法 art 51: the handler must contact him and hear his opinion). */
@Entity()
export class Consultation extends Paper {
  @Column('uuid')
  assignmentId!: string;

  @Column('int')
  round!: number;

  @Column('text')
  stage!: keyof typeof consultationStages;

  @Column('text')
  form!: keyof typeof consultationForms;

  @Column('date')
  heldOn!: string;

  @Column('text')
  summary!: string;

  @Column('text', { array: true })
  attendees!: string[];

  /** rank of the leader who took part 参加领导层级 */
  @Column('text', { nullable: true })
  leaderLevel!: string | null;

  /** e.g. 市长·代表面对面 */
  @Column('text', { nullable: true })
  eventName!: string | null;

  @Column('uuid')
  accountId!: string;

  @Column('date')
  recordedOn!: string;
}

/** The opinion of a co-office 会办意见, given to the lead office. */
@Entity()
export class CoOpinion extends Paper {
  @Column('uuid')
  assignmentId!: string;

  @Column('text')
  opinion!: string;

  @Column('text', { nullable: true })
  docNo!: string | null;

  @Column('text')
  signer!: string;

  @Column('date')
  givenOn!: string;

  /** 退回 by the lead office: it stays on record and no longer counts */
  @Column('date', { nullable: true })
  returnedOn!: string | null;

  @Column('text', { nullable: true })
  returnReason!: string | null;

  @Column('uuid')
  accountId!: string;
}
