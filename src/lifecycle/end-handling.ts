import type { Assignment } from '../case-file/papers/assignment.js';
import type { CaseFile } from '../case-file/case-file.js';
import { standing } from '../case-file/questions.js';

/** Every assignment that stands, ended 办理终止: the office owes nothing more, whatever it has done so far. */
export function endHandling(file: CaseFile): Assignment[] {
  return standing(file).map((one) => ({ ...one, state: 'ended' }));
}
