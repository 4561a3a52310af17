import type { CaseFile } from './case-file.js';
import { inspectionForms } from './states.js';

/** Supervision activities 督办活动, as every reader of the case sees them. */
export function presentInspections(file: CaseFile) {
  return file.inspections.map(({ congressId: _c, suggestionId: _s, accountId: _a, ...shown }) => ({
    ...shown,
    formLabel: inspectionForms[shown.form],
  }));
}
