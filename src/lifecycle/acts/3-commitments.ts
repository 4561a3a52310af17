import type { Act, Shared } from '../act.js';
import type { CaseState } from '../../case-file/states.js';

const law = '浙江规定第二十条';
const confirmation = { method: 'POST', path: 'commitments/:id/confirmation' } as const;
const told = (accepted: boolean): Shared => ({ operation: 'confirmFulfilment', need: 'every', of: { accepted } });
/** From the issued reply on, as long as the commitment stands; it outlives sessions, terms and people. */
const standing: readonly CaseState[] = ['handling', 'replied', 'deliberating', 'tracking'];

/** 办: what an office promised in its reply, until it is kept and confirmed. */
export const commitmentActs = {
  fulfilCommitment: {
    stage: '3-handling',
    subject: 'commitment',
    label: '报告落实',
    past: '已报告落实承诺',
    route: { method: 'POST', path: 'commitments/:id/fulfilment' },
    during: standing,
    from: ['open'],
    to: 'reported',
    by: ['ownOffice'],
    requires: [],
    ensures: [],
    starts: [],
    meets: ['commitment'],
    stops: [],
    notifies: ['submitter', 'cosigners', 'deputyAffairs'],
    basis: law,
  },
  deferCommitment: {
    stage: '3-handling',
    subject: 'commitment',
    label: '承诺改期',
    past: '已将承诺改期',
    route: { method: 'POST', path: 'commitments/:id/deferral' },
    during: standing,
    from: ['open'],
    to: null,
    by: ['ownOffice'],
    requires: [],
    ensures: [],
    starts: [],
    meets: [],
    stops: [],
    notifies: ['submitter', 'deputyAffairs'],
    basis: `${law}：承诺不能如期落实的，向代表说明`,
  },
  acceptFulfilment: {
    stage: '3-handling',
    subject: 'commitment',
    label: '确认落实',
    past: '已确认承诺落实',
    route: { ...confirmation, shared: told(true) },
    during: standing,
    from: ['reported'],
    to: 'fulfilled',
    by: ['deputyAffairs'],
    requires: [],
    ensures: [],
    starts: [],
    meets: [],
    stops: [],
    notifies: ['submitter', 'cosigners', 'ownOffice'],
    basis: `${law}、第二十六条至第二十八条（跟踪督办）`,
  },
  rejectFulfilment: {
    stage: '3-handling',
    subject: 'commitment',
    label: '不予确认落实',
    past: '未确认承诺落实',
    route: { ...confirmation, shared: told(false) },
    during: standing,
    from: ['reported'],
    to: 'open',
    by: ['deputyAffairs'],
    requires: [],
    ensures: [],
    starts: ['commitment'],
    meets: [],
    stops: [],
    notifies: ['submitter', 'ownOffice'],
    basis: `${law}、第二十六条至第二十八条（跟踪督办）`,
  },
} as const satisfies Record<string, Act>;
