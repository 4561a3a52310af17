import type { consultationForms, consultationStages, publications, Rating } from '../case-file/states.js';
import { assign } from '../stages/2-assignment/assign.js';
import { acknowledge } from '../stages/2-assignment/acknowledge.js';
import { consult } from '../stages/3-handling/consult.js';
import { draftReply } from '../stages/3-handling/draft-reply.js';
import { giveCoOpinion } from '../stages/3-handling/give-co-opinion.js';
import { reply } from '../stages/3-handling/reply.js';
import { returnReply } from '../stages/3-handling/return-reply.js';
import { designateKey } from '../stages/4-supervision/designate-key.js';
import { urge } from '../stages/4-supervision/urge.js';
import { evaluate } from '../stages/5-evaluation/evaluate.js';
import { lapse } from '../stages/5-evaluation/lapse.js';
import { refuse } from '../stages/1-submission/refuse.js';
import { register } from '../stages/1-submission/register.js';
import { returnForRevision } from '../stages/1-submission/return.js';
import { revise } from '../stages/1-submission/revise.js';
import { submit } from '../stages/1-submission/submit.js';
import { officeAccount } from './people.js';
import type { CategoryCode, OfficeCode } from './roster.js';
import type { Moment, Step, SuggestionText } from './story.js';

/** The words in which the stories are told. The first number is always: so many working days after the step before. */

export const submits = (after: number): Step => ({ after, who: 'author', deed: submit, body: nothing });

export const revises = (after: number, text: Partial<Pick<SuggestionText, 'title' | 'cause' | 'proposals'>>): Step => ({
  after,
  who: 'author',
  deed: revise,
  body: () => text,
});

export const returns = (after: number, who: string, reason: string): Step => ({
  after,
  who,
  deed: returnForRevision,
  body: () => ({ reason }),
});

export const registers = (after: number, categoryCode: CategoryCode): Step => ({
  after,
  who: 'staff',
  deed: register,
  body: () => ({ categoryCode }),
});

export const refuses = (after: number, reasonCode: string, reason: string): Step => ({
  after,
  who: 'staff',
  deed: refuse,
  body: () => ({ reasonCode, reason }),
});

/** Who handles it: a lead with its co-offices, or separate offices with their parts. */
interface Assigned {
  readonly lead?: OfficeCode;
  readonly co?: readonly OfficeCode[];
  readonly separate?: Readonly<Partial<Record<OfficeCode, string>>>;
  readonly difficult?: boolean;
  readonly note?: string;
}

/** @param who `staff` 代表工委 or `gov` 政府督查. */
export const assigns = (after: number, who: 'staff' | 'gov', to: Assigned): Step => {
  const { lead, co = [], separate = {}, ...said } = to;
  const body = ({ ids }: Moment) => ({
    offices: [
      ...(lead ? [{ officeId: ids.offices[lead], role: 'lead' }] : []),
      ...co.map((code) => ({ officeId: ids.offices[code], role: 'co' })),
      ...Object.entries(separate).map(([code, part]) => ({ officeId: ids.offices[code], role: 'separate', part })),
    ],
    ...said,
  });
  return { after, who, deed: assign, body };
};

/** @param leader 分管领导 and @param handler 经办人, by their posts. */
export const acknowledges = (after: number, office: OfficeCode, leader: string, handler: string): Step => {
  const phone = `0571-8800 ${officeAccount('office', office).slice('office'.length).padStart(4, '0')}`;
  return atOffice(after, office, acknowledge, () => ({ responsibleLeader: leader, handler, phone }));
};

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

/** @param docNo its organ and number, e.g. `演财函 8`; the year is that of the day. */
export const givesOpinion = (after: number, office: OfficeCode, docNo: string, signer: string, opinion: string): Step =>
  atOffice(after, office, giveCoOpinion, (moment) => ({ opinion, docNo: numbered(docNo, moment), signer }));

interface Drafted {
  readonly docNo: string;
  readonly outcomeClass: string;
  readonly summary: string;
  /** one for each proposal, in order */
  readonly answers: readonly string[];
  readonly explanation?: string;
  readonly commitments?: readonly { readonly text: string; readonly measures: string; readonly monthsAhead: number }[];
  readonly publication?: keyof typeof publications;
}

/** Commitments are due at the end of a month, so many months ahead of the day on which the demonstration is made. */
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
export const sendsBack = (after: number, office: OfficeCode, reason: string): Step => ({
  after,
  who: officeAccount('head', office),
  deed: returnReply,
  office,
  body: () => ({ reason }),
});

/** The head signs. */
export const replies = (after: number, office: OfficeCode, signer: string): Step => ({
  after,
  who: officeAccount('head', office),
  deed: reply,
  office,
  body: () => ({ signer }),
});

export const rates = (after: number, attitude: Rating, result: Rating, comment?: string): Step => ({
  after,
  who: 'author',
  deed: evaluate,
  body: () => ({ attitude, result, comment }),
});

export const urges = (after: number, who: string, note: string): Step => ({
  after,
  who,
  deed: urge,
  body: () => ({ note }),
});

/** By the council of chairmen, on the working day before: leader2 supervises, govleader1 leads. */
export const designates = (after: number, committee: string): Step => ({
  after,
  who: 'staff',
  deed: designateKey,
  body: ({ on, days, ids }) => ({
    supervisingLeader: { name: '常委会副主任乙', accountId: ids.accounts['leader2'] },
    leadingLeader: { name: '副区长甲', accountId: ids.accounts['govleader1'] },
    committee,
    decidedOn: days.earlier(on, 1),
  }),
});

export const lapses = (after: number): Step => ({ after, who: 'system', deed: lapse, body: nothing });

function nothing(): object {
  return {};
}

function atOffice(after: number, office: OfficeCode, deed: Step['deed'], body: Step['body']): Step {
  return { after, who: officeAccount('office', office), deed, office, body };
}

function numbered(docNo: string, { on }: Moment): string {
  const [organ = '', number = ''] = docNo.split(' ');
  return `${organ}〔${on.slice(0, 4)}〕${number}号`;
}
