import { Text } from '../../platform/http/fields.js';
import { flag, instant, Shown, ShownChoice, ShownList, ShownPart, text, uuid } from '../../platform/http/shown.js';
import { roles, type Role } from '../actor.js';

/** What is sent to sign in 登录. */
export class SignInForm {
  @Text({ label: '用户名', max: 64, example: 'admin' })
  username: string;

  @Text({ label: '密码', max: 128, secret: 'password', example: '请填写密码' })
  password: string;
}

/** What is sent to stay signed in 续期; a browser sends nothing, its cookie carries the token. */
export class RefreshForm {
  @Text({ label: '续期令牌', max: 200, optional: true, example: 'Jq3…(登录答复中的 refreshToken)' })
  refreshToken?: string;
}

/** What is sent to change one's own password 修改密码. */
export class PasswordForm {
  @Text({ label: '现在的密码', max: 128, secret: 'password', example: '请填写现在的密码' })
  currentPassword: string;

  @Text({ label: '新密码', min: 8, max: 128, secret: 'password', example: '请填写一个足够长的新密码' })
  newPassword: string;
}

/** One role of the account 职责: in which congress, as what. */
export class Membership {
  @Shown('人大的简称，用于地址 /api/c/{congress}', text, { example: 'linan' })
  congress: string;

  @Shown('人大的名称', text, { example: '临安区人民代表大会' })
  congressName: string;

  @ShownChoice('职责', roles, 'officeHead')
  role: Role;

  @Shown('承办单位编号；仅承办单位联络员、负责人有此项', uuid, { optional: true })
  officeId?: string;

  @Shown('代表编号；仅代表有此项', uuid, { optional: true })
  deputyId?: string;

  @Shown('代表团编号；仅代表团有此项', uuid, { optional: true })
  delegationId?: string;
}

/** The account that is signed in 当前账号. */
export class PersonAnswer {
  @Shown('账号编号', uuid)
  accountId: string;

  @Shown('用户名', text, { example: 'admin' })
  username: string;

  @Shown('姓名', text, { example: '系统管理员' })
  displayName: string;

  @Shown('是否系统管理员：可以设立人大，并在每个人大都是管理员', flag, { example: false })
  installAdmin: boolean;
}

/** Who is signed in 当前登录. */
export class StandingAnswer {
  @ShownPart('当前账号', () => PersonAnswer)
  account: PersonAnswer;

  @Shown('须先修改密码（POST /api/session/password），才能办理其他事项', flag, { example: false })
  mustChangePassword: boolean;

  @ShownList('各项职责', () => Membership)
  memberships: Membership[];
}

/** The answer to a sign-in 登录答复. */
export class SignedInAnswer extends StandingAnswer {
  @Shown('访问令牌，用于请求头 Authorization: Bearer', text, { example: 'eyJhbGciOiJIUzI1NiJ9.…' })
  accessToken: string;

  @Shown('访问令牌的失效时间', instant, { example: '2026-03-02T01:10:00.000Z' })
  expiresAt: string;

  @Shown('续期令牌，只能用一次；浏览器没有此项，由 Cookie 携带', text, { optional: true, example: 'Jq3…' })
  refreshToken?: string;
}

/** One of one's own sign-ins 本人的一次登录. */
export class SignInAnswer {
  @Shown('登录编号', uuid)
  id: string;

  @Shown('登录时间', instant, { example: '2026-03-02T01:00:00.000Z' })
  since: string;

  @Shown('最近一次登录或续期的时间', instant, { example: '2026-03-02T01:10:00.000Z' })
  lastUsedAt: string;

  @Shown('最迟的失效时间', instant, { example: '2026-03-09T01:00:00.000Z' })
  endsAt: string;

  @Shown('最近一次登录或续期的网络地址', text, { nullable: true, example: '203.0.113.7' })
  address: string | null;

  @Shown('浏览器或程序的自称，过长的截短', text, {
    nullable: true,
    example: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)',
  })
  agent: string | null;

  @Shown('是否本次登录', flag, { example: true })
  current: boolean;
}

/** One's own sign-ins 本人的各次登录. */
export class SignInsAnswer {
  @ShownList('现在有效的各次登录，最近使用的在前', () => SignInAnswer)
  items: SignInAnswer[];
}
