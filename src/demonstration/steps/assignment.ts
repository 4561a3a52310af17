import type { addedRoles, batchKinds } from '../../case-file/states.js';
import { acknowledge } from '../../stages/2-assignment/acknowledge.js';
import { addOffice } from '../../stages/2-assignment/add-office.js';
import { assign } from '../../stages/2-assignment/assign.js';
import { denyReassignment, reassign } from '../../stages/2-assignment/decide-reassignment.js';
import { escalate } from '../../stages/2-assignment/escalate.js';
import { preassign } from '../../stages/2-assignment/preassign.js';
import { requestReassignment } from '../../stages/2-assignment/request-reassignment.js';
import { officeAccount } from '../people.js';
import type { OfficeCode } from '../roster.js';
import type { Moment, Step } from '../story.js';
import { atOffice, uponOffice } from './step.js';

/** 交: the words for handing over. The first number is always: so many working days after the step before. */

/** `staff` 代表工委 or `gov` 政府督查. */
type AssigningBody = 'staff' | 'gov';

/** Who handles it: a lead with its co-offices, or separate offices with their parts. */
interface Handlers {
  readonly lead?: OfficeCode;
  readonly co?: readonly OfficeCode[];
  readonly separate?: Readonly<Partial<Record<OfficeCode, string>>>;
}

interface Assigned extends Handlers {
  readonly difficult?: boolean;
  readonly note?: string;
  readonly batch?: keyof typeof batchKinds;
}

export const preassigns = (after: number, who: AssigningBody, to: Handlers): Step => ({
  after,
  who,
  deed: preassign,
  body: (moment) => ({ offices: officesOf(to, moment) }),
});

export const assigns = (after: number, who: AssigningBody, to: Assigned): Step => {
  const { lead, co, separate, ...said } = to;
  return {
    after,
    who,
    deed: assign,
    body: (moment) => ({ offices: officesOf({ lead, co, separate }, moment), ...said }),
  };
};

/** @param leader 分管领导 and @param handler 经办人, by their posts. */
export const acknowledges = (after: number, office: OfficeCode, leader: string, handler: string): Step => {
  const phone = `0571-8800 ${officeAccount('office', office).slice('office'.length).padStart(4, '0')}`;
  return atOffice(after, office, acknowledge, () => ({ responsibleLeader: leader, handler, phone }));
};

interface Added {
  readonly office: OfficeCode;
  readonly role: keyof typeof addedRoles;
  readonly part?: string;
  readonly reason: string;
}

export const adds = (after: number, who: AssigningBody, { office, ...added }: Added): Step => ({
  after,
  who,
  deed: addOffice,
  body: ({ ids }) => ({ officeId: ids.offices[office], ...added }),
});

/** The office says that the case is not its own. It has ten days: tell it within two working days, holidays may lie between. */
export const objects = (after: number, office: OfficeCode, reason: string, suggested?: OfficeCode): Step =>
  atOffice(after, office, requestReassignment, ({ ids }) => ({
    reason,
    ...(suggested ? { suggestedOfficeId: ids.offices[suggested] } : {}),
  }));

export const keeps = (after: number, who: AssigningBody, office: OfficeCode, reason: string): Step =>
  uponOffice(after, who, office, denyReassignment, () => ({ reason }));

interface PassedOn {
  readonly from: OfficeCode;
  readonly to: OfficeCode;
  readonly reason: string;
}

export const passesOn = (after: number, who: AssigningBody, { from, to, reason }: PassedOn): Step =>
  uponOffice(after, who, from, reassign, ({ ids }) => ({ officeId: ids.offices[to], reason }));

/** Into the hands of govleader1. */
export const escalates = (after: number, who: AssigningBody, reason: string): Step => ({
  after,
  who,
  deed: escalate,
  body: ({ ids }) => ({ reason, leader: { name: '副区长甲', accountId: ids.accounts['govleader1'] } }),
});

function officesOf({ lead, co = [], separate = {} }: Handlers, { ids }: Moment) {
  return [
    ...(lead ? [{ officeId: ids.offices[lead], role: 'lead' }] : []),
    ...co.map((code) => ({ officeId: ids.offices[code], role: 'co' })),
    ...Object.entries(separate).map(([code, part]) => ({ officeId: ids.offices[code], role: 'separate', part })),
  ];
}
