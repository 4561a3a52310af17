import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By what somebody signed in: a password 密码, or a provider of identities 统一身份. */
export type SignInMethod = 'password' | 'oidc';

/**
 * A sign-in 登录: from the password to its end. Access and refresh tokens descend from it and are good for nothing once it has
 * ended. Times are the machine's.
 */
@Entity()
export class AccountSignIn {
  /** the family of its refresh tokens */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  method!: SignInMethod;

  @Column('timestamptz')
  beganAt!: Date;

  /** when its refresh token was last replaced */
  @Column('timestamptz')
  lastUsedAt!: Date;

  /** at the latest; nothing prolongs it */
  @Column('timestamptz')
  endsAt!: Date;

  /** the network address it was last used from; null: by no request */
  @Column('text', { nullable: true })
  address!: string | null;

  /** what the browser or program calls itself, shortened */
  @Column('text', { nullable: true })
  agent!: string | null;

  /** null: it goes on */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
