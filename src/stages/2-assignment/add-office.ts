import { standing } from '../../case-file/questions.js';
import { addedRoles } from '../../case-file/states.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { handOver } from '../../lifecycle/hand-over.js';
import { Choice, Id, Text } from '../../platform/http/fields.js';

/** The office that comes in. */
class AddedOfficeBody {
  @Id({ label: '承办单位' })
  officeId!: string;

  @Choice({ label: '承办方式', values: addedRoles })
  role!: keyof typeof addedRoles;

  @Text({ label: '承办部分', max: 500, optional: true, example: '绿化部分' })
  part?: string;

  @Text({ label: '增加的理由', max: 2_000, example: '涉及绿化用地，须由园林部门会办。' })
  reason!: string;
}

/** 增加承办单位: its clocks run from today; a reply is due no later than the longest length after the first hand-over. */
export const addOffice = deed<AddedOfficeBody>({
  act: 'addOffice',
  body: AddedOfficeBody,
  demands: ['写明理由；增加的单位须在册、启用；有主办单位的只能增加会办单位，没有主办单位的还可以增加分别办理单位'],
  asks: ({ officeId }) => ({ officeIds: [officeId] }),
  faults: (file, { officeId, role }, { surroundings }) => {
    const led = standing(file).some((one) => one.role === 'lead');
    return [
      ...(surroundings.offices[officeId]?.active ? [] : [fault('officeId', '承办单位不存在或已停用（officeId）')]),
      ...(role === 'separate' && led
        ? [fault('role', '这件建议有主办单位，增加的单位只能会办；主办与分别办理不能同时使用（role）')]
        : []),
    ];
  },
  write: (_file, { officeId, role, part, reason }, setting) => ({
    change: { papers: { assignments: [handOver({ officeId, role, part, note: reason }, setting)] } },
    says: { officeId, role, reason },
  }),
});
