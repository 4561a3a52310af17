import { Column, Entity } from 'typeorm';
import type { inspectionForms } from '../states.js';
import { Paper } from './paper.js';

/** A supervision activity 督办活动: what deputies, committee or leaders saw for themselves (浙江 2016 arts 26-28). */
@Entity()
export class Inspection extends Paper {
  @Column('text')
  form!: keyof typeof inspectionForms;

  @Column('date')
  heldOn!: string;

  @Column('text')
  findings!: string;

  @Column('date')
  recordedOn!: string;

  /** role of the one who recorded it */
  @Column('text')
  role!: string;

  @Column('uuid')
  accountId!: string;
}
