import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fixedSecrets } from './config.js';

/** What tests give the service and no log may have, by what it is; test/house/log-secrets.spec.ts sees that it is what they give. */
const planted: Readonly<Record<string, string>> = {
  ...fixedSecrets,
  'a password': 'a test password',
  'a password set by an administrator': 'another password',
  'the secret of a webhook': 'sixteen characters',
  'the text of a suggestion': '村民健身场地不足',
  'the title of a suggestion': '关于在小剡村建设健身场地的建议',
  'a handler’s telephone': '0571-8888',
  'the login of the database': 'throw-away@',
};

/** What tests cannot know beforehand, by how it looks. Each begins with what is rare in a line: there are many lines. */
const patterns: Readonly<Record<string, RegExp>> = {
  'an access token': /\beyJ[\w-]{10,}\.[\w-]+/,
  'an API token': /\bbh_[\w-]{20,}/,
  'a refresh token or another secret of 32 bytes': /(?<![\w-])[\w-]{43}(?![\w-])/,
  'a password hash': /\$argon2/,
  'a mobile telephone': /(?<![\w.-])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\w-])/,
  'a card number': /LA2026\d{4}/,
  'an e-mail address': /[\w.+-]@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/i,
  'an address with a password in it': /\w:\/\/[^\s/:@"]*:[^\s/@"]+@/,
  'a header with a credential': /\b(?:Bearer|Basic) +[\w+/=.-]{8,}/i,
  'a cookie': /\b(?:set-)?cookie"?\s*[:=]\s*"?[\w-]+=/i,
};

/** @returns what of a line no log may have; none where all is well. */
export function secretsIn(line: string): string[] {
  const known = Object.entries(planted).filter(([, text]) => line.includes(text));
  const looking = Object.entries(patterns).filter(([, pattern]) => pattern.test(line));
  return [...known, ...looking].map(([what]) => what);
}

/**
 * Searches the logs of a whole test run.
 * @throws Error naming the secrets and the lines that have them. They are of tests, so the lines are shown.
 */
export async function requireNoSecrets(folder: string): Promise<number> {
  const found: string[] = [];
  let lines = 0;
  for (const name of readdirSync(folder)) {
    for await (const line of createInterface(createReadStream(path.join(folder, name)))) {
      lines += 1;
      const secrets = secretsIn(line);
      if (secrets.length > 0) found.push(`${secrets.join(', ')}: ${line.slice(0, 2_000)}`);
    }
  }
  if (found.length > 0) {
    throw new Error(
      `the log has what it must not have, in ${String(found.length)} lines:\n${found.slice(0, 20).join('\n')}`,
    );
  }
  return lines;
}
