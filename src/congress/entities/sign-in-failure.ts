import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Failed sign-ins 登录失败 under one user name as typed, whether anybody has it or not, or from one network address. */
@Entity()
export class SignInFailure {
  /** a keyed digest: people type passwords where a name is asked for */
  @PrimaryColumn('bytea')
  key!: Buffer;

  /** since the last lock */
  @Column('int')
  failures!: number;

  /** in a row */
  @Column('int')
  locks!: number;

  /** when the first of these failures was; the machine's time */
  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz', { nullable: true })
  lockedUntil!: Date | null;
}
