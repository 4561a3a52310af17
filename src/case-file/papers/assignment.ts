import { Column, Entity } from 'typeorm';
import type { AssignmentState, OfficeRole } from '../states.js';
import { Paper } from './paper.js';

/** What the vault authenticates with the telephone of a handler 经办人. */
export const handlerPhonePurpose = 'phone';

/** An assignment 办理任务: one office 承办单位, one role, one round 轮次 (1 first, 2 and more re-handling 重新办理). */
@Entity()
export class Assignment extends Paper {
  @Column('uuid')
  officeId!: string;

  @Column('text')
  role!: OfficeRole;

  /** which part, where offices handle separately */
  @Column('text', { nullable: true })
  part!: string | null;

  @Column('int')
  round!: number;

  @Column('text')
  state!: AssignmentState;

  /** receipt = delivery of the hand-over in this system 交办送达日; null where a past ledger 往年台账 does not say */
  @Column('date', { nullable: true })
  handedOverOn!: string | null;

  @Column('date', { nullable: true })
  acknowledgedOn!: string | null;

  /** 分管领导, 科室负责人, 经办人: text, as the office gave them */
  @Column('text', { nullable: true })
  responsibleLeader!: string | null;

  @Column('text', { nullable: true })
  deputyHead!: string | null;

  @Column('text', { nullable: true })
  handler!: string | null;

  /** the handler's telephone: encrypted, with its masked twin */
  @Column('bytea', { nullable: true })
  phoneCipher!: string | null;

  @Column('text', { nullable: true })
  phoneMasked!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** the assignment of the round before, or the one that was re-assigned */
  @Column('uuid', { nullable: true })
  predecessorId!: string | null;
}
