import { deed } from '../../lifecycle/deed.js';
import { faultsOfLeader, LeaderPart } from '../../lifecycle/leader-part.js';
import { Part, Text } from '../../platform/http/fields.js';

/** Why, and into whose hands. */
class EscalationBody {
  @Text({ label: '提级的理由', max: 5_000, example: '涉及四个部门，协调两次未果。' })
  reason!: string;

  @Part(() => LeaderPart, { label: '牵头领导' })
  leader!: LeaderPart;
}

/** 提级办理: the case is marked, its leader is told and sees it, and it enters the quarterly list. */
export const escalate = deed<EscalationBody>({
  act: 'escalate',
  body: EscalationBody,
  demands: ['写明理由和牵头领导'],
  asks: ({ leader }) => ({ accountIds: leader.accountId ? [leader.accountId] : [] }),
  faults: (_file, { leader }, setting) => faultsOfLeader('leader', leader, setting),
  write: (_file, { reason, leader }, setting) => ({
    change: {
      papers: {
        escalations: [
          {
            id: setting.newId(),
            reason,
            leader: { ...leader },
            escalatedOn: setting.today,
            accountId: setting.actor.accountId,
          },
        ],
      },
    },
    says: { reason, leader: leader.name },
  }),
});
