import { ratings, type Rating } from '../../../case-file/states.js';
import { Choice, DateField, Flag, Id, Ids, Parts, Text, Whole } from '../../../platform/http/fields.js';

/** An office that replied 主办单位, or one of several 分别办理单位, and what came of it. */
export class PastLine {
  @Id({ label: '承办单位' })
  officeId!: string;

  @DateField({ label: '答复日期', optional: true })
  repliedOn?: string;

  @Text({ label: '办理结果分类', max: 8, optional: true })
  outcomeClass?: string;
}

/** A promise 承诺事项 that is still to be kept. */
export class PastCommitment {
  @Text({ label: '承诺事项', max: 2_000 })
  text!: string;

  @DateField({ label: '承诺期限' })
  dueOn!: string;
}

/** One row of a ledger of a past year 往年台账, with names found in the roster. What is left out was not recorded. */
export class PastBody {
  @Id({ label: '导入' })
  importId!: string;

  @Id({ label: '届次会议' })
  sessionId!: string;

  @Whole({ label: '编号', min: 1, max: 999_999 })
  number!: number;

  @Text({ label: '标题', max: 200, oneLine: true })
  title!: string;

  @DateField({ label: '立案日期' })
  registeredOn!: string;

  @Flag({ label: '会议期间', optional: true })
  inSession?: boolean;

  @Id({ label: '类别', optional: true })
  categoryId?: string;

  @Id({ label: '领衔代表', optional: true })
  deputyId?: string;

  @Text({ label: '台账所写的领衔代表', max: 100, optional: true })
  deputyName?: string;

  @Id({ label: '代表团', optional: true })
  delegationId?: string;

  @Text({ label: '台账所写的代表团', max: 100, optional: true })
  delegationName?: string;

  @DateField({ label: '交办日期', optional: true })
  handedOverOn?: string;

  @Parts(() => PastLine, { label: '主办单位或者分别办理单位', maxItems: 50 })
  lines!: PastLine[];

  @Ids({ label: '会办单位', maxItems: 50 })
  coOfficeIds!: string[];

  @DateField({ label: '没有写明主办单位的答复日期', optional: true })
  repliedOn?: string;

  @Text({ label: '没有写明主办单位的办理结果分类', max: 8, optional: true })
  outcomeClass?: string;

  @Choice({ label: '态度评价', values: ratings, optional: true })
  attitude?: Rating;

  @Choice({ label: '结果评价', values: ratings, optional: true })
  result?: Rating;

  @Flag({ label: '满意度反馈', optional: true })
  feedback?: boolean;

  @Flag({ label: '重点督办' })
  keyCase!: boolean;

  @Parts(() => PastCommitment, { label: '承诺事项', maxItems: 50 })
  commitments!: PastCommitment[];
}
