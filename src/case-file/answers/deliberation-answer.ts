import { localDate, Shown, ShownChoice, ShownItems, ShownList, text, uuid } from '../../platform/http/shown.js';
import { deliberationConclusions, deliberationSides } from '../states.js';

/** Who took part in a deliberation. */
export class DeliberationPartyAnswer {
  @ShownChoice('哪一方', deliberationSides, 'deputy')
  side: keyof typeof deliberationSides;

  @Shown('姓名或职务', text, { example: '代表甲' })
  name: string;
}

/** A deliberation of the three parties 三方合议. */
export class DeliberationAnswer {
  @Shown('编号', uuid)
  id: string;

  @Shown('合议日期', localDate, { example: '2026-09-10' })
  heldOn: string;

  @ShownList('参加各方', () => DeliberationPartyAnswer)
  parties: readonly DeliberationPartyAnswer[];

  @Shown('合议记录', text, { example: '三方到现场查看，逐条核对答复，代表认可分期实施的方案。' })
  minutes: string;

  @ShownChoice('合议结论', deliberationConclusions, 'accept')
  conclusion: keyof typeof deliberationConclusions;

  @Shown('合议结论的名称', text, { example: '认可办理结果' })
  conclusionLabel: string;

  @ShownItems('所议答复的办理任务', uuid)
  assignmentIds: readonly string[];

  @Shown('登记日期', localDate, { example: '2026-09-10' })
  recordedOn: string;
}
