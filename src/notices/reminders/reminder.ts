import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A morning 提醒日 on which the people of a congress were reminded, or there was nothing to remind of; each once. */
@Entity()
export class ReminderMorning {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('date')
  onDate!: string;

  @Column('timestamptz')
  sweptAt!: Date;
}

/** A reminder 提醒: one rung of one date of a clock was told. A date that moved has rungs of its own. */
@Entity()
export class Reminder {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  clockId!: string;

  @PrimaryColumn('date')
  dueOn!: string;

  /** days after the due date; before it negative */
  @PrimaryColumn('int')
  rung!: number;

  /** the morning on which it was told */
  @Column('date')
  onDate!: string;
}
