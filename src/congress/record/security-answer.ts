import { ShownAs, flag, instant, Shown, ShownChoice, ShownPart, text, uuid } from '../../platform/http/shown.js';
import { roles, type Role } from '../actor.js';
import { securityKinds, type SecurityKind } from './security-kinds.js';
import type { SecuritySays } from './security-particulars.js';

/** An account as the record names it. */
export class RecordedAccountAnswer {
  @Shown('账号编号', uuid)
  id: string;

  @Shown('用户名', text, { example: 'zhangsan' })
  username: string;

  @Shown('姓名', text, { example: '张三' })
  displayName: string;
}

/** One security event 安全事件. */
export class SecurityEventAnswer {
  @Shown('事件编号', uuid)
  id: string;

  @Shown('发生时间，以机器时钟为准（演练中也是）', instant, { example: '2026-03-02T01:00:00.000Z' })
  at: string;

  @ShownChoice('事件种类', securityKinds, 'grantGiven')
  kind: SecurityKind;

  @Shown('事件种类的名称', text, { example: '授予职责' })
  kindLabel: string;

  @Shown('一句话说明', text, { example: '管理员 李四 授予职责，涉及账号 张三。职责：承办单位联络员' })
  sentence: string;

  @ShownPart('办理的账号；系统所为的，或者用户名不存在的，为 null', () => RecordedAccountAnswer, { nullable: true })
  account: RecordedAccountAnswer | null;

  @ShownPart('所涉及的另一个账号；没有的为 null', () => RecordedAccountAnswer, { nullable: true })
  about: RecordedAccountAnswer | null;

  @ShownChoice('以什么职责办理；无须职责的为 null', { ...roles, system: '系统' }, 'admin', { nullable: true })
  role: Role | 'system' | null;

  @Shown('来自的网络地址；没有的为 null', text, { nullable: true, example: null })
  address: string | null;

  @ShownAs({
    description: '要点，随事件种类而异',
    type: 'object',
    additionalProperties: {
      anyOf: [
        ...['string', 'number', 'boolean', 'null'].map((type) => ({ type })),
        { type: 'array', items: { type: 'string' } },
      ],
    },
    example: { role: '承办单位联络员' },
  })
  says: SecuritySays;

  @Shown('是否属于整个系统的记录（登录、密码），而不只属于本级人大', flag, { example: false })
  wholeInstall: boolean;

  @Shown('是否已经封存', flag, { example: true })
  sealed: boolean;

  @Shown('本条记录的散列值（SHA-256）', text, { example: '0'.repeat(64) })
  hash: string;
}
