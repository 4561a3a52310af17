import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One refresh token 续期令牌 of a sign-in. Each may be used once; its successor has the same family. Whoever presents a
 * used one holds a copy, so the whole sign-in ends. Times are the machine's.
 */
@Entity()
export class AccountSession {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  accountId!: string;

  /** the sign-in from which all these tokens descend */
  @Column('uuid')
  familyId!: string;

  /** SHA-256 of the token, which has 32 random bytes */
  @Column('bytea')
  refreshHash!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  /** the token that replaced it */
  @Column('uuid', { nullable: true })
  successorId!: string | null;
}
