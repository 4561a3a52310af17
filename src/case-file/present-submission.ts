import type { CaseFile } from './case-file.js';

/** The withdrawal 撤回, or null. */
export function presentWithdrawal(file: CaseFile) {
  const paper = file.withdrawals.at(-1);
  return paper ? { reason: paper.reason, withdrawnOn: paper.withdrawnOn } : null;
}
