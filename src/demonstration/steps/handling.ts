import type { consultationForms, consultationStages, publications } from '../../case-file/states.js';
import { attachToRecord, attachToReply, detachFromReply } from '../../stages/3-handling/attach.js';
import { consult } from '../../stages/3-handling/consult.js';
import { draftReply } from '../../stages/3-handling/draft-reply.js';
import { giveCoOpinion } from '../../stages/3-handling/give-co-opinion.js';
import { plan } from '../../stages/3-handling/plan.js';
import { reply } from '../../stages/3-handling/reply.js';
import { reportProgress } from '../../stages/3-handling/report-progress.js';
import { returnCoOpinion } from '../../stages/3-handling/return-co-opinion.js';
import { returnReply } from '../../stages/3-handling/return-reply.js';
import { officeAccount } from '../people.js';
import type { OfficeCode } from '../roster.js';
import type { Step } from '../story.js';
import { atOffice, numbered, uponOffice, withFile } from './step.js';

/** 办: the words for handling and replying. The first number is always: so many working days after the step before. */

interface Consulted {
  readonly stage: keyof typeof consultationStages;
  readonly form: keyof typeof consultationForms;
  readonly summary: string;
  readonly attendees: readonly string[];
  readonly leaderLevel?: string;
  readonly eventName?: string;
}

/** The consultation was held on the working day before it is put on record. */
export const consults = (after: number, office: OfficeCode, said: Consulted): Step =>
  atOffice(after, office, consult, ({ on, days }) => ({ ...said, heldOn: days.earlier(on, 1) }));

/** @param name of a file of plain text, which is added to the office's latest consultation. */
export const recordsFile = (after: number, office: OfficeCode, name: string, text: string): Step =>
  withFile(
    atOffice(after, office, attachToRecord, ({ consultationOf }) => ({
      to: 'consultation',
      paperId: consultationOf(office),
    })),
    name,
    text,
  );

/** @param name of a file of plain text, which is added to the draft of the office's reply. */
export const enclosesFile = (after: number, office: OfficeCode, name: string, text: string): Step =>
  withFile(
    atOffice(after, office, attachToReply, () => ({ to: 'reply' })),
    name,
    text,
  );

export const removesFile = (after: number, office: OfficeCode, name: string): Step =>
  atOffice(after, office, detachFromReply, ({ attachmentOf }) => ({ attachmentId: attachmentOf(name) }));

/** @param milestones what will be done, each so many working days after the plan is made. */
export const plans = (after: number, office: OfficeCode, milestones: Readonly<Record<string, number>>): Step =>
  atOffice(after, office, plan, ({ on, days }) => ({
    milestones: Object.entries(milestones).map(([title, within]) => ({ title, dueOn: days.later(on, within) })),
  }));

interface Progress {
  readonly done: string;
  readonly next: string;
  readonly percent: number;
  readonly difficulties?: string;
  readonly needsHelp?: string;
}

/** The report is for the month of the day. */
export const reports = (after: number, office: OfficeCode, said: Progress): Step =>
  atOffice(after, office, reportProgress, ({ on }) => ({ ...said, period: on.slice(0, 7) }));

/** @param docNo its organ and number, e.g. `演财函 8`; the year is that of the day. */
export const givesOpinion = (after: number, office: OfficeCode, docNo: string, signer: string, opinion: string): Step =>
  atOffice(after, office, giveCoOpinion, (moment) => ({ opinion, docNo: numbered(docNo, moment), signer }));

/** @param lead sends the opinion of @param co back. */
export const returnsOpinion = (after: number, lead: OfficeCode, co: OfficeCode, reason: string): Step =>
  uponOffice(after, officeAccount('office', lead), co, returnCoOpinion, () => ({ reason }));

/** What an office promises, by the end of a month: so many months ahead of the day on which the demonstration is made. */
export interface Promised {
  readonly text: string;
  readonly measures: string;
  /** below zero: that day has passed */
  readonly monthsAhead: number;
}

interface Drafted {
  readonly docNo: string;
  readonly outcomeClass: string;
  readonly summary: string;
  /** one for each proposal, in order */
  readonly answers: readonly string[];
  readonly explanation?: string;
  readonly commitments?: readonly Promised[];
  readonly publication?: keyof typeof publications;
}

export const drafts = (after: number, office: OfficeCode, drafted: Drafted): Step =>
  atOffice(after, office, draftReply, (moment) => {
    const { docNo, answers, commitments = [], publication = 'full', ...said } = drafted;
    return {
      ...said,
      docNo: numbered(docNo, moment),
      publication,
      answers: answers.map((text, index) => ({ proposalSeq: index + 1, text })),
      commitments: commitments.map(({ monthsAhead, ...promised }) => ({
        ...promised,
        dueOn: moment.days.monthEnd(monthsAhead),
      })),
    };
  });

/** The head does not sign yet, and says why. */
export const sendsBack = (after: number, office: OfficeCode, reason: string): Step =>
  uponOffice(after, officeAccount('head', office), office, returnReply, () => ({ reason }));

/** The head signs. */
export const replies = (after: number, office: OfficeCode, signer: string): Step =>
  uponOffice(after, officeAccount('head', office), office, reply, () => ({ signer }));
