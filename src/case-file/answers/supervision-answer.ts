import { roles } from '../../congress/actor.js';
import { localDate, Shown, ShownChoice, ShownItems, ShownPart, text, uuid, whole } from '../../platform/http/shown.js';
import type { Urging } from '../papers/supervision.js';
import { supervisionCauses } from '../states.js';

/** Whom an urging reaches 催办对象. */
export const urgingTargets = { offices: '承办单位', rater: '评价的代表' } as const satisfies Record<
  Urging['target'],
  string
>;

/** An urging 催办. */
export class UrgingAnswer {
  @Shown('编号', uuid)
  id: string;

  @Shown('催办内容', text, { example: '答复期限将至，请抓紧办理。' })
  note: string;

  @ShownChoice('催办对象', urgingTargets, 'offices')
  target: Urging['target'];

  @ShownItems('所催办的办理任务', uuid)
  assignmentIds: readonly string[];

  @Shown('催办日期', localDate, { example: '2026-05-06' })
  urgedOn: string;

  @ShownChoice('由谁催办', { ...roles, system: '系统' }, 'deputyAffairs')
  role: string;
}

/** A leader 领导 of a key suggestion. */
export class LeaderAnswer {
  @Shown('姓名或职务', text, { example: '常委会副主任甲' })
  name: string;

  @Shown('账号编号；没有账号的没有此项', uuid, { optional: true })
  accountId?: string;
}

/** The plan of a key suggestion 重点督办方案. */
export class KeyPlanAnswer {
  @Shown('督办方案', text, { example: '六月实地视察一次，九月听取专题汇报。' })
  plan: string;

  @Shown('提出日期', localDate, { example: '2026-04-10' })
  plannedOn: string;

  @ShownChoice('由谁提出', { ...roles, system: '系统' }, 'committee')
  role: string;
}

/** The report of a key suggestion's result 重点督办结果. */
export class KeyReportAnswer {
  @Shown('督办结果', text, { example: '场地已建成开放，代表满意。' })
  report: string;

  @Shown('报告对象；没有写明时为 null', text, { nullable: true, example: '主任会议' })
  reportedTo: string | null;

  @Shown('报告日期', localDate, { example: '2026-11-10' })
  reportedOn: string;

  @ShownChoice('由谁报告', { ...roles, system: '系统' }, 'committee')
  role: string;
}

/** The designation as key supervised suggestion 重点督办建议. */
export class KeyDesignationAnswer {
  @ShownPart('督办领导', () => LeaderAnswer)
  supervisingLeader: LeaderAnswer;

  @ShownPart('领办领导', () => LeaderAnswer)
  leadingLeader: LeaderAnswer;

  @Shown('督办的专门委员会', text, { nullable: true, example: '城建环保委员会' })
  committee: string | null;

  @Shown('主任会议决定日期', localDate, { example: '2026-03-20' })
  decidedOn: string;

  @Shown('列入日期', localDate, { example: '2026-03-21' })
  designatedOn: string;

  @ShownPart('督办方案，以最近一次为准；尚未提出的为 null', () => KeyPlanAnswer, { nullable: true })
  plan: KeyPlanAnswer | null;

  @ShownPart('督办结果，以最近一次为准；尚未报告的为 null', () => KeyReportAnswer, { nullable: true })
  report: KeyReportAnswer | null;
}

/** A supervision case 督办件. Offices see it when the ratings may be seen. */
export class SupervisionCaseAnswer {
  @Shown('编号', uuid)
  id: string;

  @Shown('被评价的办理任务', uuid)
  assignmentId: string;

  @Shown('轮次', whole, { example: 1 })
  round: number;

  @ShownChoice('督办缘由', supervisionCauses, 'dissatisfiedResult')
  cause: keyof typeof supervisionCauses;

  @Shown('督办缘由的名称', text, { example: '对办理结果不满意' })
  causeLabel: string;

  @Shown('立件日期', localDate, { example: '2026-06-01' })
  openedOn: string;

  @Shown('结件日期', localDate, { nullable: true, example: null })
  closedOn: string | null;

  @Shown('结件情况', text, { nullable: true, example: null })
  closing: string | null;
}
