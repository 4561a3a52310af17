import { letterStates, type LetterState } from '../../../case-file/states.js';
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
import { listReasons, type ListReason } from './list-reasons.js';

/** The meeting on a list 督办会议. */
export class ListMeetingAnswer {
  @Shown('会议日期', localDate, { example: '2026-03-20' })
  heldOn: string;

  @Shown('地点', text, { example: '西兴街道人大代表联络站' })
  place: string;
}

/** A supervision list 督办清单, with its counts as far as the reader sees its lines. */
export class SupervisionListAnswer {
  @Shown('季度，YYYY-Qn', text, { example: '2026-Q1' })
  quarter: string;

  @Shown('按办理规则应生成的日期', localDate, { example: '2026-03-16' })
  dueOn: string;

  @Shown('应生成的日期是否为暂定：所在年份的放假安排尚未公布', flag, { example: false })
  provisional: boolean;

  @Shown('实际生成的日期', localDate, { example: '2026-03-16' })
  madeOn: string;

  @ShownPart('督办会议；没有确定的为 null', () => ListMeetingAnswer, { nullable: true })
  meeting: ListMeetingAnswer | null;

  @Shown('督办结果；没有登记的为 null。登记以后清单不再改动', text, { nullable: true, example: null })
  result: string | null;

  @Shown('登记督办结果的日期', localDate, { nullable: true, example: null })
  resultOn: string | null;

  @Shown('清单上的项数，不含划去的', whole, { example: 12 })
  count: number;

  @Shown('划去的项数', whole, { example: 1 })
  struck: number;

  @Shown('已发督办函的项数', whole, { example: 8 })
  lettered: number;

  @Shown('督办函已经回复的项数', whole, { example: 3 })
  answered: number;
}

/** Why a case is on the list. */
export class ListReasonAnswer {
  @ShownChoice('列入的原因', listReasons, 'overdue')
  reason: ListReason;

  @Shown('原因的名称', text, { example: '逾期未办' })
  label: string;

  @Shown('一句说明', text, { example: '答复期限 2026-03-10 已过' })
  detail: string;
}

/** How a line was struck out. */
export class StruckAnswer {
  @Shown('划去的日期', localDate, { example: '2026-03-17' })
  on: string;

  @Shown('划去的理由', text, { example: '已于昨日答复代表。' })
  reason: string;
}

/** The letter that was issued upon a line. */
export class ListLetterAnswer {
  @Shown('督办函的编号', uuid)
  id: string;

  @ShownChoice('督办函的状态', letterStates, 'open')
  state: LetterState;

  @Shown('状态的名称', text, { example: '待回复' })
  stateLabel: string;

  @Shown('回复期限', localDate, { example: '2026-04-15' })
  dueOn: string;

  @Shown('回复日期', localDate, { nullable: true, example: null })
  answeredOn: string | null;
}

/** One line of a supervision list. */
export class SupervisionLineAnswer {
  @Shown('清单上的项的编号', uuid)
  id: string;

  @ShownPart('建议', () => NamedCaseAnswer)
  suggestion: NamedCaseAnswer;

  @Shown('办理任务的 id；不涉及某一单位的为 null', text, { nullable: true, example: null })
  assignmentId: string | null;

  @ShownPart('承办单位；不涉及某一单位的为 null', () => NamedOfficeAnswer, { nullable: true })
  office: NamedOfficeAnswer | null;

  @ShownList('列入的原因', () => ListReasonAnswer)
  reasons: readonly ListReasonAnswer[];

  @Shown('列入的日期', localDate, { example: '2026-03-16' })
  addedOn: string;

  @Shown('是否由代表工委列入，而非自动列入', flag, { example: false })
  byStaff: boolean;

  @ShownPart('划去的情况；没有划去的为 null', () => StruckAnswer, { nullable: true })
  struck: StruckAnswer | null;

  @ShownPart('据本项所发的督办函；没有的为 null', () => ListLetterAnswer, { nullable: true })
  letter: ListLetterAnswer | null;
}

/** A supervision list with its counts over all lines, and a page of the lines. */
export class SupervisionListSheetAnswer extends SupervisionListAnswer {
  @ShownList('一页清单上的各项，按编号和单位排列；只列本人可以看到的', () => SupervisionLineAnswer)
  lines: readonly SupervisionLineAnswer[];

  @Shown('下一页的游标；没有下一页时为 null', text, { nullable: true, example: null })
  nextCursor: string | null;
}

/** What became of one letter. */
export class ListLetterLineAnswer {
  @Shown('清单上的项的编号', uuid)
  id: string;

  @Shown('是否已发督办函', flag, { example: true })
  ok: boolean;

  @ShownItems('没有发出的原因，每条一句', text, [])
  reasons: readonly string[];
}
