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
  return file.inspections.map(({ congressId: _c, suggestionId: _s, accountId: _a, ...shown }) => ({
    ...shown,
    formLabel: inspectionForms[shown.form],
  }));
}

/** Supervision letters 督办函, each with the acts that the reader may perform upon it. */
export function presentLetters(file: CaseFile, { surroundings, permitted }: Reading) {
  return file.supervisionLetters.map(
    ({ congressId: _c, suggestionId: _s, accountId: _a, answeredBy: _b, ...shown }) => {
      const id = assignmentById(file, shown.assignmentId)?.officeId ?? '';
      return {
        ...shown,
        office: { id, name: surroundings.offices[id]?.name ?? '' },
        causeLabel: letterCauses[shown.cause],
        stateLabel: letterStates[shown.state],
        permittedActs: permitted(shown.id),
      };
    },
  );
}

/** Copies to oversight bodies 抄送监督机构, each with the acts that the reader may perform upon it. */
export function presentCopies(file: CaseFile, { permitted }: Reading) {
  return file.oversightCopies.map(({ congressId: _c, suggestionId: _s, accountId: _a, ...shown }) => ({
    ...shown,
    bodyLabel: oversightBodies[shown.body],
    stateLabel: copyStates[shown.state],
    permittedActs: permitted(shown.id),
  }));
}

/** Look-backs 回头看. */
export function presentLookBacks(file: CaseFile) {
  return file.lookBacks.map(({ congressId: _c, suggestionId: _s, accountId: _a, ...shown }) => ({
    ...shown,
    findingLabel: lookBackFindings[shown.finding],
  }));
}
