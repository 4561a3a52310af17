import { deed } from '../../lifecycle/deed.js';
import { SuggestionBody } from './suggestion-text.js';
import { asksOfText, demandsOfText, faultsOfText, writeText } from './write-text.js';

/** 起草: a deputy, or a delegation, begins a suggestion. */
export const draft = deed<SuggestionBody>({
  act: 'draft',
  body: SuggestionBody,
  asks: asksOfText,
  faults: faultsOfText,
  demands: demandsOfText,
  write: (file, input, setting) => ({ change: writeText(file, input, setting) }),
});
