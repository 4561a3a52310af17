import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The webhook 消息推送接口 of a congress: where each new message is also posted, signed with a shared secret. */
@Entity()
export class Webhook {
  @PrimaryColumn('uuid')
  congressId!: string;

  /** sealed by the vault, because addresses of chat robots carry their token */
  @Column('bytea')
  urlCipher!: string;

  @Column('text')
  urlMasked!: string;

  @Column('bytea')
  secretCipher!: string;

  @Column('bool')
  active!: boolean;

  @Column('timestamptz')
  updatedAt!: Date;
}
