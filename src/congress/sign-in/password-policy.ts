import { lengthOf } from '../../platform/http/text.js';

/** What a password 密码 must be, from the configuration. */
export interface PasswordPolicy {
  /** in characters */
  readonly leastLength: number;
  /** how many of the four kinds of characters; 1 asks for none in particular */
  readonly kinds: number;
}

const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];
/** A telephone, a QQ or identity number, a date, with hardly a letter to it. */
const number = /^\p{L}{0,3}\d+\p{L}{0,3}$/u;
const longNumber = 20;
const fewCharacters = 5;
/** So much must be left of a password where the user name is taken out. */
const ownCharacters = 6;
/** What people here would try first, with a year or a sign around it, and the list, which is of the whole world, does not have. */
const local = new Set(
  'woaini zhongguo wangyou woaiwojia buzhidao mima kouling renda bihuan daibiao jianyi zhengfu guanliyuan lianluoyuan'.split(
    ' ',
  ),
);

/**
 * What is wrong with a password that somebody wants to have. Length counts, not composition: what attackers try first is
 * refused, and otherwise people may write what they can remember.
 * @param username of its account, which must not be most of it.
 * @returns Chinese sentences without a subject; empty: nothing.
 */
export async function passwordFaults(password: string, username: string, policy: PasswordPolicy): Promise<string[]> {
  const least = String(policy.leastLength);
  const found = kinds.filter((kind) => kind.test(password)).length;
  const faults = [
    lengthOf(password) < policy.leastLength && `至少要有 ${least} 个字符`,
    found < policy.kinds && `大写字母、小写字母、数字和其他字符，至少要有其中 ${String(policy.kinds)} 类`,
    isMostly(password, username) && '不能只是用户名加几个字符',
    (await isCommon(password)) && '过于常见，容易被猜到',
  ];
  return faults.filter((fault) => fault !== false);
}

function isMostly(password: string, username: string): boolean {
  const [whole, name] = [password.toLowerCase(), username.toLowerCase()];
  return whole.includes(name) && lengthOf(whole.replaceAll(name, '')) < ownCharacters;
}

async function isCommon(password: string): Promise<boolean> {
  const lower = password.toLowerCase();
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (new Set(lower).size < fewCharacters) return true;
  if (number.test(password) && password.length < longNumber) return true;
  if (local.has(core)) return true;
  // A named import there and not a package here: of a bundled package of CommonJS `import()` gives no names.
  const { commonPasswords } = await import('./common-passwords.js');
  return commonPasswords.has(lower);
}
