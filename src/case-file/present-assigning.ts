import { shownOf } from '../platform/http/shown.js';
import { EscalationAnswer, ProposedOfficeAnswer, ReassignmentRequestAnswer } from './answers/assigning-answer.js';
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
      ...shownOf(ProposedOfficeAnswer, one),
      office: named(one.officeId),
      roleLabel: officeRoles[one.role],
    })),
    reassignmentRequests: file.reassignmentRequests.map((one) => ({
      ...shownOf(ReassignmentRequestAnswer, one),
      suggestedOffice: one.suggestedOfficeId ? named(one.suggestedOfficeId) : null,
      decisionLabel: one.decision && reassignmentDecisions[one.decision],
    })),
    escalation: raised ? shownOf(EscalationAnswer, raised) : null,
  };
}
