import type { CaseFile } from './case-file.js';
import { referralTargets } from './states.js';

/** The withdrawal 撤回, or null. */
export function presentWithdrawal(file: CaseFile) {
  const paper = file.withdrawals.at(-1);
  return paper ? { reason: paper.reason, withdrawnOn: paper.withdrawnOn } : null;
}

/** The referral 转送, or null. */
export function presentReferral(file: CaseFile) {
  const paper = file.referrals.at(-1);
  if (!paper) return null;
  const { target, reason, referredOn } = paper;
  return { to: target, toLabel: referralTargets[target], reason, referredOn };
}
