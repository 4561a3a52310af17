import { NamedAnswer } from '../../case-file/answers/parts.js';
import { localDate, Shown, ShownChoice, ShownItems, ShownPart, text, uuid } from '../../platform/http/shown.js';

/** How an objection stands. */
export const objectionStates = { open: '待处理', accepted: '采纳', refused: '不予采纳' } as const;
export type ObjectionState = keyof typeof objectionStates;

/** An objection of an office 异议, and how it was decided. */
export class ObjectionAnswer {
  @Shown('异议的编号', uuid)
  id: string;

  @ShownPart('承办单位', () => NamedAnswer)
  office: NamedAnswer;

  @Shown('对哪一部分', text, { example: 'lead' })
  section: string;

  @Shown('对哪一项指标；对整个部分的为 null', text, { nullable: true, example: 'acknowledgement' })
  indicator: string | null;

  @Shown('对哪一件办理任务；没有指明的为 null', uuid, { nullable: true })
  assignmentId: string | null;

  @Shown('理由', text, { example: '交办当日系统停机，次日即签收。' })
  reason: string;

  @Shown('提出日期', localDate, { example: '2027-01-12' })
  raisedOn: string;

  @ShownChoice('状态', objectionStates, 'open')
  state: ObjectionState;

  @Shown('状态的名称', text, { example: '待处理' })
  stateLabel: string;

  @Shown('处理的理由；没有处理的为 null', text, { nullable: true, example: null })
  decision: string | null;

  @Shown('处理日期；没有处理的为 null', localDate, { nullable: true, example: null })
  decidedOn: string | null;

  @ShownItems('据此更正的内容，每条一句中文', text, [])
  changes: readonly string[];
}
