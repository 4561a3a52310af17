import { roles } from '../../congress/actor.js';
import { localDate, Shown, ShownChoice, text, uuid } from '../../platform/http/shown.js';
import { inspectionForms } from '../states.js';

/** A supervision activity 督办活动. */
export class InspectionAnswer {
  @Shown('编号', uuid)
  id: string;

  @ShownChoice('督办形式', inspectionForms, 'visit')
  form: keyof typeof inspectionForms;

  @Shown('督办形式的名称', text, { example: '现场走访' })
  formLabel: string;

  @Shown('活动日期', localDate, { example: '2026-06-10' })
  heldOn: string;

  @Shown('督办情况', text, { example: '现场查看了场地，器材已到位，照明尚未安装。' })
  findings: string;

  @Shown('登记日期', localDate, { example: '2026-06-11' })
  recordedOn: string;

  @ShownChoice('由谁登记', { ...roles, system: '系统' }, 'committee')
  role: string;
}
