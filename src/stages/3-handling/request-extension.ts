import { deed } from '../../lifecycle/deed.js';
import { DateField, Text } from '../../platform/http/fields.js';
import { untilDemand, untilFaults } from './until-faults.js';

/** Why more time is needed, and how much. */
class ExtensionRequestBody {
  @Text({ label: '延期理由', max: 2_000, example: '涉及用地调整，须与规划部门会商。' })
  reason!: string;

  @DateField({ label: '申请延至', example: '2026-08-31' })
  until!: string;
}

/** 申请延期: before the reply is due, the office asks the assigning body for more time (浙江 2016 art 21). */
export const requestExtension = deed<ExtensionRequestBody>({
  act: 'requestExtension',
  body: ExtensionRequestBody,
  demands: ['写明理由', untilDemand],
  faults: (file, { until }, setting) => untilFaults(file, until, '申请延至', setting),
  write: (_file, { reason, until }, setting) => {
    const { assignment, actor, today } = setting;
    if (!assignment) throw new Error('requestExtension is upon an assignment');
    const asked = { reason, until, requestedOn: today, accountId: actor.accountId, state: 'requested' as const };
    const undecided = { grantedUntil: null, decision: null, decidedOn: null, decidedBy: null };
    const extension = { id: setting.newId(), assignmentId: assignment.id, ...asked, ...undecided };
    return { change: { papers: { extensions: [extension] } }, says: { reason, until } };
  },
});
