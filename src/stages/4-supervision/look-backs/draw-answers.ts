import { lookBackFindings } from '../../../case-file/states.js';
import { NamedCaseAnswer } from '../../../case-file/answers/parts.js';
import { NamedOfficeAnswer } from '../cycles/named-answers.js';
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

/** How a drawn reply stands 回头看情况. */
export const lookBackStates = { open: '待回头看', ...lookBackFindings } as const;
export type LookBackState = keyof typeof lookBackStates;

/** A draw 回头看抽查, with its counts. */
export class LookBackDrawAnswer {
  @Shown('抽查的编号', uuid)
  id: string;

  @Shown('年度', whole, { example: 2026 })
  year: number;

  @Shown('是否由代表工委自行抽取，而非年终自动抽取', flag, { example: false })
  byStaff: boolean;

  @Shown('随机种子', text, { example: '9f86d081884c7d659a2feaa0c55ad015' })
  seed: string;

  @Shown('随机种子是否由抽取人给定', flag, { example: false })
  seedGiven: boolean;

  @Shown('抽取的份数', whole, { example: 12 })
  size: number;

  @Shown('抽取范围的份数', whole, { example: 58 })
  population: number;

  @Shown('抽取范围的校验值：全部答复编号由小到大每行一个，其 SHA-256', text, {
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  })
  populationHash: string;

  @Shown('按办理规则应抽取的日期；自行抽取的为 null', localDate, { nullable: true, example: '2026-12-10' })
  dueOn: string | null;

  @Shown('实际抽取的日期', localDate, { example: '2026-12-10' })
  drawnOn: string;

  @Shown('已经回头看的份数', whole, { example: 3 })
  lookedAt: number;

  @Shown('其中认定不属实的份数', whole, { example: 1 })
  notReal: number;
}

/** A reply that was drawn. */
export class LookBackLineAnswer {
  @Shown('抽中的次序，从 1 起', whole, { example: 1 })
  place: number;

  @Shown('答复的编号', uuid)
  replyId: string;

  @Shown('办理任务的编号', uuid)
  assignmentId: string;

  @ShownPart('建议', () => NamedCaseAnswer)
  suggestion: NamedCaseAnswer;

  @ShownPart('承办单位', () => NamedOfficeAnswer)
  office: NamedOfficeAnswer;

  @ShownChoice('回头看情况', lookBackStates, 'open')
  state: LookBackState;

  @Shown('回头看情况的名称', text, { example: '待回头看' })
  stateLabel: string;

  @Shown('认定的日期', localDate, { nullable: true, example: null })
  foundOn: string | null;
}

/** A draw with what was drawn. */
export class LookBackDrawSheetAnswer extends LookBackDrawAnswer {
  @ShownList('抽中的答复，按抽中的次序', () => LookBackLineAnswer)
  lines: readonly LookBackLineAnswer[];
}

/** A draw drawn again 复核抽查, from what was written down then. */
export class LookBackVerificationAnswer {
  @ShownItems('抽取范围：全部答复的编号，由小到大', uuid)
  population: readonly string[];

  @Shown('重新计算的抽取范围校验值', text, {
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  })
  populationHash: string;

  @ShownItems('按记录的随机种子和份数重新抽取的答复编号，按抽中的次序', uuid)
  drawn: readonly string[];

  @Shown('抽取范围和抽中的答复是否都与记录一致', flag, { example: true })
  same: boolean;
}
