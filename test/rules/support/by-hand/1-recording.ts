import { deputies, delegations, fixedId, offices } from '../roster.js';
import type { ByHand } from './people-and-places.js';

const importId = fixedId('1e', 1);

/** Imports: 代表工委 takes in what has no record yet, and takes back what nothing else was done with. Here all has a record. */
export const recording = {
  enter: {
    expected: () => ({ by: ['deputyAffairs'], from: ['draft'], missing: ['newCase'] }),
    good: (_file, today) => ({
      ...{ importId, title: '关于硬化石头寨黄泥路的建议', cause: '雨天泥泞。', proposals: ['硬化路面。'] },
      ...{ submittedOn: today, deputyId: deputies.lead.id, delegationId: delegations.first.id },
      cosignerIds: [deputies.fellow.id],
    }),
  },
  recordPast: {
    expected: () => ({ by: ['deputyAffairs'], from: ['draft'], missing: ['newCase'] }),
    good: () => ({
      ...{ importId, sessionId: fixedId('5e', 1), number: 12, title: '关于硬化石头寨黄泥路的建议' },
      ...{ registeredOn: '2021-03-02', handedOverOn: '2021-03-02', deputyId: deputies.lead.id },
      ...{ delegationId: delegations.first.id, coOfficeIds: [offices.sports.id], keyCase: false, inSession: true },
      lines: [{ officeId: offices.housing.id, repliedOn: '2021-05-20', outcomeClass: 'A' }],
      ...{ attitude: 'satisfied', result: 'satisfied', feedback: true, commitments: [] },
    }),
  },
  undoRecordPast: {
    expected: () => ({ by: ['deputyAffairs'], from: ['submitted', 'tracking', 'closed'], missing: ['onlyRecorded'] }),
    good: () => ({}),
  },
} as const satisfies Record<string, ByHand>;
