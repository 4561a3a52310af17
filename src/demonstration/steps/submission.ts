import type { CheckResult, referralTargets } from '../../case-file/states.js';
import { cosign, declineCosign } from '../../stages/1-submission/answer-invitation.js';
import { attachToSuggestion, detachFromSuggestion } from '../../stages/1-submission/attach.js';
import { examineFail, examinePass } from '../../stages/1-submission/examine.js';
import { handleTogether } from '../../stages/1-submission/handle-together.js';
import { inviteCosigners } from '../../stages/1-submission/invite-cosigners.js';
import { refer } from '../../stages/1-submission/refer.js';
import { refuse } from '../../stages/1-submission/refuse.js';
import { register } from '../../stages/1-submission/register.js';
import { returnForRevision } from '../../stages/1-submission/return.js';
import { revise } from '../../stages/1-submission/revise.js';
import { submit } from '../../stages/1-submission/submit.js';
import { withdraw } from '../../stages/1-submission/withdraw.js';
import { deputyOf } from '../people.js';
import type { CategoryCode } from '../roster.js';
import type { Step, Story, SuggestionText } from '../story.js';
import { says, withFile } from './step.js';

/** 提: the words for writing, co-signing and reviewing. The first number is always: so many working days after the step before. */

export const submits = (after: number): Step => says(after, 'author', submit);

/** @param name of a file of plain text, which is added to the draft. */
export const attaches = (after: number, name: string, text: string): Step =>
  withFile(says(after, 'author', attachToSuggestion), name, text);

export const detaches = (after: number, name: string): Step => ({
  ...says(after, 'author', detachFromSuggestion),
  body: ({ attachmentOf }) => ({ attachmentId: attachmentOf(name) }),
});

export const revises = (after: number, text: Partial<Pick<SuggestionText, 'title' | 'cause' | 'proposals'>>): Step =>
  says(after, 'author', revise, text);

/** @param usernames of the deputies who are asked to co-sign, e.g. `deputy4`. */
export const invites = (after: number, ...usernames: readonly string[]): Step => ({
  after,
  who: 'author',
  deed: inviteCosigners,
  body: ({ ids }) => ({ deputyIds: usernames.map((username) => ids.deputies[deputyOf(username)]) }),
});

export const cosigns = (after: number, username: string): Step => says(after, username, cosign, { agree: true });

export const declines = (after: number, username: string): Step =>
  says(after, username, declineCosign, { agree: false });

type Checks = Readonly<Partial<Record<'political' | 'legal' | 'quality', CheckResult>>>;

/** @param failed what does not pass; the rest does. */
export const examines = (after: number, who: string, opinion: string, failed: Checks = {}): Step => {
  const deed = Object.values(failed).includes('fail') ? examineFail : examinePass;
  return says(after, who, deed, { political: 'pass', legal: 'pass', quality: 'pass', ...failed, opinion });
};

export const returns = (after: number, who: string, reason: string): Step =>
  says(after, who, returnForRevision, { reason });

export const registers = (after: number, categoryCode: CategoryCode): Step =>
  says(after, 'staff', register, { categoryCode });

export const refuses = (after: number, reasonCode: string, reason: string): Step =>
  says(after, 'staff', refuse, { reasonCode, reason });

export const refers = (after: number, to: keyof typeof referralTargets, reason: string): Step =>
  says(after, 'staff', refer, { to, reason });

export const withdraws = (after: number, reason: string): Step => says(after, 'author', withdraw, { reason });

/** @param others stories of the same matter, registered before. */
export const joins = (after: number, ...others: readonly Story[]): Step => ({
  after,
  who: 'staff',
  deed: handleTogether,
  body: ({ caseOf }) => ({ withIds: others.map(caseOf) }),
});
