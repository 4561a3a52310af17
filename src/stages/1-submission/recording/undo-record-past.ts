import { standing } from '../../../case-file/questions.js';
import { deed, NoBody } from '../../../lifecycle/deed.js';

/**
 * 撤销录入: what was taken in by mistake is no case any more. Its record stays; its number is free again, it counts nowhere, and
 * nobody but 代表工委 and who checks finds it.
 */
export const undoRecordPast = deed<NoBody>({
  act: 'undoRecordPast',
  body: NoBody,
  write: (file) => {
    const { number, sessionId } = file.suggestion;
    const assignments = standing(file).map((one) => ({ ...one, state: 'ended' as const }));
    const commitments = file.commitments.map((one) => ({ ...one, state: 'superseded' as const }));
    const registration = { number: null, sessionId: null, inSession: null, registeredOn: null };
    const rules = { profileKey: null, profileVersion: null, raters: null };
    const change = { suggestion: { ...registration, ...rules }, papers: { assignments, commitments } };
    return { change, says: { number, sessionId } };
  },
});
