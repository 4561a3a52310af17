import type { AssignmentState, CaseState, CommitmentState, OfficeRole } from '../../../src/case-file/states.js';
import type { OfficeName } from './roster.js';

/** One cell of the exhaustive check: a case that need not be possible, made only to be judged. */
export interface Cell {
  readonly state: CaseState;
  readonly submitter: 'deputy' | 'delegation';
  /** the replying office; it leads or, where `role` is `separate`, it is one of those */
  readonly office: OfficeName;
  /** the assignment that acts are upon */
  readonly own: AssignmentState;
  readonly role: OfficeRole;
  /** ripe: every paper is there that any condition asks for; bare: none */
  readonly ripe: boolean;
}

/** The office under test: where it is a co-office, the sports office, under the lead of `cell.office`. */
export function ownOffice(cell: Pick<Cell, 'office' | 'role'>): OfficeName {
  return cell.role === 'co' ? 'sports' : cell.office;
}

/**
 * The state of the one commitment of a ripe cell, by the state of the assignment, so that every state comes up; a bare cell
 * has none. Where it is not open, the office owes something else.
 */
export function promiseOf({ ripe, own }: Cell): CommitmentState | null {
  if (!ripe) return null;
  return (
    ({ pending: 'reported', acknowledged: 'fulfilled', drafting: 'superseded' } as const)[own as 'pending'] ?? 'open'
  );
}

/** Whether the office of a ripe cell waits for an extension that it asked for. */
export function asksForTime({ ripe, own }: Cell): boolean {
  return ripe && own === 'drafting';
}
