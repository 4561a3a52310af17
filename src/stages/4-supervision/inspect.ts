import { inspectionForms } from '../../case-file/states.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { Choice, DateField, Text } from '../../platform/http/fields.js';

/** How, when, and what was found. */
class InspectionBody {
  @Choice({ label: '督办形式', values: inspectionForms, example: 'visit' })
  form!: keyof typeof inspectionForms;

  @DateField({ label: '活动日期' })
  heldOn!: string;

  @Text({ label: '督办情况', max: 5_000, example: '现场查看了场地，器材已到位，照明尚未安装。' })
  findings!: string;
}

/** 督办活动: somebody of the congress looks for himself. It is recorded after it was held, and moves nothing. */
export const inspect = deed<InspectionBody>({
  act: 'inspect',
  body: InspectionBody,
  demands: ['活动日期不晚于当日'],
  faults: (_file, { heldOn }, { today }) =>
    heldOn <= today ? [] : [fault('heldOn', '「活动日期」不能晚于今天（heldOn）')],
  write: (_file, { form, heldOn, findings }, setting) => {
    const by = { recordedOn: setting.today, role: setting.role, accountId: setting.actor.accountId };
    const inspection = { id: setting.newId(), form, heldOn, findings, ...by };
    return { change: { papers: { inspections: [inspection] } }, says: { form, heldOn } };
  },
});
