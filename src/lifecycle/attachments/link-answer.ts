import { instant, Shown, text } from '../../platform/http/shown.js';

/** A link to a file 下载链接. */
export class LinkAnswer {
  @Shown('下载地址，无须登录即可打开；不要转发给别人', text, { example: '/api/files/AbCdEf…' })
  href: string;

  @Shown('有效期至', instant, { example: '2026-03-10T01:05:00.000Z' })
  expiresAt: string;
}
