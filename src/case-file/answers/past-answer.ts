import { flag, localDate, Shown, ShownChoice, text, uuid } from '../../platform/http/shown.js';
import { ratings, type Rating } from '../states.js';

/** What a ledger of a past year says 往年台账的记录; null is what it did not record. */
export class PastRecordAnswer {
  @Shown('导入的编号', uuid)
  importId: string;

  @Shown('台账所写、名册中没有的领衔代表', text, { nullable: true, example: null })
  deputyName: string | null;

  @Shown('台账所写、名册中没有的代表团', text, { nullable: true, example: null })
  delegationName: string | null;

  @Shown('交办日期', localDate, { nullable: true, example: '2021-03-02' })
  handedOverOn: string | null;

  @Shown('答复日期；有几份答复的，最后一份', localDate, { nullable: true, example: '2021-05-20' })
  repliedOn: string | null;

  @Shown('办理结果分类的代码；有几份答复的，最差的一份', text, { nullable: true, example: 'A' })
  outcomeClass: string | null;

  @ShownChoice('对办理态度的评价', ratings, 'satisfied', { nullable: true })
  attitude: Rating | null;

  @ShownChoice('对办理结果的评价', ratings, 'satisfied', { nullable: true })
  result: Rating | null;

  @Shown('代表是否反馈', flag, { nullable: true, example: true })
  feedback: boolean | null;

  @Shown('是否重点督办', flag, { example: false })
  keyCase: boolean;

  @Shown('录入日期', localDate, { example: '2026-03-02' })
  recordedOn: string;
}
