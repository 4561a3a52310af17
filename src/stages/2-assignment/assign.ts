import type { CaseFile } from '../../case-file/case-file.js';
import { currentProposal } from '../../case-file/questions.js';
import { batchKinds } from '../../case-file/states.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { handOver, type HandOver } from '../../lifecycle/hand-over.js';
import { Choice, Flag, Parts, Text } from '../../platform/http/fields.js';
import { AssignedOffice, demandsOfOffices, faultsOfOffices } from './offices.js';

/** To whom the case is handed over; without offices, to those of the pre-assignment. */
class AssignmentBody {
  @Parts(() => AssignedOffice, {
    label: '承办单位；已预交办的可以不写，按预交办的单位交办',
    optional: true,
    minItems: 1,
    maxItems: 20,
  })
  offices?: AssignedOffice[];

  @Flag({ label: '涉及面广、办理难度大', optional: true })
  difficult?: boolean;

  @Text({ label: '交办说明', max: 2_000, optional: true })
  note?: string;

  @Choice({ label: '随哪一种批次交办', values: batchKinds, optional: true })
  batch?: keyof typeof batchKinds;
}

/**
 * 交办: to one lead office 主办 with its co-offices 会办, or to two and more that handle separately 分别办理, each
 * with its part where that is said.
 * Receipt is the delivery in this system, so the clocks run from today.
 */
export const assign = deed<AssignmentBody>({
  act: 'assign',
  body: AssignmentBody,
  demands: [...demandsOfOffices, '已预交办的可以不写单位，即按预交办的单位交办'],
  asks: ({ offices = [] }) => ({ officeIds: offices.map((one) => one.officeId) }),
  faults: (file, { offices }, setting) => {
    const given = chosen(file, offices);
    if (given.length === 0) return [fault('offices', '请写明承办单位，或者先预交办（offices）')];
    return faultsOfOffices(given, setting);
  },
  write: (file, { offices, difficult, note, batch }, setting) => {
    const given = chosen(file, offices);
    return {
      change: {
        suggestion: { firstHandedOverOn: setting.today, difficult: difficult ?? false },
        papers: { assignments: given.map((one) => handOver({ ...one, note }, setting)) },
      },
      says: { offices: given, difficult: difficult ?? false, ...(batch ? { batch } : {}) },
    };
  },
});

/** The offices that the body names, or else those of the pre-assignment. */
function chosen(file: CaseFile, offices: readonly AssignedOffice[] | undefined): HandOver[] {
  const given = offices ?? currentProposal(file);
  return given.map(({ officeId, role, part }) => ({ officeId, role, ...(part ? { part } : {}) }));
}
