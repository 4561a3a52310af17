import { deed, fault } from '../../lifecycle/deed.js';
import { Id, Text } from '../../platform/http/fields.js';

/** Why the case is not this office's, and whose it is. */
class ReassignmentRequestBody {
  @Text({ label: '申请调整的理由', max: 5_000, example: '此事不属于本局职责，应由体育部门主办。' })
  reason!: string;

  @Id({ label: '建议改由哪个单位承办', optional: true })
  suggestedOfficeId?: string;
}

/** 申请调整: within the days of the profile; the case may not be passed on by the office itself. Its other clocks run on. */
export const requestReassignment = deed<ReassignmentRequestBody>({
  act: 'requestReassignment',
  body: ReassignmentRequestBody,
  demands: ['写明理由；可以写明建议改由哪个单位承办，不能是本单位'],
  asks: ({ suggestedOfficeId }) => ({ officeIds: suggestedOfficeId ? [suggestedOfficeId] : [] }),
  faults: (_file, { suggestedOfficeId }, { surroundings, assignment }) => {
    if (suggestedOfficeId === undefined) return [];
    if (suggestedOfficeId === assignment?.officeId)
      return [fault('suggestedOfficeId', '不能建议由本单位承办（suggestedOfficeId）')];
    const known = surroundings.offices[suggestedOfficeId]?.active;
    return known ? [] : [fault('suggestedOfficeId', '承办单位不存在或已停用（suggestedOfficeId）')];
  },
  write: (_file, { reason, suggestedOfficeId }, setting) => {
    const waiting = { decision: null, decidedOn: null, answer: null };
    const request = {
      id: setting.newId(),
      assignmentId: setting.assignment?.id ?? '',
      reason,
      suggestedOfficeId: suggestedOfficeId ?? null,
      requestedOn: setting.today,
      accountId: setting.actor.accountId,
      ...waiting,
    };
    return { change: { papers: { reassignmentRequests: [request] } }, says: { reason } };
  },
});
