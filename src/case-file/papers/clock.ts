import { Column, Entity } from 'typeorm';
import type { Length } from '../../congress/profile/length.js';
import type { Clock } from '../../deadlines/clock.js';
import { Paper } from './paper.js';

/** A clock 期限 of the case, as `deadlines` projected it. */
@Entity({ name: 'clock' })
export class ClockPaper extends Paper implements Clock {
  @Column('text')
  kind!: Clock['kind'];

  @Column('uuid', { nullable: true })
  assignmentId!: string | null;

  @Column('uuid', { nullable: true })
  commitmentId!: string | null;

  @Column('uuid', { nullable: true })
  letterId!: string | null;

  @Column('date')
  anchorOn!: Clock['anchorOn'];

  @Column('date')
  dueOn!: Clock['dueOn'];

  @Column('text')
  state!: Clock['state'];

  @Column('date', { nullable: true })
  metOn!: Clock['metOn'];

  @Column('bool')
  provisional!: boolean;

  @Column('text')
  calendarVersion!: string;

  @Column('jsonb', { nullable: true })
  length!: Length | null;

  @Column('text')
  source!: string;

  @Column('text')
  explanation!: string;

  @Column('date', { nullable: true })
  originalDueOn!: Clock['originalDueOn'];
}
