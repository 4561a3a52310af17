import { officeRoles, batchKinds, type OfficeRole } from '../../../case-file/states.js';
import {
  flag,
  localDate,
  Shown,
  ShownChoice,
  ShownItems,
  ShownList,
  ShownPart,
  text,
  uuid,
  whole,
} from '../../../platform/http/shown.js';
import { NamedCaseAnswer } from '../../../case-file/answers/parts.js';
import { NamedOfficeAnswer } from '../cycles/named-answers.js';

/** How an assignment stands in a round 报送情况. */
export const trackingStatuses = {
  reported: '已报送',
  late: '逾期报送',
  outstanding: '未报送',
  excused: '免报',
} as const;
export type TrackingStatus = keyof typeof trackingStatuses;

/** A share of those who owed 报送率. */
export class RateAnswer {
  @Shown('百分比，两位小数；没有应报的为 null', text, { nullable: true, example: '83.33' })
  percent: string | null;

  @Shown('分子：已报送和逾期报送的件数', whole, { example: 5 })
  numerator: number;

  @Shown('分母：应报的件数，不含免报', whole, { example: 6 })
  denominator: number;

  @Shown('分母的名称', text, { example: '应报件数' })
  denominatorName: string;
}

/** A round of tracking 跟踪轮次, with its counts as far as the reader sees its lines. */
export class TrackingRoundAnswer {
  @Shown('月份，YYYY-MM', text, { example: '2026-03' })
  period: string;

  @Shown('按办理规则应开始的日期', localDate, { example: '2026-03-25' })
  dueOn: string;

  @Shown('实际开始的日期', localDate, { example: '2026-03-25' })
  openedOn: string;

  @Shown('再次提醒的日期', localDate, { example: '2026-03-27' })
  remindOn: string;

  @Shown('截止日期，当日仍算按时', localDate, { example: '2026-04-01' })
  closesOn: string;

  @Shown('是否仍在报送期内', flag, { example: true })
  open: boolean;

  @Shown('再次提醒和截止的日期是否为暂定：所在年份的放假安排尚未公布，公布后重新推算', flag, { example: false })
  provisional: boolean;

  @Shown('列入本轮的承办任务件数', whole, { example: 7 })
  owed: number;

  @Shown('按时报送的件数', whole, { example: 4 })
  reported: number;

  @Shown('逾期报送的件数', whole, { example: 1 })
  late: number;

  @Shown('未报送的件数', whole, { example: 1 })
  outstanding: number;

  @Shown('免报的件数：报送期内已办完、申请调整或者不再承办', whole, { example: 1 })
  excused: number;

  @Shown('提出需人大协调的件数', whole, { example: 2 })
  needsHelp: number;

  @ShownPart('报送率', () => RateAnswer)
  rate: RateAnswer;
}

/** One assignment on the monthly sheet 月度跟踪表. */
export class TrackingLineAnswer {
  @Shown('办理任务的 id', uuid)
  assignmentId: string;

  @ShownPart('建议', () => NamedCaseAnswer)
  suggestion: NamedCaseAnswer;

  @ShownPart('承办单位', () => NamedOfficeAnswer)
  office: NamedOfficeAnswer;

  @ShownChoice('承办方式', officeRoles, 'lead')
  role: OfficeRole;

  @ShownChoice('报送情况', trackingStatuses, 'reported')
  status: TrackingStatus;

  @Shown('报送情况的名称', text, { example: '已报送' })
  statusLabel: string;

  @Shown('报送日期（更正过的为最近一次）；未报送的为 null', localDate, { nullable: true, example: '2026-03-27' })
  reportedOn: string | null;

  @Shown('进度（百分比）', whole, { nullable: true, example: 40 })
  percent: number | null;

  @Shown('本月完成情况', text, { nullable: true, example: '完成现场踏勘，确定选址。' })
  done: string | null;

  @Shown('下月计划', text, { nullable: true, example: '办理用地手续。' })
  next: string | null;

  @Shown('困难', text, { nullable: true, example: null })
  difficulties: string | null;

  @Shown('需人大协调的问题', text, { nullable: true, example: null })
  needsHelp: string | null;
}

/** An office that a case was pre-assigned to. */
export class HandOverOfficeAnswer extends NamedOfficeAnswer {
  @ShownChoice('承办方式', officeRoles, 'lead')
  role: OfficeRole;
}

/** A suggestion of the recess that waits for its hand-over. */
export class HandOverLineAnswer {
  @ShownPart('建议', () => NamedCaseAnswer)
  suggestion: NamedCaseAnswer;

  @Shown('立案日期', localDate, { example: '2026-03-18' })
  registeredOn: string;

  @Shown('是否已预交办，可以直接交办', flag, { example: true })
  ready: boolean;

  @ShownList('预交办的单位；没有预交办的为空', () => HandOverOfficeAnswer)
  offices: readonly HandOverOfficeAnswer[];
}

/** The body that hands them over, ready to be sent to `assignment-batches`. */
export class HandOverBatchAnswer {
  @ShownItems('可以交办的建议', uuid)
  suggestionIds: readonly string[];

  @ShownChoice('批次', batchKinds, 'monthly')
  kind: 'monthly';
}

/** The proposed monthly hand-over 逐月交办. */
export class HandOverAnswer {
  @Shown('闭会期间立案、现在还没有交办的建议共多少件', whole, { example: 3 })
  count: number;

  @ShownList('这些建议，按编号排列，至多列出 500 件', () => HandOverLineAnswer)
  lines: readonly HandOverLineAnswer[];

  @ShownPart('逐月交办的请求正文，原样提交给 assignment-batches；没有可交办的为 null', () => HandOverBatchAnswer, {
    nullable: true,
  })
  batch: HandOverBatchAnswer | null;
}

/** The monthly sheet 月度跟踪表: a round with its counts over all lines, and a page of the lines. */
export class TrackingSheetAnswer extends TrackingRoundAnswer {
  @ShownList('一页承办任务，按单位和编号排列；只列本人可以看到的', () => TrackingLineAnswer)
  lines: readonly TrackingLineAnswer[];

  @Shown('下一页的游标；没有下一页时为 null', text, { nullable: true, example: null })
  nextCursor: string | null;

  @ShownPart('逐月交办的建议；只在第一页给交办机构，其他为 null', () => HandOverAnswer, { nullable: true })
  handOver: HandOverAnswer | null;
}
