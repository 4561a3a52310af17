import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message 消息 in one person's inbox 收件箱. What it says never changes; only the reader marks it as read. */
@Entity()
export class Message {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** whose inbox it lies in */
  @Column('uuid')
  accountId!: string;

  /** the act's name, or what else it tells of: `digest`, … */
  @Column('text')
  kind!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  body!: string;

  /** where in the API the matter is found; null where it is about no one thing */
  @Column('text', { nullable: true })
  href!: string | null;

  /** sent out at once, and not only with the morning's digest */
  @Column('bool')
  urgent!: boolean;

  /** names what is told: a person is never told the same twice */
  @Column('text')
  dedupeKey!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** null: unread */
  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  /** null where it is about no one case */
  @Column('uuid', { nullable: true })
  suggestionId!: string | null;
}
