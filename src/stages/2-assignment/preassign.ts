import { currentProposal } from '../../case-file/questions.js';
import { deed } from '../../lifecycle/deed.js';
import { Parts } from '../../platform/http/fields.js';
import { AssignedOffice, demandsOfOffices, faultsOfOffices } from './offices.js';

/** To whom the case is to be handed over. */
class PreAssignmentBody {
  @Parts(() => AssignedOffice, { label: '拟交办的承办单位', minItems: 1, maxItems: 20 })
  offices!: AssignedOffice[];
}

/** 预交办: the offices may read the case before it is handed over; no clock runs for them. A later one replaces it. */
export const preassign = deed<PreAssignmentBody>({
  act: 'preassign',
  body: PreAssignmentBody,
  demands: [...demandsOfOffices],
  asks: ({ offices }) => ({ officeIds: offices.map((one) => one.officeId) }),
  faults: (_file, { offices }, setting) => faultsOfOffices(offices, setting),
  write: (file, { offices }, setting) => {
    const proposal = (currentProposal(file)[0]?.proposal ?? 0) + 1;
    const by = { proposal, proposedOn: setting.today, accountId: setting.actor.accountId };
    const proposed = offices.map(({ officeId, role, part }) => ({
      id: setting.newId(),
      officeId,
      role,
      part: part ?? null,
      ...by,
    }));
    return {
      change: { papers: { proposedOffices: proposed } },
      says: { offices: offices.map(({ officeId, role }) => ({ officeId, role })) },
    };
  },
});
