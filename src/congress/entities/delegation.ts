import { Column, Entity } from 'typeorm';
import { RosterEntry } from './roster-entry.js';

/** A delegation 代表团 of deputies. */
@Entity()
export class Delegation extends RosterEntry {
  @Column('text')
  name!: string;
}
