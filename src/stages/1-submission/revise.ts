import { deed } from '../../lifecycle/deed.js';
import { clearable, RevisionBody } from './suggestion-text.js';
import { asksOfText, demandsOfText, faultsOfText, writeText } from './write-text.js';

/** 修改: the draft's text is changed; a new version of the text is kept. */
export const revise = deed<RevisionBody>({
  act: 'revise',
  body: RevisionBody,
  clears: clearable,
  asks: asksOfText,
  faults: faultsOfText,
  demands: demandsOfText,
  write: (file, input, setting) => ({ change: writeText(file, input, setting) }),
});
