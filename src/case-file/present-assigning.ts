import type { CaseFile } from './case-file.js';
import { currentProposal } from './questions.js';
import { officeRoles, reassignmentDecisions } from './states.js';
import type { Surroundings } from './surroundings.js';

/** Papers of 交: to whom the case is to go, who asked to be relieved of it, into whose hands it was raised. */
export function presentAssigning(file: CaseFile, { offices }: Surroundings) {
  const named = (id: string) => ({ id, name: offices[id]?.name ?? '' });
  const raised = file.escalations.at(-1);
  return {
    preAssignment: currentProposal(file).map((one) => ({
      office: named(one.officeId),
      role: one.role,
      roleLabel: officeRoles[one.role],
      part: one.part,
      proposedOn: one.proposedOn,
    })),
    reassignmentRequests: file.reassignmentRequests.map((one) => ({
      id: one.id,
      assignmentId: one.assignmentId,
      reason: one.reason,
      suggestedOffice: one.suggestedOfficeId ? named(one.suggestedOfficeId) : null,
      requestedOn: one.requestedOn,
      decision: one.decision,
      decisionLabel: one.decision && reassignmentDecisions[one.decision],
      decidedOn: one.decidedOn,
      answer: one.answer,
    })),
    escalation: raised ? { reason: raised.reason, leader: raised.leader, escalatedOn: raised.escalatedOn } : null,
  };
}
