import { flag, localDate, Shown, ShownChoice, ShownList, text, uuid, whole } from '../../platform/http/shown.js';
import { extensionStates, type ExtensionState } from '../states.js';
import { AttachmentAnswer } from './attachment-answer.js';

/** A request for more time 延期申请, and how it was decided. */
export class ExtensionAnswer {
  @Shown('延期申请的编号', uuid)
  id: string;

  @Shown('延期理由', text, { example: '涉及用地调整，须与规划部门会商。' })
  reason: string;

  @Shown('申请延至', localDate, { example: '2026-08-31' })
  until: string;

  @Shown('申请日期', localDate, { example: '2026-05-20' })
  requestedOn: string;

  @ShownChoice('申请的状态', extensionStates, 'requested')
  state: ExtensionState;

  @Shown('状态的名称', text, { example: '待决定' })
  stateLabel: string;

  @Shown('同意延至；没有同意的为 null', localDate, { nullable: true, example: '2026-08-31' })
  grantedUntil: string | null;

  @Shown('不同意的理由', text, { nullable: true, example: null })
  decision: string | null;

  @Shown('决定日期', localDate, { nullable: true, example: '2026-05-22' })
  decidedOn: string | null;
}

/** One step of a plan. */
export class MilestoneAnswer {
  @Shown('事项', text, { example: '完成现场踏勘' })
  title: string;

  @Shown('完成日期', localDate, { example: '2026-04-15' })
  dueOn: string;
}

/** A plan of handling 办理方案. */
export class PlanAnswer {
  @Shown('办理方案的编号', uuid)
  id: string;

  @ShownList('办理步骤', () => MilestoneAnswer)
  milestones: readonly MilestoneAnswer[];

  @Shown('制定日期', localDate, { example: '2026-03-10' })
  plannedOn: string;

  @Shown('是否现行方案；以前的方案留存备查', flag, { example: true })
  current: boolean;
}

/** A monthly progress report 月度进展. */
export class ProgressAnswer {
  @Shown('进展报告的编号', uuid)
  id: string;

  @Shown('月份，YYYY-MM', text, { example: '2026-03' })
  period: string;

  @Shown('本月完成情况', text, { example: '完成现场踏勘，确定选址。' })
  done: string;

  @Shown('下月计划', text, { example: '办理用地手续。' })
  next: string;

  @Shown('困难', text, { nullable: true, example: null })
  difficulties: string | null;

  @Shown('进度（百分比）', whole, { example: 40 })
  percent: number;

  @Shown('需人大协调的问题', text, { nullable: true, example: null })
  needsHelp: string | null;

  @Shown('报告日期', localDate, { example: '2026-03-31' })
  reportedOn: string;

  @ShownList('附件', () => AttachmentAnswer)
  attachments: readonly AttachmentAnswer[];
}
