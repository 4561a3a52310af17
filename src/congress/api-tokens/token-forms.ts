import { Choices, DateField, Text } from '../../platform/http/fields.js';
import { instant, localDate, Shown, ShownItems, text, uuid } from '../../platform/http/shown.js';
import { scopes, type Scope } from './scopes.js';

const listed = Object.entries(scopes).map(([scope, label]) => `${scope} ${label}`);

/** A new API token 接口令牌. */
export class ApiTokenForm {
  @Text({ label: '名称', max: 60, description: '这个令牌给谁用', example: '政务数据交换平台' })
  name: string;

  @Text({ label: '人大', max: 64, description: '人大的简称；令牌只在这一个人大有效', example: 'linan' })
  congress: string;

  @Choices({ label: '权限范围', values: scopes, minItems: 1, example: ['cases:read'] })
  scopes: Scope[];

  @DateField({ label: '有效期至', description: '最后有效的一天，最长 366 天', example: '2026-12-31' })
  expiresOn: string;
}

/** An API token as its owner is shown it. The token itself is shown once, when it is made. */
export class ApiTokenAnswer {
  @Shown('令牌编号', uuid)
  id: string;

  @Shown('名称', text, { example: '政务数据交换平台' })
  name: string;

  @Shown('人大的简称；令牌只在这一个人大有效', text, { example: 'linan' })
  congress: string;

  @ShownItems(`权限范围:${listed.join('、')}`, text, ['cases:read'])
  scopes: Scope[];

  @Shown('签发时间', instant)
  createdAt: string;

  @Shown('最后有效的一天', localDate)
  expiresOn: string;

  @Shown('最近一次使用的日期；没有用过为 null', localDate, { nullable: true })
  lastUsedOn: string | null;

  @Shown('撤销时间；没有撤销为 null', instant, { nullable: true })
  revokedAt: string | null;
}

/** The answer to the making of an API token. */
export class MadeApiTokenAnswer extends ApiTokenAnswer {
  @Shown('令牌，只在此时显示，用于请求头 Authorization: Bearer', text, { example: 'bh_…' })
  token: string;
}

/** An API token as those who watch over a congress are shown it. */
export class CongressApiTokenAnswer extends ApiTokenAnswer {
  @Shown('所有人的用户名', text, { example: 'fgj.head' })
  username: string;

  @Shown('所有人的姓名', text, { example: '负责人甲' })
  displayName: string;
}
