import { dictionary } from '@zxcvbn-ts/language-common';

/** The 49,000 or so most common passwords 常见密码: a large list, so this file is read when somebody first chooses a password. */
export const commonPasswords: ReadonlySet<string> = new Set(dictionary['passwords-common']);
