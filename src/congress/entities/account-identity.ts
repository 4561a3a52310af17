import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Who an account is at the provider of unified identities 统一身份: the provider's name for him, which never changes there. An
 * account has at most one at a provider, and each belongs to one account. Times are the machine's.
 */
@Entity()
export class AccountIdentity {
  @PrimaryColumn('text')
  issuer!: string;

  /** the provider's `sub`, as it is, letters large and small told apart */
  @PrimaryColumn('text')
  subject!: string;

  @Column('uuid')
  accountId!: string;

  @Column('timestamptz')
  linkedAt!: Date;

  /** the account that linked it: its own, or an administrator's */
  @Column('uuid')
  linkedBy!: string;
}
