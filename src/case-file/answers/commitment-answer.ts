import { flag, localDate, Shown, ShownChoice, ShownList, text, uuid, whole } from '../../platform/http/shown.js';
import { commitmentStates, type CommitmentState } from '../states.js';
import { PermittedActAnswer } from './parts.js';

/** A report that a commitment was kept 落实报告, and what 代表工委 said of it. */
export class FulfilmentAnswer {
  @Shown('落实报告的编号', uuid)
  id: string;

  @Shown('落实情况', text, { example: '健身场地已建成并开放，照明已安装。' })
  report: string;

  @Shown('再次答复的文号', text, { nullable: true, example: '临体函〔2026〕30号' })
  docNo: string | null;

  @Shown('再次答复的签发人', text, { nullable: true, example: '局长甲' })
  signer: string | null;

  @Shown('报告日期', localDate, { example: '2026-09-20' })
  reportedOn: string;

  @Shown('代表工委是否确认落实；尚未确认的为 null', flag, { nullable: true, example: true })
  accepted: boolean | null;

  @Shown('确认意见', text, { nullable: true, example: '现场查看属实。' })
  note: string | null;

  @Shown('确认日期', localDate, { nullable: true, example: '2026-09-28' })
  decidedOn: string | null;
}

/** A deferral 承诺改期. */
export class DeferralAnswer {
  @Shown('改期记录的编号', uuid)
  id: string;

  @Shown('改期理由', text, { example: '汛期不能施工。' })
  reason: string;

  @Shown('原来的完成期限', localDate, { example: '2026-09-30' })
  fromDueOn: string;

  @Shown('改后的完成期限', localDate, { example: '2026-12-31' })
  dueOn: string;

  @Shown('改期日期', localDate, { example: '2026-09-10' })
  deferredOn: string;
}

/** A commitment 承诺事项 of an issued reply. */
export class CommitmentAnswer {
  @Shown('承诺事项的编号', uuid)
  id: string;

  @Shown('办理任务的编号', uuid)
  assignmentId: string;

  @Shown('答复的编号', uuid)
  replyId: string;

  @Shown('答复中的第几项承诺，从 1 起', whole, { example: 1 })
  seq: number;

  @Shown('承诺事项', text, { example: '建成健身场地一处' })
  text: string;

  @Shown('措施', text, { example: '已落实资金，六月开工。' })
  measures: string;

  @Shown('完成期限', localDate, { example: '2026-09-30' })
  dueOn: string;

  @ShownChoice('承诺事项的状态', commitmentStates, 'open')
  state: CommitmentState;

  @Shown('状态的名称', text, { example: '办理中' })
  stateLabel: string;

  @Shown('落实日期', localDate, { nullable: true, example: null })
  fulfilledOn: string | null;

  @Shown('是否逾期承诺：没有在最初承诺的期限内落实，改期的也算', flag, { example: false })
  late: boolean;

  @ShownList('落实报告，每次一份', () => FulfilmentAnswer)
  fulfilments: readonly FulfilmentAnswer[];

  @ShownList('改期记录，每次一份', () => DeferralAnswer)
  deferrals: readonly DeferralAnswer[];

  @ShownList('您此刻对这项承诺可办的事项', () => PermittedActAnswer)
  permittedActs: readonly PermittedActAnswer[];
}
