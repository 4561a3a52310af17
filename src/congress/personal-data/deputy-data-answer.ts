import { Shown, text, uuid } from '../../platform/http/shown.js';

/** A deputy's personal data in full. */
export class DeputyDataAnswer {
  @Shown('代表编号', uuid)
  id: string;

  @Shown('代表姓名', text, { example: '代表甲' })
  name: string;

  @Shown('代表证号', text, { example: 'LA20260001' })
  cardNo: string;

  @Shown('联系电话；没有时为 null', text, { nullable: true, example: '13800001234' })
  phone: string | null;
}
