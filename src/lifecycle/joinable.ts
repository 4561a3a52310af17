import type { CaseState } from '../case-file/states.js';
import { acts } from './acts.js';

/** Whether a suggestion may be handled together with others 可以并案: it is registered, and not ended. */
export function joinable(state: CaseState): boolean {
  return acts.handleTogether.from.some((one) => one === state);
}
