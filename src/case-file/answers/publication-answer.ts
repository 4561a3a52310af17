import { localDate, Shown, ShownChoice, text, uuid } from '../../platform/http/shown.js';
import { publications } from '../states.js';
import { submitterKinds } from './submission-answer.js';

/** The delivery 送达 of a reply to one of those whom it answers. */
export class DeliveryAnswer {
  @ShownChoice('送达对象的类别', submitterKinds, 'deputy')
  kind: string;

  @Shown('代表或代表团的编号', uuid)
  id: string;

  @Shown('姓名或名称', text, { example: '代表甲' })
  name: string;

  @Shown('送达日期', localDate, { example: '2026-05-20' })
  deliveredOn: string;
}

/** The decision on publication 公开决定 that is in force. */
export class PublicationAnswer {
  @ShownChoice('公开属性', publications, 'full')
  scope: keyof typeof publications;

  @Shown('公开属性的名称', text, { example: '全文公开' })
  scopeLabel: string;

  @Shown('理由；不公开的必有', text, { nullable: true, example: null })
  reason: string | null;

  @Shown('决定日期', localDate, { example: '2026-06-10' })
  decidedOn: string;
}
