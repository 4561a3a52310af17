const signInWords: Readonly<Record<string, string>> = {
  identityNotLinked:
    '您的统一身份还没有与本系统的账号关联。请先用用户名和密码登录，在“我的账号”中关联，或者请管理员关联。',
  oidcFailed: '统一身份认证没有成功，请重新登录。',
  oidcUnavailable: '统一身份认证暂时不能使用，请稍后再试，或者用用户名和密码登录。',
};

const identityWords: Readonly<Record<string, string>> = {
  linked: '统一身份已经关联，以后可以用它登录。',
  duplicate: '这个统一身份已经与别的账号关联。',
  unauthenticated: '关联没有成功：登录已经结束。请重新登录后再关联。',
};

/** What became of a sign-in by the provider of unified identities 统一身份认证, from the address `/?signIn=<code>`. */
export function signInTold(code: unknown): string {
  return typeof code === 'string' ? (signInWords[code] ?? '登录没有成功，请重新登录。') : '';
}

/** What became of the linking 关联, from the address `/?identity=linked` or `/?identity=<code>`. */
export function identityTold(code: unknown): string {
  return typeof code === 'string' ? (identityWords[code] ?? signInWords[code] ?? '关联没有成功，请再试一次。') : '';
}
