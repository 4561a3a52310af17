import { Column, Entity, PrimaryColumn } from 'typeorm';
import { digest } from '../../congress/record/digest.js';

/** Seal 封存: the digest of what was newly recorded in a congress, chained to the seal before. */
@Entity()
export class Seal {
  @PrimaryColumn('uuid')
  congressId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('int')
  seq!: number;

  /** case events 办理记录 under it */
  @Column('int')
  eventCount!: number;

  /** security events 安全事件 under it */
  @Column('int')
  securityCount!: number;

  @Column('text')
  digest!: string;

  @Column('text')
  previousDigest!: string;

  @Column('timestamptz')
  sealedAt!: string;
}

/** One case event under a seal. */
export interface SealedEvent extends Record<string, unknown> {
  readonly suggestion_id: string;
  readonly seq: number;
  readonly hash: string;
}

/** One security event under a seal. */
export interface SealedSecurity extends Record<string, unknown> {
  readonly id: string;
  readonly hash: string;
}

/**
 * What is sealed: the hashes of the case events in the order of case and event, then those of the security events in the
 * order of their ids, after the digest before. A seal without security events is what seals were before there were any.
 */
export function sealDigest(
  previousDigest: string,
  events: readonly SealedEvent[],
  security: readonly SealedSecurity[],
): string {
  const cases = events.map((event) => `${event.suggestion_id} ${String(event.seq)} ${event.hash}`);
  const others = security.map((event) => `security ${event.id} ${event.hash}`);
  return digest([previousDigest, ...cases, ...others].join('\n'));
}
