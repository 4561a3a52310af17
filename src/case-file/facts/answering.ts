import type { CaseFile } from '../case-file.js';
import type { Assignment } from '../papers/assignment.js';
import type { ClockPaper } from '../papers/clock.js';
import type { Consultation } from '../papers/handling.js';
import { clockOf, replies } from '../questions.js';

/** The clock by which an office answers: with its reply, its reply anew, or its opinion. */
export function answerClock(file: CaseFile, assignment: Assignment): ClockPaper | undefined {
  if (!replies(assignment)) return clockOf(file, 'coOpinion', assignment.id);
  return clockOf(file, 'rehandle', assignment.id) ?? clockOf(file, 'reply', assignment.id);
}

/** Whether an answer came on or before the day then in force 按时; null where no clock tells. */
export function issuedInTime(file: CaseFile, assignment: Assignment): boolean | null {
  const clock = answerClock(file, assignment);
  return clock?.metOn ? clock.metOn <= clock.dueOn : null;
}

const faceToFace = new Set<Consultation['form']>(['visit', 'meeting', 'faceToFace']);

/** Whether the deputy was met in person 面商: not by telephone or online alone. */
export function inPerson({ form }: Consultation): boolean {
  return faceToFace.has(form);
}
