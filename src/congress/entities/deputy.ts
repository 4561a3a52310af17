import { Column, Entity } from 'typeorm';
import { RosterEntry } from './roster-entry.js';

/** A deputy 代表. Card number and telephone are encrypted; their masked twins are what is shown. */
@Entity()
export class Deputy extends RosterEntry {
  @Column('text')
  name!: string;

  @Column('uuid')
  delegationId!: string;

  /** 代表证号, sealed by the vault: `\x…` when written, bytes when read */
  @Column('bytea')
  cardNoCipher!: string;

  @Column('text')
  cardNoMasked!: string;

  /** blind index: the same card number twice in a congress is refused without decrypting any */
  @Column('bytea')
  cardNoIndex!: string;

  @Column('bytea', { nullable: true })
  phoneCipher!: string | null;

  @Column('text', { nullable: true })
  phoneMasked!: string | null;
}
