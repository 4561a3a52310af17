import { createHmac } from 'node:crypto';
import { version } from '../../platform/config/checkout.js';
import type { Mail } from '../../platform/outbound/mailer.js';
import type { Claimed } from './claims.js';

/**
 * A message as an e-mail 邮件正文.
 * @param site where people sign in; empty where it is not known.
 */
export function mailOf(claimed: Claimed, to: string, site: string): Mail {
  const { id, subject, body } = claimed;
  const link = site === '' ? [] : [`登录系统查看：${site}`];
  const foot = '本邮件由人大代表建议办理系统自动发出，请勿回复。可在系统的“通知方式”中关闭邮件通知。';
  return { to, id, subject, text: [body, ...link, foot].join('\n\n') };
}

/** A post to a webhook 推送: the text and its headers. */
export interface Posted {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * A message as it is posted. `X-Bihuan-Signature` is `sha256=` and, in hexadecimal, HMAC-SHA256 with the shared secret over
 * the timestamp (Unix seconds, `X-Bihuan-Timestamp`), a full stop, and the body as sent. `X-Bihuan-Delivery` is the same in
 * every attempt, so that a double can be recognised.
 */
export function postOf(claimed: Claimed, secret: string, at: Date): Posted {
  const { id, messageId, congress, kind, subject, body, href, urgent, createdAt } = claimed;
  const { accountId, username, displayName } = claimed;
  const recipient = { accountId, username, displayName };
  const text = JSON.stringify({ id: messageId, congress, kind, subject, body, href, urgent, createdAt, recipient });
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${text}`).digest('hex');
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': `bihuan/${version}`,
    'x-bihuan-delivery': id,
    'x-bihuan-timestamp': timestamp,
    'x-bihuan-signature': `sha256=${signature}`,
  };
  return { headers, body: text };
}
