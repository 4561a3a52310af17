import { lightNames, type Light } from '../../deadlines/light.js';
import {
  flag,
  instant,
  localDate,
  pageOf,
  Shown,
  ShownChoice,
  ShownList,
  ShownPart,
  text,
  uuid,
  whole,
} from '../../platform/http/shown.js';
import {
  assignmentStates,
  caseStates,
  officeRoles,
  type AssignmentState,
  type CaseState,
  type OfficeRole,
} from '../states.js';
import { NamedAnswer } from './parts.js';

/** An office of a case in a list. */
export class LineOfficeAnswer extends NamedAnswer {
  @ShownChoice('承办方式', officeRoles, 'lead')
  role: OfficeRole;

  @ShownChoice('办理任务的状态', assignmentStates, 'pending')
  state: AssignmentState;

  @Shown('办理任务状态的名称', text, { example: '待签收' })
  stateLabel: string;
}

/** Who answers for a key suggestion 重点督办建议. */
export class LineLeadersAnswer {
  @Shown('督办领导', text, { example: '常委会副主任乙' })
  supervisingLeader: string;

  @Shown('领办领导', text, { example: '副区长甲' })
  leadingLeader: string;
}

/** One line of the list of cases. */
export class CaseLineAnswer {
  @Shown('建议的编号', uuid)
  id: string;

  @Shown('建议号；立案前为 null', whole, { nullable: true, example: 12 })
  number: number | null;

  @Shown('标题', text, { example: '关于推进小剡村健身场地建设的建议' })
  title: string;

  @ShownChoice('状态', caseStates, 'handling')
  state: CaseState;

  @Shown('状态的名称', text, { example: '办理中' })
  stateLabel: string;

  @Shown('版本，即案卷的 ETag', whole, { example: 7 })
  version: number;

  @Shown('是否会中提出；立案前为 null', flag, { nullable: true, example: true })
  inSession: boolean | null;

  @ShownPart('所属会议；立案前为 null', () => NamedAnswer, { nullable: true })
  session: NamedAnswer | null;

  @ShownPart('类别', () => NamedAnswer, { nullable: true })
  category: NamedAnswer | null;

  @ShownPart('领衔代表；代表团提出的为 null', () => NamedAnswer, { nullable: true })
  leadDeputy: NamedAnswer | null;

  @ShownPart('代表团；往年台账没有记录的为 null', () => NamedAnswer, { nullable: true })
  delegation: NamedAnswer | null;

  @ShownList('承办单位', () => LineOfficeAnswer)
  offices: LineOfficeAnswer[];

  @Shown('是否重点督办建议', flag, { example: false })
  key: boolean;

  @ShownPart('督办和领办领导；不是重点督办的、补录的往年件为 null', () => LineLeadersAnswer, { nullable: true })
  keyLeaders: LineLeadersAnswer | null;

  @Shown('最近的到期日；没有在走的期限时为 null', localDate, { nullable: true, example: '2026-06-02' })
  nextDueOn: string | null;

  @Shown('最近的到期日是否暂定：涉及的年份放假安排尚未公布', flag, { example: false })
  nextDueProvisional: boolean;

  @Shown('是否有期限已逾期', flag, { example: false })
  overdue: boolean;

  @ShownChoice('最近到期日的灯', lightNames, 'green')
  light: Light;

  @Shown('提交日期', localDate, { nullable: true, example: '2026-02-04' })
  submittedOn: string | null;

  @Shown('最近一次办理的时间', instant, { example: '2026-03-02T01:00:00.000Z' })
  updatedAt: string;
}

/** A page of the list of cases 建议列表. */
export class CasePageAnswer extends pageOf(CaseLineAnswer) {
  @Shown('总件数，最多数到 1001；仅 count=true 时有此项', whole, { optional: true, example: 128 })
  total?: number;
}
