import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Channels 通知方式 that lead out of the house. */
export const channels = { email: '电子邮件', webhook: '推送接口' } as const;
export type Channel = keyof typeof channels;

/** Where a message may wait: before the inbox, or before a channel. */
export const waitingPlaces = { inbox: '进入收件箱', ...channels } as const;

/** How far a sending is. `failed` will be tried again; `dead` only when an administrator asks for it. */
export const deliveryStates = { waiting: '待发送', sent: '已发送', failed: '失败待重试', dead: '已放弃' } as const;
export type DeliveryState = keyof typeof deliveryStates;

/** The sending 发送 of one message by one channel. All its times are the machine's. */
@Entity()
export class MessageDelivery {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  messageId!: string;

  @Column('text')
  channel!: Channel;

  @Column('text')
  state!: DeliveryState;

  /** how often it was begun; one that was cut off counts */
  @Column('int')
  attempts!: number;

  /** not before this; while it is being sent, the end of the lease. Null: it has ended */
  @Column('timestamptz', { nullable: true })
  nextAt!: Date | null;

  /** one Chinese sentence without personal data; null: none */
  @Column('text', { nullable: true })
  lastError!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** when it was sent or given up */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
