import { flag, instant, pageOf, Shown, text, uuid, whole } from '../../platform/http/shown.js';

/** A message 消息 as its reader is shown it. */
export class MessageAnswer {
  @Shown('消息编号', uuid)
  id: string;

  @Shown('种类：办理动作的代码，或 digest 每日提要等', text, { example: 'urge' })
  kind: string;

  @Shown('标题；关于一件建议的，写明编号和题目', text, { example: '第 12 号建议《关于建设健身场地的建议》已催办' })
  subject: string;

  @Shown('正文', text, { example: '第 12 号建议《关于建设健身场地的建议》于 2026-03-10 已催办。' })
  body: string;

  @Shown('所关事项的地址；没有时为 null', text, {
    nullable: true,
    example: '/api/c/linan/suggestions/01900000-0000-7000-8000-000000000000',
  })
  href: string | null;

  @Shown('是否须即时处理', flag, { example: true })
  urgent: boolean;

  @Shown('发出时间', instant, { example: '2026-03-10T01:00:00.000Z' })
  createdAt: string;

  @Shown('阅读时间；未读时为 null', instant, { nullable: true, example: null })
  readAt: string | null;
}

/** A page of an inbox 收件箱. */
export class InboxAnswer extends pageOf(MessageAnswer) {
  @Shown('全部未读消息的条数', whole, { example: 3 })
  unread: number;
}

/** What is left when everything was marked as read. */
export class UnreadAnswer {
  @Shown('全部未读消息的条数', whole, { example: 0 })
  unread: number;
}
