import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An API token 接口令牌 of an account in one congress. It is revoked, never deleted. Times are the machine's. */
@Entity()
export class ApiToken {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  scopes!: string[];

  /** SHA-256 of the token, which has 32 random bytes */
  @Column('bytea')
  tokenHash!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** the last day on which it holds */
  @Column('date')
  expiresOn!: string;

  /** null: never used */
  @Column('date', { nullable: true })
  lastUsedOn!: string | null;

  /** null: not revoked */
  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
