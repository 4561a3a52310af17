import { join, type CaseFile, type Change } from '../../case-file/case-file.js';
import { waitingRequest } from '../../case-file/questions.js';
import type { reassignmentDecisions } from '../../case-file/states.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { backInHand, succeed } from '../../lifecycle/hand-over.js';
import type { DeedSetting } from '../../lifecycle/setting.js';
import { letGoOfExtensions, letGoOfLetters } from '../../lifecycle/let-go.js';
import { Id, Text } from '../../platform/http/fields.js';

/** Why not. */
class DenialBody {
  @Text({ label: '不同意的理由', max: 5_000, example: '此事属于贵局职责，请继续办理。' })
  reason!: string;
}

/** To whom, and why. */
class ReassignmentBody {
  @Id({ label: '改由哪个单位承办' })
  officeId!: string;

  @Text({ label: '改办的理由', max: 5_000, example: '此事属于体育部门职责。' })
  reason!: string;
}

/** 不同意调整: everything is as it was before the office asked, and it may not ask again. */
export const denyReassignment = deed<DenialBody>({
  act: 'denyReassignment',
  body: DenialBody,
  demands: ['写明不同意的理由'],
  write: (file, { reason }, setting) => ({
    change: decided(file, 'denied', reason, setting, setting.assignment ? [backInHand(setting.assignment)] : []),
    says: { reason },
  }),
});

/**
 * 改办: another office takes over role and part, with clocks of its own; also without a request. What the first one gave as a
 * co-opinion stays on record but no longer counts.
 */
export const reassign = deed<ReassignmentBody>({
  act: 'reassign',
  body: ReassignmentBody,
  demands: ['写明理由；接替的单位须在册、启用'],
  asks: ({ officeId }) => ({ officeIds: [officeId] }),
  faults: (_file, { officeId }, { surroundings }) =>
    surroundings.offices[officeId]?.active ? [] : [fault('officeId', '承办单位不存在或已停用（officeId）')],
  write: (file, { officeId, reason }, setting) => {
    const { assignment } = setting;
    if (!assignment) throw new Error('reassign is upon an assignment');
    const successor = succeed(assignment, officeId, setting);
    return {
      change: join(
        decided(file, 'reassigned', reason, setting, [successor]),
        letGoOfExtensions(file, [assignment.id]),
        letGoOfLetters(file, [assignment.id]),
      ),
      says: { from: assignment.officeId, to: officeId, reason },
    };
  },
});

/** The decision upon the request that waits, if there is one, and the assignments that change with it. */
function decided(
  file: CaseFile,
  decision: keyof typeof reassignmentDecisions,
  reason: string,
  { assignment, today }: DeedSetting,
  assignments: NonNullable<NonNullable<Change['papers']>['assignments']>,
): Change {
  const waiting = waitingRequest(file, assignment?.id ?? '');
  const reassignmentRequests = waiting ? [{ ...waiting, decision, decidedOn: today, answer: reason }] : [];
  return { papers: { assignments, reassignmentRequests } };
}
