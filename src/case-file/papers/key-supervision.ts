import { Column, Entity } from 'typeorm';
import { Paper } from './paper.js';

/** The plan of a key supervised suggestion 重点督办方案 (浙江 2016 art 28); a later one takes its place. */
@Entity()
export class KeyPlan extends Paper {
  @Column('text')
  plan!: string;

  @Column('date')
  plannedOn!: string;

  @Column('text')
  role!: string;

  @Column('uuid')
  accountId!: string;
}

/** The report of its result 重点督办结果 (浙江 2016 art 28), e.g. to the council of chairmen 主任会议; a later one takes its place. */
@Entity()
export class KeyReport extends Paper {
  @Column('text')
  report!: string;

  @Column('text', { nullable: true })
  reportedTo!: string | null;

  @Column('date')
  reportedOn!: string;

  @Column('text')
  role!: string;

  @Column('uuid')
  accountId!: string;
}
