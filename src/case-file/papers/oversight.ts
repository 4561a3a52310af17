import { Column, Entity } from 'typeorm';
import type {
  CopyState,
  inspectionForms,
  LetterCause,
  LetterState,
  LookBackFinding,
  OversightBody,
} from '../states.js';
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

/** A supervision letter 督办函 to one office: a demand with a date of its own, and the office's report. */
@Entity()
export class SupervisionLetter extends Paper {
  @Column('uuid')
  assignmentId!: string;

  @Column('text')
  cause!: LetterCause;

  @Column('text')
  demand!: string;

  @Column('date')
  dueOn!: string;

  @Column('text')
  state!: LetterState;

  @Column('date')
  issuedOn!: string;

  /** role of the one who issued it */
  @Column('text')
  role!: string;

  @Column('uuid')
  accountId!: string;

  /** what the office reports 办理情况报告 */
  @Column('text', { nullable: true })
  report!: string | null;

  @Column('date', { nullable: true })
  answeredOn!: string | null;

  @Column('uuid', { nullable: true })
  answeredBy!: string | null;
}

/** A copy of the case to an oversight body 抄送监督机构, and what came of it there (practice of 杭州、西湖). */
@Entity()
export class OversightCopy extends Paper {
  @Column('text')
  body!: OversightBody;

  /** why it is passed on */
  @Column('text')
  note!: string;

  @Column('text')
  state!: CopyState;

  @Column('date')
  copiedOn!: string;

  @Column('uuid')
  accountId!: string;

  @Column('text', { nullable: true })
  result!: string | null;

  @Column('date', { nullable: true })
  resultOn!: string | null;
}

/** A look-back 回头看: whether what counted as solved really is (杭州 A类“回头看”). */
@Entity()
export class LookBack extends Paper {
  @Column('text')
  finding!: LookBackFinding;

  @Column('text')
  note!: string;

  /** the assignments whose replies counted as solved then */
  @Column('uuid', { array: true })
  assignmentIds!: string[];

  @Column('date')
  foundOn!: string;

  @Column('uuid')
  accountId!: string;
}
