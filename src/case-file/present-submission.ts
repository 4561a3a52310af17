import type { Actor } from '../congress/actor.js';
import { shownOf } from '../platform/http/shown.js';
import { ExaminationAnswer, WithdrawalAnswer } from './answers/submission-answer.js';
import { submitterOf } from './addressees.js';
import type { CaseFile } from './case-file.js';
import { passed, standingCosigners } from './questions.js';
import { speaksFor } from './raters.js';
import { cosignerStates, referralTargets } from './states.js';
import type { Surroundings } from './surroundings.js';

/** The co-signers 附议代表. Who declined, or never answered, is told to the submitter alone. */
export function presentCosigners(file: CaseFile, actor: Actor, { deputies }: Surroundings) {
  const shown = speaksFor(actor, submitterOf(file.suggestion)) ? file.cosigners : standingCosigners(file);
  return shown.map(({ deputyId: id, state, invitedOn, answeredOn }) => ({
    ...{ id, name: deputies[id]?.name ?? '', state, stateLabel: cosignerStates[state], invitedOn, answeredOn },
  }));
}

/** The withdrawal 撤回, or null. */
export function presentWithdrawal(file: CaseFile) {
  const paper = file.withdrawals.at(-1);
  return paper ? shownOf(WithdrawalAnswer, paper) : null;
}

/** The referral 转送, or null. */
export function presentReferral(file: CaseFile) {
  const paper = file.referrals.at(-1);
  if (!paper) return null;
  const { target, reason, referredOn } = paper;
  return { to: target, toLabel: referralTargets[target], reason, referredOn };
}

/** Examinations 审查, the oldest first. */
export function presentExaminations(file: CaseFile) {
  return file.examinations.map((one) => ({
    ...shownOf(ExaminationAnswer, one),
    passed: passed(one),
  }));
}
