import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's choice of channels 通知方式 in a congress. Without a row: the inbox alone, which cannot be switched off. */
@Entity()
export class ChannelChoice {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  accountId!: string;

  @Column('bool')
  emailOn!: boolean;

  /** the address, sealed by the vault; it may be kept while e-mail is off */
  @Column('bytea', { nullable: true })
  emailCipher!: string | null;

  @Column('text', { nullable: true })
  emailMasked!: string | null;

  @Column('timestamptz')
  updatedAt!: Date;
}
