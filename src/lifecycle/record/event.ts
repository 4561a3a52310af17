import { Column, Entity, PrimaryColumn } from 'typeorm';
import { digest } from '../../congress/record/digest.js';
import type { ToldRow } from './told-row.js';

/** Case event 办理记录: one act, appended once and never changed. Each carries the hash of the one before it in its case. */
@Entity()
export class Event {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  suggestionId!: string;

  @PrimaryColumn('int')
  seq!: number;

  @Column('text')
  act!: string;

  @Column('timestamptz')
  at!: string;

  @Column('date')
  onDate!: string;

  /** null where the system acted */
  @Column('uuid', { nullable: true })
  accountId!: string | null;

  /** the role that permitted the act */
  @Column('text')
  role!: string;

  /** the hashed bytes, as text: JSON of `EventBody` */
  @Column('text')
  body!: string;

  @Column('text')
  previousHash!: string;

  @Column('text')
  hash!: string;

  /** the seal it lies under; null until the sealing job has come by */
  @Column('uuid', { nullable: true })
  sealId!: string | null;
}

/** What an event says. No personal data. */
export interface EventBody {
  readonly congressId: string;
  readonly suggestionId: string;
  readonly seq: number;
  readonly act: string;
  readonly at: string;
  readonly on: string;
  readonly accountId: string | null;
  readonly role: string;
  readonly assignmentId: string | null;
  readonly from: string;
  readonly to: string;
  /** labels of the roll-ups that followed */
  readonly rollUps: readonly string[];
  readonly says: Readonly<Record<string, unknown>>;
  /** SHA-256 of the papers written with it, so that a later change of a frozen paper shows */
  readonly papers: string;
  /** SHA-256 of each paper that it left as it will stay, by the paper's id; absent in what was recorded before there was this */
  readonly finals?: Readonly<Record<string, string>>;
  /** what it made of the suggestion's own row; absent in what was recorded before there was this */
  readonly row?: ToldRow;
}

/** What the first event of a case chains to. */
export const firstHash = '0'.repeat(64);

/** SHA-256 in hex of the previous hash and the body. */
export function chain(previousHash: string, body: string): string {
  return digest(`${previousHash}\n${body}`);
}
