import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../actor.js';

/** A grant 授权: one role of an account in a congress. It is revoked, never deleted. */
@Entity()
export class AccountGrant {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  role!: Role;

  @Column('uuid', { nullable: true })
  officeId!: string | null;

  @Column('uuid', { nullable: true })
  deputyId!: string | null;

  @Column('uuid', { nullable: true })
  delegationId!: string | null;

  @Column('uuid', { array: true })
  categoryIds!: string[];

  /** by the procedure's clock */
  @Column('timestamptz')
  grantedAt!: Date;

  /** by the procedure's clock; null: in force */
  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  /** when it was revoked by the machine's clock, which the record 安全事件 goes by; null: in force, or revoked before this was kept */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
