import { Column, Entity } from 'typeorm';
import { Paper } from './paper.js';

/** One step of a plan, and by when. */
export interface Milestone {
  readonly title: string;
  readonly dueOn: string;
}

/** A plan of handling 办理方案; the latest counts, the earlier ones stay on record. */
@Entity()
export class Plan extends Paper {
  @Column('uuid')
  assignmentId!: string;

  @Column('jsonb')
  milestones!: Milestone[];

  @Column('date')
  plannedOn!: string;

  @Column('uuid')
  accountId!: string;
}

/** A monthly progress report 月度进展 (西兴 一月一跟踪): one for each period and assignment. */
@Entity()
export class ProgressReport extends Paper {
  @Column('uuid')
  assignmentId!: string;

  /** `YYYY-MM` */
  @Column('text')
  period!: string;

  @Column('text')
  done!: string;

  @Column('text')
  next!: string;

  @Column('text', { nullable: true })
  difficulties!: string | null;

  @Column('int')
  percent!: number;

  /** what 人大 is asked to help with */
  @Column('text', { nullable: true })
  needsHelp!: string | null;

  @Column('date')
  reportedOn!: string;

  @Column('uuid')
  accountId!: string;
}
