import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account 账号 of the whole install; what it may do in a congress is said by its grants 授权. */
@Entity()
export class Account {
  @PrimaryColumn('uuid')
  id!: string;

  /** unique in the install, whatever the case of its letters */
  @Column('text')
  username!: string;

  /** argon2id, in PHC form; empty while there is no password yet */
  @Column('text')
  passwordHash!: string;

  /** 须改密码: nothing else may be done by this password until it is changed */
  @Column('bool')
  mustChangePassword!: boolean;

  @Column('text')
  displayName!: string;

  @Column('bool')
  active!: boolean;

  /** 系统管理员: of the whole install */
  @Column('bool')
  installAdmin!: boolean;

  /** counts every change of grants or of `active` */
  @Column('int')
  grantsVersion!: number;

  @Column('timestamptz')
  createdAt!: Date;
}
