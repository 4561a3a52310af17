import type { CaseFile } from '../case-file/case-file.js';
import { assignmentById } from '../case-file/questions.js';
import type { Setting } from './setting.js';

/** What an act is upon within its case 办理对象; both null for an act upon the suggestion itself. */
export type Upon = Pick<Setting, 'assignment' | 'commitment'>;

/**
 * @param id of an assignment, of a commitment, of the suggestion itself, or null.
 * @returns the assignment and, for a commitment, the commitment with the assignment it belongs to.
 */
export function upon(file: CaseFile, id: string | null): Upon {
  const commitment = file.commitments.find((one) => one.id === id) ?? null;
  return { commitment, assignment: assignmentById(file, commitment?.assignmentId ?? id ?? '') ?? null };
}
