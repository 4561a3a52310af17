import { Column, Entity } from 'typeorm';
import type { deliberationConclusions, deliberationSides } from '../states.js';
import { Paper } from './paper.js';

/** Who took part in a deliberation, and for which of the three parties. */
export interface DeliberationParty {
  readonly side: keyof typeof deliberationSides;
  readonly name: string;
}

/** A deliberation of the three parties 三方合议: deputy, office and standing committee, with its minutes. */
@Entity()
export class Deliberation extends Paper {
  @Column('date')
  heldOn!: string;

  @Column('jsonb')
  parties!: DeliberationParty[];

  @Column('text')
  minutes!: string;

  @Column('text')
  conclusion!: keyof typeof deliberationConclusions;

  /** the assignments whose reply was rated dissatisfied and is now deliberated */
  @Column('uuid', { array: true })
  assignmentIds!: string[];

  @Column('date')
  recordedOn!: string;

  @Column('uuid')
  accountId!: string;
}
