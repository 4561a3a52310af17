import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { fixedSecrets } from '../support/config.js';
import { testPassword } from '../support/congress.js';
import { requireNoSecrets, secretsIn } from '../support/log-secrets.js';
import { draftBody, people } from '../support/story.js';

const token = `eyJhbGciOiJIUzI1NiJ9.${randomBytes(60).toString('base64url')}.${randomBytes(32).toString('base64url')}`;
const leaks = {
  ...fixedSecrets,
  password: testPassword,
  cause: draftBody.cause,
  title: draftBody.title,
  'handler’s telephone': people.phone,
  'deputy’s telephone': '138 0000 1234',
  'telephone of another country code': '+86 13800001234',
  'card number': 'LA20260002',
  'access token': token,
  'header of a request': 'authorization: Bearer abcdefgh12345',
  cookie: 'cookie: bihuan_access=x',
  'refresh token': randomBytes(32).toString('base64url'),
  'API token': `bh_${randomBytes(32).toString('base64url')}`,
  'password hash': '$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA',
  'e-mail address': 'zhang.san@example.gov.cn',
  'login of the database': 'postgresql://bihuan:throw-away@127.0.0.1:5432/test',
  'login of the mail server': 'smtp://user:pass@mail.example',
} as const;

/** After every run, its whole log is searched for secrets (test/support/global-teardown.ts). This is that the search finds. */
describe('the search of the log', () => {
  it.each(Object.entries(leaks))('finds a %s', (_what, secret) => {
    expect(secretsIn(JSON.stringify({ level: 'info', msg: `so it was: ${secret}`, requestId: 'r' }))).not.toEqual([]);
  });

  it('fails the run, with the line', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'bihuan-search-'));
    writeFileSync(path.join(folder, '1.log'), `{"level":"info","msg":"well"}\n{"level":"debug","sent":"${token}"}\n`);
    await expect(requireNoSecrets(folder)).rejects.toThrow(/an access token.*debug/);
    writeFileSync(path.join(folder, '1.log'), '{"level":"info","msg":"well"}\n');
    expect(await requireNoSecrets(folder)).toBe(1);
    rmSync(folder, { recursive: true });
  });

  it.each([
    '{"level":"info","time":"2026-11-21T22:06:37.051Z","method":"POST","route":"/api/c/:congress/suggestions/:id","status":200,"ms":13.9}',
    '{"level":"info","requestId":"01a20025-a113-729a-a19d-18768525cea0","accountId":"01a20025-1381-7999-8888-138000012345"}',
    '{"stack":"Error: x\\n    at file:///work/node_modules/@nestjs/core/router.js:13:5"}',
  ])('takes nothing ordinary for a secret: %s', (line) => {
    expect(secretsIn(line)).toEqual([]);
  });
});
