import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A notice 提醒: a row of the transaction that caused it (the outbox); delivery comes after and may be retried. */
@Entity()
export class Notice {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  suggestionId!: string;

  /** the event of the case that it tells of */
  @Column('int')
  eventSeq!: number;

  /** the act's name */
  @Column('text')
  kind!: string;

  /** whom it is for: a party as in visibility, or `role:…` */
  @Column('text')
  party!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  body!: string;

  /** told at once and not only in the morning's digest */
  @Column('bool')
  urgent!: boolean;

  @Column('timestamptz')
  createdAt!: string;

  @Column('timestamptz', { nullable: true })
  deliveredAt!: string | null;
}
