import { Column, Entity } from 'typeorm';
import type { OfficeRole, reassignmentDecisions } from '../states.js';
import { Paper } from './paper.js';
import type { Leader } from './supervision.js';

/** A request to be relieved of a case 申请调整 (异议), and how the assigning body decided it. */
@Entity()
export class ReassignmentRequest extends Paper {
  @Column('uuid')
  assignmentId!: string;

  @Column('text')
  reason!: string;

  /** the office that should handle it, in the asking office's view */
  @Column('uuid', { nullable: true })
  suggestedOfficeId!: string | null;

  @Column('date')
  requestedOn!: string;

  @Column('uuid')
  accountId!: string;

  /** null while it waits */
  @Column('text', { nullable: true })
  decision!: keyof typeof reassignmentDecisions | null;

  @Column('date', { nullable: true })
  decidedOn!: string | null;

  /** the reason of the decision */
  @Column('text', { nullable: true })
  answer!: string | null;
}

/** One office of a pre-assignment 预交办, which it may read before the case is handed over. A later proposal replaces it. */
@Entity()
export class ProposedOffice extends Paper {
  /** 1 for the first pre-assignment of the case, then 2 … */
  @Column('int')
  proposal!: number;

  @Column('uuid')
  officeId!: string;

  @Column('text')
  role!: OfficeRole;

  @Column('text', { nullable: true })
  part!: string | null;

  @Column('date')
  proposedOn!: string;

  @Column('uuid')
  accountId!: string;
}

/** An escalation 提级办理: a leader takes the case into his hands. */
@Entity()
export class Escalation extends Paper {
  @Column('text')
  reason!: string;

  @Column('jsonb')
  leader!: Leader;

  @Column('date')
  escalatedOn!: string;

  @Column('uuid')
  accountId!: string;
}
