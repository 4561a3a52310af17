import type { CaseFile } from '../../../../src/case-file/case-file.js';
import type { AssignmentState, CaseState, CommitmentState } from '../../../../src/case-file/states.js';
import type { LocalDate } from '../../../../src/deadlines/local-date.js';
import { type Cell, ownOffice } from '../cell.js';
import type { Input } from '../inputs.js';
import type { Person } from '../people.js';

/** The right answer to one question, worked out by hand: who may, where, and what is missing then. */
export interface Expected {
  readonly by: readonly Person[];
  readonly from: readonly CaseState[];
  /** for an act upon an assignment: the states of that assignment */
  readonly own?: readonly AssignmentState[];
  /** for an act upon a commitment: the states of that commitment */
  readonly promised?: readonly CommitmentState[];
  readonly missing: readonly string[];
  /** what is missing for one person, where it is not the same for all who may */
  readonly missingFor?: (person: Person) => readonly string[] | undefined;
  /** what the act is upon, where that is neither the case nor an assignment */
  readonly upon?: 'supervisionLetter' | 'oversightCopy';
}

export const submitter = ({ submitter: kind }: Cell): Person[] => [kind === 'deputy' ? 'leadDeputy' : 'delegation'];
export const liaisonOrHead = (cell: Cell): Person[] => [`liaison:${ownOffice(cell)}`, ...head(cell)];
export const head = (cell: Cell): Person[] => [`head:${ownOffice(cell)}`];
export const supervisors: Person[] = ['deputyAffairs', 'committee', 'leader', 'governmentOffice'];
/** 代表工委 always; 政府督查 where no replying office is there yet, or a governmental one. */
export const assigningBody = ({ office, role, own }: Cell): Person[] =>
  office === 'housing' || (role !== 'co' && own === 'reassigned')
    ? ['deputyAffairs', 'governmentOffice']
    : ['deputyAffairs'];

/** The same, of one office's part: a court's is not for the government to decide. */
export const assigningBodyOver = ({ office }: Cell): Person[] =>
  office === 'housing' ? ['deputyAffairs', 'governmentOffice'] : ['deputyAffairs'];

export const inHandling = ['handling'] as const;
export const owing = ['pending', 'acknowledged', 'objected', 'drafting'];
export const counts = ({ role, own }: Cell) => role !== 'co' && own !== 'reassigned';
export const unless = (holds: boolean, ...codes: string[]) => (holds ? [] : codes);
export const ownOpinionIn = ({ role, own }: Cell) =>
  role !== 'co' || ['opinionGiven', 'ended', 'reassigned'].includes(own);

/** What an act must be, and what it is sent when a story goes well; each body is enough by itself. */
export interface ByHand {
  readonly expected: (cell: Cell) => Expected;
  readonly good: (file: CaseFile | null, today: LocalDate) => Input;
}
