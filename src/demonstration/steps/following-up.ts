import type { publications } from '../../case-file/states.js';
import { acceptFulfilment, rejectFulfilment } from '../../stages/3-handling/confirm-fulfilment.js';
import { grantExtension, refuseExtension } from '../../stages/3-handling/decide-extension.js';
import { deferCommitment } from '../../stages/3-handling/defer-commitment.js';
import { fulfilCommitment } from '../../stages/3-handling/fulfil-commitment.js';
import { publish, unpublish } from '../../stages/3-handling/publish.js';
import { requestExtension } from '../../stages/3-handling/request-extension.js';
import { officeAccount } from '../people.js';
import type { OfficeCode } from '../roster.js';
import type { Step } from '../story.js';
import { atOffice, numbered, says, uponOffice } from './step.js';

/** 办: the words for more time, publication and promises. The first number is always: so many working days after the step before. */

/** @param within so many working days from now; it must lie past three months and not past six from the hand-over. */
export const asksForTime = (after: number, office: OfficeCode, within: number, reason: string): Step =>
  atOffice(after, office, requestExtension, ({ on, days }) => ({ reason, until: days.later(on, within) }));

export const givesTime = (after: number, who: 'staff' | 'gov', office: OfficeCode, within: number): Step =>
  uponOffice(after, who, office, grantExtension, ({ on, days }) => ({ until: days.later(on, within) }));

export const refusesTime = (after: number, who: 'staff' | 'gov', office: OfficeCode, reason: string): Step =>
  uponOffice(after, who, office, refuseExtension, () => ({ reason }));

export const publishes = (after: number, scope: Exclude<keyof typeof publications, 'none'>, reason: string): Step =>
  says(after, 'staff', publish, { scope, reason });

export const takesBack = (after: number, reason: string): Step =>
  says(after, 'staff', unpublish, { scope: 'none', reason });

/** A promise of the office's latest reply that has such a number. */
interface Which {
  readonly office: OfficeCode;
  readonly seq: number;
}

interface Kept {
  readonly report: string;
  readonly docNo: string;
  readonly signer: string;
}

export const fulfils = (after: number, which: Which, { docNo, ...kept }: Kept): Step =>
  uponPromise(after, officeAccount('office', which.office), which, fulfilCommitment, (moment) => ({
    ...kept,
    docNo: numbered(docNo, moment),
  }));

/** @param monthsAhead to the end of that month, counted from the day on which the demonstration is made. */
export const defers = (after: number, which: Which, monthsAhead: number, reason: string): Step =>
  uponPromise(after, officeAccount('office', which.office), which, deferCommitment, ({ days }) => ({
    reason,
    dueOn: days.monthEnd(monthsAhead),
  }));

export const accepts = (after: number, which: Which, note: string): Step =>
  uponPromise(after, 'staff', which, acceptFulfilment, () => ({ accepted: true, note }));

export const rejects = (after: number, which: Which, note: string): Step =>
  uponPromise(after, 'staff', which, rejectFulfilment, () => ({ accepted: false, note }));

function uponPromise(after: number, who: string, which: Which, deed: Step['deed'], body: Step['body']): Step {
  return { after, who, deed, upon: { kind: 'commitment', ...which }, body };
}
