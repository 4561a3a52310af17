import { Text } from '../../platform/http/fields.js';
import { flag, instant, Shown, ShownChoice, ShownList, text } from '../../platform/http/shown.js';

/** Ways of signing in 登录方式. */
export const signInKinds = { password: '用户名和密码', oidc: '统一身份认证' } as const;

/** One way of signing in. */
export class SignInMethodAnswer {
  @ShownChoice('登录方式', signInKinds, 'oidc')
  kind: keyof typeof signInKinds;

  @Shown('显示给使用者的名称', text, { example: '浙政钉' })
  label: string;

  @Shown('浏览器转到这里即开始登录；仅统一身份认证有此项', text, { optional: true, example: '/api/session/oidc' })
  href?: string;
}

/** Which ways of signing in there are. */
export class SignInMethodsAnswer {
  @ShownList('各登录方式', () => SignInMethodAnswer)
  methods: SignInMethodAnswer[];
}

/** The identity 统一身份 that an administrator links an account with. */
export class IdentityForm {
  @Text({
    label: '统一身份编号',
    max: 255,
    pattern: /^[\x21-\x7e]{1,255}$/,
    patternHint: '须为 1 到 255 个可见的 ASCII 字符',
    description: '统一身份认证给这个人的、不会变的编号（sub），区分大小写',
    example: '248289761001',
  })
  subject: string;
}

/** The identity of an account. */
export class IdentityAnswer {
  @Shown('是否关联了统一身份', flag, { example: true })
  linked: boolean;

  @Shown('统一身份编号（sub）；没有关联时没有此项', text, { optional: true, example: '248289761001' })
  subject?: string;

  @Shown('关联的时间；没有关联时没有此项', instant, { optional: true })
  linkedAt?: string;
}

/** Where to send the browser in order to link one's identity. */
export class LinkingAnswer {
  @Shown('浏览器应转到的地址，在统一身份认证', text, { example: 'https://sso.example.gov.cn/auth?client_id=bihuan&…' })
  location: string;
}
