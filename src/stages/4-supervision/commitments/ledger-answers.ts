import { commitmentStates, type CommitmentState } from '../../../case-file/states.js';
import {
  flag,
  localDate,
  Shown,
  ShownChoice,
  ShownItems,
  ShownPart,
  text,
  uuid,
  whole,
} from '../../../platform/http/shown.js';
import { NamedCaseAnswer } from '../../../case-file/answers/parts.js';
import { NamedOfficeAnswer } from '../cycles/named-answers.js';

/** A commitment in the ledger 承诺事项台账. */
export class LedgerLineAnswer {
  @Shown('承诺事项的编号', uuid)
  id: string;

  @ShownPart('建议', () => NamedCaseAnswer)
  suggestion: NamedCaseAnswer;

  @Shown('办理任务的编号', uuid)
  assignmentId: string;

  @ShownPart('承诺的单位', () => NamedOfficeAnswer)
  office: NamedOfficeAnswer;

  @Shown('承诺的事项', text, { example: '建成村委会旁健身场地' })
  text: string;

  @Shown('措施', text, { example: '已列入明年预算' })
  measures: string;

  @ShownChoice('状态', commitmentStates, 'open')
  state: CommitmentState;

  @Shown('状态的名称', text, { example: '办理中' })
  stateLabel: string;

  @Shown('承诺的日期，即答复的日期', localDate, { example: '2026-06-01' })
  givenOn: string;

  @Shown('最初的完成期限', localDate, { example: '2026-09-30' })
  firstDueOn: string;

  @Shown('现在的完成期限', localDate, { example: '2026-12-31' })
  dueOn: string;

  @Shown('落实的日期', localDate, { nullable: true, example: null })
  fulfilledOn: string | null;

  @Shown('是否逾期：未按最初的期限落实', flag, { example: true })
  late: boolean;

  @Shown('办理结果分类变更（如 B 类转 A 类）的日期', localDate, { nullable: true, example: null })
  classChangedOn: string | null;

  @ShownItems('结转到哪些年度', whole, [2027])
  carriedIntoYears: readonly number[];

  @ShownItems('结转到哪些届', whole, [18])
  carriedIntoTerms: readonly number[];
}
