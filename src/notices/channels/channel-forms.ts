import { Flag, Text } from '../../platform/http/fields.js';
import { flag, instant, Shown, ShownPart, text } from '../../platform/http/shown.js';

const address = /^[^\s@<>(),;:"\\[\]\u0080-\uffff]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

/** A person's choice of channels 通知方式, as it is sent. The inbox is no choice: everything always lies there. */
export class ChannelsForm {
  @Flag({ label: '邮件通知', description: '是否用电子邮件通知（急件即时发送，其余随每日提要）', example: true })
  emailOn: boolean;

  @Text({
    label: '邮箱',
    max: 254,
    pattern: address,
    patternHint: '须为有效的邮箱地址',
    optional: true,
    nullable: true,
    description: '邮箱地址，加密保存；不填则保留原来的，null 为删除',
    example: 'zhang@example.gov.cn',
  })
  email?: string | null;
}

/** E-mail among a person's channels. */
export class EmailAnswer {
  @Shown('本系统是否配置了邮件服务器', flag, { example: true })
  available: boolean;

  @Shown('是否用电子邮件通知', flag, { example: true })
  on: boolean;

  @Shown('邮箱地址（部分隐去）；没有填写时为 null', text, { nullable: true, example: 'z****@example.gov.cn' })
  address: string | null;
}

/** A person's channels 通知方式. */
export class ChannelsAnswer {
  @Shown('收件箱：始终接收全部消息，不能关闭', flag, { example: true })
  inbox: true;

  @ShownPart('电子邮件', () => EmailAnswer)
  email: EmailAnswer;
}

/** The webhook 推送接口 of a congress, as it is sent. */
export class WebhookForm {
  @Flag({ label: '是否启用', example: true })
  active: boolean;

  @Text({
    label: '推送地址',
    max: 2_000,
    optional: true,
    description: '收取推送的网址（http 或 https），加密保存；首次设置必填，以后不填则保留原来的',
    example: 'https://example.gov.cn/bihuan',
  })
  url?: string | null;

  @Text({
    label: '签名密钥',
    min: 16,
    max: 200,
    optional: true,
    description: '与接收方约定的签名密钥，至少 16 个字符，加密保存，不再显示；首次设置必填，以后不填则保留原来的',
    example: 'kX3v9-Qe7Lw2-Zt8Rb',
  })
  secret?: string | null;
}

/** The webhook 推送接口 of a congress. Its secret is never shown. */
export class WebhookAnswer {
  @Shown('是否启用', flag, { example: true })
  active: boolean;

  @Shown('推送地址（部分隐去）；没有设置时为 null', text, { nullable: true, example: 'https://example.gov.cn/****' })
  url: string | null;

  @Shown('最近一次修改的时间', instant, { nullable: true, example: '2026-03-10T01:00:00.000Z' })
  updatedAt: string | null;
}
