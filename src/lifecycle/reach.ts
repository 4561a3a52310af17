import { holds, type Actor } from '../congress/actor.js';
import type { Setting } from './setting.js';

type Known = Pick<Setting, 'actor' | 'surroundings'>;

/**
 * Whether the actor may make an office answer the deputy: 代表工委 any, 政府督查 those of the government; a court, a
 * procuratorate or a supervision office is handed its part by 人大 alone (浙江 2016 art 11).
 */
export function mayHandTo({ actor, surroundings }: Known, officeId: string): boolean {
  return holds(actor, 'deputyAffairs') || surroundings.offices[officeId]?.system === 'government';
}

/** Whether the actor may press an office: who supervises only as 政府督查, those of the government. */
export function mayPress({ actor, surroundings }: Known, officeId: string): boolean {
  return !isGovernmentAlone(actor) || surroundings.offices[officeId]?.system === 'government';
}

/** Whether the actor supervises as 政府督查 and as nobody else. */
export function isGovernmentAlone(actor: Actor): boolean {
  return holds(actor, 'governmentOffice') && !holds(actor, 'deputyAffairs', 'leader', 'committee');
}
