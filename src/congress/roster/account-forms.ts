import { Flag, Parts, Text } from '../../platform/http/fields.js';
import { flag, Shown, ShownList, text, uuid } from '../../platform/http/shown.js';
import { GrantAnswer, GrantForm } from './grant-forms.js';

const usernamePattern = /^(?![0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$)[A-Za-z0-9._@-]{3,64}$/;
const usernameHint = '须为 3 到 64 个英文字母、数字、点、下划线、连字符或 @，且不能是 UUID';

/** A new account 账号, with its first grants in this congress. */
export class AccountForm {
  @Text({ label: '用户名', min: 3, max: 64, pattern: usernamePattern, patternHint: usernameHint, example: 'fgj.head' })
  username: string;

  @Text({ label: '密码', min: 8, max: 128, secret: 'password', example: '请填写一个足够长的密码' })
  password: string;

  @Flag({ label: '首次登录须改密码', optional: true, description: '首次登录须改密码；不填为 false' })
  mustChangePassword?: boolean;

  @Text({ label: '姓名', max: 50, example: '负责人甲' })
  displayName: string;

  @Parts(() => GrantForm, { label: '职责', minItems: 1, maxItems: 50 })
  grants: GrantForm[];
}

/** What of an account changes. */
export class AccountPatch {
  @Text({ label: '密码', min: 8, max: 128, secret: 'password', optional: true, example: '请填写一个足够长的密码' })
  password?: string;

  @Text({ label: '姓名', max: 50, optional: true, example: '负责人甲' })
  displayName?: string;

  @Flag({ label: '是否在用', optional: true })
  active?: boolean;

  @Parts(() => GrantForm, { label: '在本级人大的全部职责', optional: true, maxItems: 50 })
  grants?: GrantForm[];
}

/** An account as it is answered. */
export class AccountAnswer {
  @Shown('账号编号', uuid)
  id: string;

  @Shown('用户名', text, { example: 'fgj.head' })
  username: string;

  @Shown('姓名', text, { example: '负责人甲' })
  displayName: string;

  @Shown('是否在用；停用后不能登录', flag, { example: true })
  active: boolean;

  @Shown('是否须先修改密码', flag, { example: false })
  mustChangePassword: boolean;

  @ShownList('在本级人大的各项职责', () => GrantAnswer)
  grants: GrantAnswer[];
}
