import { Shown, ShownChoice, ShownList, text, uuid } from '../platform/http/shown.js';
import { CauseAnswer } from '../platform/http/openapi.js';
import { subjectLabels, type Subject } from './subjects.js';

/** An act that is the reader's, in this state of the case, and that something still bars 暂不能办的事项. */
export class BarredActAnswer {
  @Shown('办理动作的代码，即本接口文档中的 operationId', text, { example: 'evaluate' })
  act: string;

  @Shown('办理动作的名称', text, { example: '评价' })
  label: string;

  @ShownChoice('针对什么', subjectLabels, 'suggestion')
  subject: Subject;

  @Shown('所针对材料的 id；针对建议本身时是建议的 id', uuid)
  subjectId: string;

  @ShownList('还缺什么、为什么不能办，每条一句中文', () => CauseAnswer)
  causes: readonly CauseAnswer[];
}

/** What the reader could do here but for what is told with it. */
export class BarredActsAnswer {
  @ShownList('暂不能办的事项', () => BarredActAnswer)
  items: readonly BarredActAnswer[];
}
