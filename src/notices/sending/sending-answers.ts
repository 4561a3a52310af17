import { instant, pageOf, Shown, ShownChoice, ShownList, text, uuid, whole } from '../../platform/http/shown.js';
import { channels, deliveryStates, waitingPlaces, type Channel, type DeliveryState } from './message-delivery.js';

/** A sending 发送 as an administrator is shown it: not what it says, because administrators see no cases. */
export class SendingAnswer {
  @Shown('发送编号；邮件的 Message-ID 和推送的 X-Bihuan-Delivery 即以此为准', uuid)
  id: string;

  @ShownChoice('通知方式', channels, 'email')
  channel: Channel;

  @ShownChoice('发送情况', deliveryStates, 'dead')
  state: DeliveryState;

  @Shown('已尝试的次数', whole, { example: 36 })
  attempts: number;

  @Shown('最近一次失败的原因；没有失败时为 null', text, {
    nullable: true,
    example: '连接邮件服务器失败（ECONNREFUSED）',
  })
  lastError: string | null;

  @Shown('消息的种类', text, { example: 'urge' })
  kind: string;

  @Shown('收件人的用户名', text, { example: 'fgj.head' })
  username: string;

  @Shown('收件人的姓名', text, { example: '局长' })
  displayName: string;

  @Shown('进入发送队列的时间', instant, { example: '2026-03-10T01:00:00.000Z' })
  createdAt: string;

  @Shown('下次尝试的时间；已发送或已放弃的为 null', instant, { nullable: true, example: null })
  nextAt: string | null;

  @Shown('已发送或已放弃的时间', instant, { nullable: true, example: '2026-03-11T12:00:00.000Z' })
  endedAt: string | null;
}

/** A page of sendings. */
export class SendingPageAnswer extends pageOf(SendingAnswer) {}

/** How much waits in one place. */
export class WaitingAnswer {
  @ShownChoice('在哪里等待', waitingPlaces, 'email')
  channel: keyof typeof waitingPlaces;

  @Shown('等待送达（含待重试）的件数', whole, { example: 0 })
  waiting: number;

  @Shown('已放弃的件数', whole, { example: 0 })
  dead: number;

  @Shown('最早一件等待的秒数；没有等待的为 null', whole, { nullable: true, example: null })
  oldestSeconds: number | null;
}

/** The gauge 送达情况 of a congress. */
export class SendingSummaryAnswer {
  @Shown('最早一件未送达的等待秒数；全部送达时为 null', whole, { nullable: true, example: null })
  oldestUndeliveredSeconds: number | null;

  @ShownList('收件箱和各通知方式', () => WaitingAnswer)
  channels: WaitingAnswer[];
}
