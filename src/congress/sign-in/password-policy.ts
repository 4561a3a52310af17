import { dictionary } from '@zxcvbn-ts/language-common';
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
/** What people here would try first, and the list, which is of the whole world, does not have. */
const local =
  'woaini zhongguo wangyou woaiwojia buzhidao mima kouling renda bihuan daibiao jianyi zhengfu guanliyuan lianluoyuan';
/** The 49,000 or so most common passwords. */
const common = new Set([...(dictionary['passwords-common'] ?? []), ...local.split(' ')]);

/**
 * What is wrong with a password that somebody wants to have. Length counts, not composition: what attackers try first is
 * refused, and otherwise people may write what they can remember.
 * @param username of its account, which it must not contain.
 * @returns Chinese sentences without a subject; empty: nothing.
 */
export function passwordFaults(password: string, username: string, policy: PasswordPolicy): string[] {
  const least = String(policy.leastLength);
  const found = kinds.filter((kind) => kind.test(password)).length;
  const faults = [
    lengthOf(password) < policy.leastLength && `至少要有 ${least} 个字符`,
    found < policy.kinds && `大写字母、小写字母、数字和其他字符，至少要有其中 ${String(policy.kinds)} 类`,
    password.toLowerCase().includes(username.toLowerCase()) && '不能含有用户名',
    isCommon(password) && '过于常见，容易被猜到',
  ];
  return faults.filter((fault) => fault !== false);
}

/** Also where it was only dressed up: `Dragon2026!` is `dragon`. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (new Set(lower).size < fewCharacters) return true;
  if (number.test(password) && password.length < longNumber) return true;
  return [lower, core].some((one) => common.has(one));
}
