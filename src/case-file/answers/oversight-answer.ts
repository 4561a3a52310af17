import { roles } from '../../congress/actor.js';
import {
  localDate,
  Shown,
  ShownChoice,
  ShownItems,
  ShownList,
  ShownPart,
  text,
  uuid,
} from '../../platform/http/shown.js';
import {
  copyStates,
  inspectionForms,
  letterCauses,
  letterStates,
  lookBackFindings,
  oversightBodies,
} from '../states.js';
import type { CopyState, LetterCause, LetterState, LookBackFinding, OversightBody } from '../states.js';
import { NamedAnswer, PermittedActAnswer } from './parts.js';

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

/** A supervision letter 督办函, with what the reader may do upon it. */
export class SupervisionLetterAnswer {
  @Shown('编号', uuid)
  id: string;

  @Shown('收函单位的办理任务', uuid)
  assignmentId: string;

  @ShownPart('收函单位', () => NamedAnswer)
  office: NamedAnswer;

  @ShownChoice('督办缘由', letterCauses, 'overdue')
  cause: LetterCause;

  @Shown('督办缘由的名称', text, { example: '逾期未办' })
  causeLabel: string;

  @Shown('督办要求', text, { example: '请于期限内答复代表，并报告逾期原因。' })
  demand: string;

  @Shown('回复期限', localDate, { example: '2026-07-10' })
  dueOn: string;

  @ShownChoice('状态', letterStates, 'open')
  state: LetterState;

  @Shown('状态的名称', text, { example: '待回复' })
  stateLabel: string;

  @Shown('发函日期', localDate, { example: '2026-06-30' })
  issuedOn: string;

  @ShownChoice('由谁发函', { ...roles, system: '系统' }, 'deputyAffairs')
  role: string;

  @Shown('单位的报告；尚未回复的为 null', text, { nullable: true, example: null })
  report: string | null;

  @Shown('回复日期；尚未回复的为 null', localDate, { nullable: true, example: null })
  answeredOn: string | null;

  @ShownList('您此刻对这份督办函可办的事项', () => PermittedActAnswer)
  permittedActs: readonly PermittedActAnswer[];
}

/** A copy to an oversight body 抄送监督机构, with what the reader may do upon it. */
export class OversightCopyAnswer {
  @Shown('编号', uuid)
  id: string;

  @ShownChoice('抄送的监督机构', oversightBodies, 'procuratorate')
  body: OversightBody;

  @Shown('监督机构的名称', text, { example: '检察机关' })
  bodyLabel: string;

  @Shown('抄送说明', text, { example: '涉及历史建筑保护，可与公益诉讼检察建议衔接。' })
  note: string;

  @ShownChoice('状态', copyStates, 'sent')
  state: CopyState;

  @Shown('状态的名称', text, { example: '待反馈' })
  stateLabel: string;

  @Shown('抄送日期', localDate, { example: '2026-04-20' })
  copiedOn: string;

  @Shown('监督结果；尚未登记的为 null', text, { nullable: true, example: null })
  result: string | null;

  @Shown('登记结果的日期；尚未登记的为 null', localDate, { nullable: true, example: null })
  resultOn: string | null;

  @ShownList('您此刻对这份抄送可办的事项', () => PermittedActAnswer)
  permittedActs: readonly PermittedActAnswer[];
}

/** A look-back 回头看. */
export class LookBackAnswer {
  @Shown('编号', uuid)
  id: string;

  @ShownChoice('认定', lookBackFindings, 'confirmed')
  finding: LookBackFinding;

  @Shown('认定的名称', text, { example: '属实' })
  findingLabel: string;

  @Shown('回头看情况', text, { example: '场地已建成开放，照明正常。' })
  note: string;

  @ShownItems('所回看的办理任务', uuid)
  assignmentIds: readonly string[];

  @Shown('回头看日期', localDate, { example: '2026-11-20' })
  foundOn: string;
}
