import { shownOf } from '../platform/http/shown.js';
import {
  InspectionAnswer,
  LookBackAnswer,
  OversightCopyAnswer,
  SupervisionLetterAnswer,
} from './answers/oversight-answer.js';
import type { CaseFile } from './case-file.js';
import type { Reading } from './reading.js';
import { assignmentById } from './questions.js';
import {
  copyStates,
  inspectionForms,
  letterCauses,
  letterStates,
  lookBackFindings,
  oversightBodies,
} from './states.js';

/** Supervision activities 督办活动, as every reader of the case sees them. */
export function presentInspections(file: CaseFile) {
  return file.inspections.map((one) => ({
    ...shownOf(InspectionAnswer, one),
    formLabel: inspectionForms[one.form],
  }));
}

/** Supervision letters 督办函, each with the acts that the reader may perform upon it. */
export function presentLetters(file: CaseFile, { surroundings, permitted }: Reading) {
  return file.supervisionLetters.map((one) => {
    const id = assignmentById(file, one.assignmentId)?.officeId ?? '';
    return {
      ...shownOf(SupervisionLetterAnswer, one),
      office: { id, name: surroundings.offices[id]?.name ?? '' },
      causeLabel: letterCauses[one.cause],
      stateLabel: letterStates[one.state],
      permittedActs: permitted(one.id),
    };
  });
}

/** Copies to oversight bodies 抄送监督机构, each with the acts that the reader may perform upon it. */
export function presentCopies(file: CaseFile, { permitted }: Reading) {
  return file.oversightCopies.map((one) => ({
    ...shownOf(OversightCopyAnswer, one),
    bodyLabel: oversightBodies[one.body],
    stateLabel: copyStates[one.state],
    permittedActs: permitted(one.id),
  }));
}

/** Look-backs 回头看. */
export function presentLookBacks(file: CaseFile) {
  return file.lookBacks.map((one) => ({
    ...shownOf(LookBackAnswer, one),
    findingLabel: lookBackFindings[one.finding],
  }));
}
