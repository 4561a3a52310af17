import type { Assignment } from '../case-file/papers/assignment.js';
import type { Written } from '../case-file/papers.js';
import type { OfficeRole } from '../case-file/states.js';
import type { DeedSetting } from './setting.js';

/** What an office is given. */
export interface HandOver {
  readonly officeId: string;
  readonly role: OfficeRole;
  readonly part?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * A new assignment 办理任务 in the place of another 改办: it takes over role, part and round, and waits for receipt.
 */
export function succeed(before: Assignment, officeId: string, setting: DeedSetting): Written<Assignment> {
  const { role, part, round, note } = before;
  const to = { officeId, role, part: part ?? undefined, note: note ?? undefined };
  return { ...handOver(to, setting), round, predecessorId: before.id };
}

/** An assignment whose request for re-assignment was denied: as it was before it asked. */
export function backInHand(assignment: Assignment): Assignment {
  return { ...assignment, state: assignment.acknowledgedOn === null ? 'pending' : 'acknowledged' };
}

/** A new assignment 办理任务 of the first round, handed over today and waiting for the office's receipt. */
export function handOver(to: HandOver, setting: DeedSetting): Written<Assignment> {
  return {
    id: setting.newId(),
    officeId: to.officeId,
    role: to.role,
    part: to.part ?? null,
    round: 1,
    state: 'pending',
    handedOverOn: setting.today,
    acknowledgedOn: null,
    responsibleLeader: null,
    deputyHead: null,
    handler: null,
    phoneCipher: null,
    phoneMasked: null,
    note: to.note ?? null,
    predecessorId: null,
  };
}
