import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PaperGroup } from '../paper-groups.js';
import type { formations, publicationWishes, suggestionKinds, CaseState } from '../states.js';

/** The suggestion 建议, as its form (建议专用纸) has it, with where it stands. Dates are local dates of the congress. */
@Entity()
export class Suggestion {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** counts every act; the ETag */
  @Column('int')
  version!: number;

  @Column('text')
  state!: CaseState;

  /** 编号 within the session, gap-free; null before registration */
  @Column('int', { nullable: true })
  number!: number | null;

  @Column('uuid', { nullable: true })
  sessionId!: string | null;

  /** true: filed during the session 会中; false: in recess 闭会; null before registration */
  @Column('bool', { nullable: true })
  inSession!: boolean | null;

  @Column('text')
  title!: string;

  /** 案由: situation and problem */
  @Column('text')
  cause!: string;

  /** 具体建议, one numbered item each (seq = position + 1) */
  @Column('text', { array: true })
  proposals!: string[];

  /** which text this is; every revision adds one */
  @Column('int')
  textVersion!: number;

  @Column('text')
  kind!: keyof typeof suggestionKinds;

  @Column('uuid', { nullable: true })
  categoryId!: string | null;

  @Column('text', { nullable: true })
  formedBy!: keyof typeof formations | null;

  @Column('text', { nullable: true })
  stationName!: string | null;

  /** 居民议事清单: it came from the residents */
  @Column('bool')
  residentRequest!: boolean;

  @Column('text', { nullable: true })
  publicationWish!: keyof typeof publicationWishes | null;

  @Column('uuid', { nullable: true })
  wishedOfficeId!: string | null;

  @Column('uuid', { nullable: true })
  priorSuggestionId!: string | null;

  @Column('text')
  submitterKind!: 'deputy' | 'delegation';

  /** the lead deputy 领衔代表; null where a delegation submits */
  @Column('uuid', { nullable: true })
  deputyId!: string | null;

  /** the delegation that submits, or the lead deputy's; null where a past ledger 往年台账 names none that the roster knows */
  @Column('uuid', { nullable: true })
  delegationId!: string | null;

  @Column('date', { nullable: true })
  submittedOn!: string | null;

  @Column('date', { nullable: true })
  registeredOn!: string | null;

  /** day of the first hand-over 首次交办日; the six months of 代表法 art 51 count from it */
  @Column('date', { nullable: true })
  firstHandedOverOn!: string | null;

  /** 涉及面广、难度大: six months from the start (代表法 art 51) */
  @Column('bool')
  difficult!: boolean;

  @Column('date', { nullable: true })
  archivedOn!: string | null;

  /** the jurisdiction profile pinned at registration; null before */
  @Column('text', { nullable: true })
  profileKey!: string | null;

  @Column('int', { nullable: true })
  profileVersion!: number | null;

  /** who rates 评价人, by that profile: the lead alone, or each who signed; null (the lead) before */
  @Column('text', { nullable: true })
  raters!: 'lead' | 'each' | null;

  /** how many times all offices have replied 评价期次: the ratings of one such time are given, and become known, together */
  @Column('int')
  ratingPhase!: number;

  /** groups of papers that the case has, and its file is read with; papers are never taken away, nor are groups */
  @Column('text', { array: true })
  paperGroups!: PaperGroup[];

  @Column('timestamptz')
  createdAt!: string;

  @Column('timestamptz')
  updatedAt!: string;

  /** last event of the case, and its hash: the next event chains to it */
  @Column('int')
  eventSeq!: number;

  @Column('text')
  eventHash!: string;
}
