import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { checkout } from '../../src/platform/config/checkout.js';
import { ConfigError } from '../../src/platform/config/config-error.js';
import { Config } from '../../src/platform/config/config.js';
import { configVariables, loadConfig, type Environment } from '../../src/platform/config/load.js';
import { productionSecrets } from '../support/production-secrets.js';
import { keyBytes, looksWeak } from '../../src/platform/config/strength.js';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://bihuan:x@db:5432/bihuan',
  ...productionSecrets,
};

function faultsOf(environment: Environment): readonly string[] {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

/** Runs with a data folder of its own. */
function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bihuan-config-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('.env.example', () => {
  const text = readFileSync(path.join(checkout, '.env.example'), 'utf8');
  const listed = parseEnv(text);

  it('names exactly the variables that Config knows', () => {
    expect(Object.keys(listed).sort()).toEqual(configVariables().sort());
  });

  it('explains each in Chinese and in English', () => {
    for (const block of text.split('\n\n').slice(1)) {
      const [chinese = '', english = ''] = block.split('\n');
      expect(chinese).toMatch(/^# .*[一-鿿]/);
      expect(english).toMatch(/^# [\u0020-\u007e]+$/);
    }
  });

  it('shows the defaults', () => {
    const defaults = new Config() as unknown as Record<string, unknown>;
    const shown = Object.entries(listed).filter(([, value]) => value !== '');
    for (const [name, value] of shown) expect({ [name]: value }).toEqual({ [name]: String(defaults[name]) });
  });
});

describe('loadConfig in production', () => {
  const required = Object.keys(production).filter((name) => name !== 'NODE_ENV');

  it('takes a complete configuration, frozen', () => {
    const config = loadConfig(production);
    expect(config).toMatchObject({ ...production, HOST: '0.0.0.0', PORT: 3000 });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('names every missing secret at once', () => {
    const faults = faultsOf({ NODE_ENV: 'production' });
    expect(faults).toHaveLength(required.length);
    for (const name of required) expect(faults.filter((fault) => fault.startsWith(`${name} 没有设置`))).toHaveLength(1);
  });

  it.each(required)('misses %s when it is empty or blank', (name) => {
    expect(faultsOf({ ...production, [name]: '' })).toEqual([expect.stringContaining(`${name} 没有设置`)]);
    expect(faultsOf({ ...production, [name]: '  ' })).toEqual([expect.stringContaining(`${name} 没有设置`)]);
  });

  it('refuses weak values without repeating them', () => {
    const weak = { ADMIN_PASSWORD: 'password12345', TOKEN_SECRET: 'a'.repeat(40), DATA_KEY: '0'.repeat(64) };
    const faults = faultsOf({ ...production, ...weak });
    for (const name of Object.keys(weak)) expect(faults).toContainEqual(expect.stringContaining(name));
    for (const value of Object.values(weak)) expect(faults.join()).not.toContain(value);
    expect(faultsOf({ ...production, INDEX_KEY: production.DATA_KEY })).toEqual([
      'DATA_KEY 与 INDEX_KEY 不能是同一个值',
    ]);
  });

  it('refuses a rehearsal, and names what to take away', () => {
    expect(faultsOf({ ...production, REHEARSAL: 'true' })).toEqual([
      expect.stringMatching(/^生产环境不能演练：.*去掉 REHEARSAL/),
    ]);
    expect(faultsOf({ ...production, REHEARSAL: 'false', REHEARSAL_START: '2026-01-05T09:00:00+08:00' })).toEqual([]);
  });

  it('takes the unified sign-in whole or not at all, and by https', () => {
    const whole = {
      PUBLIC_URL: 'https://jianyi.example.gov.cn',
      OIDC_ISSUER: 'https://sso.example.gov.cn',
      OIDC_CLIENT_ID: 'bihuan',
      OIDC_CLIENT_SECRET: 'k2J9-vX31-pQ77',
    };
    expect(faultsOf({ ...production, ...whole })).toEqual([]);
    for (const name of Object.keys(whole)) {
      expect(faultsOf({ ...production, ...whole, [name]: '' })).toEqual([
        `统一身份认证没有配全，还缺 ${name}（或把 OIDC_ 各项都去掉）`,
      ]);
    }
    expect(faultsOf({ ...production, OIDC_LABEL: '浙政钉' })).toEqual([expect.stringContaining('还缺 OIDC_ISSUER、')]);
    const plain = { ...whole, OIDC_ISSUER: 'http://sso.example.gov.cn' };
    expect(faultsOf({ ...production, ...plain })).toEqual(['OIDC_ISSUER 在生产环境须以 https:// 开头']);
    inFolder((DATA_DIR) => expect(faultsOf({ ...plain, DATA_DIR })).toEqual([]));
  });

  it('keeps what the law wants kept for six months', () => {
    const fault = 'RETENTION_MONTHS 须为 6 到 240 之间的整数：日志留存不少于六个月（网络安全法第二十一条第三项）';
    expect(faultsOf({ ...production, RETENTION_MONTHS: '5' })).toEqual([fault]);
    expect(loadConfig({ ...production, RETENTION_MONTHS: '6' }).RETENTION_MONTHS).toBe(6);
    expect(loadConfig(production).RETENTION_MONTHS).toBe(12);
  });

  it('writes nothing and makes up nothing', () => {
    inFolder((folder) => {
      const missing = path.join(folder, 'data');
      loadConfig({ ...production, DATA_DIR: missing });
      expect(() => statSync(missing)).toThrow('ENOENT');
    });
  });
});

describe('loadConfig while developing', () => {
  it('generates secrets once and keeps them for their owner alone', () => {
    inFolder((folder) => {
      const first = loadConfig({ DATA_DIR: folder });
      expect(first).toMatchObject({ NODE_ENV: 'development', HOST: '127.0.0.1', ADMIN_USERNAME: 'admin' });
      expect(keyBytes(first.DATA_KEY)).toHaveLength(32);
      expect(loadConfig({ DATA_DIR: folder })).toEqual(first);
      expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    });
  });

  it('never writes over a damaged file of secrets', () => {
    inFolder((folder) => {
      const file = path.join(folder, 'secrets.json');
      writeFileSync(file, '{"DATA_KEY": "abc');
      expect(faultsOf({ DATA_DIR: folder })).toEqual([expect.stringContaining('已损坏')]);
      expect(readFileSync(file, 'utf8')).toBe('{"DATA_KEY": "abc');
    });
  });

  it('names every wrong value at once, in Chinese', () => {
    const wrong = { NODE_ENV: 'prod', PORT: 'abc', WORKER: 'yes', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' };
    const faults = faultsOf({ ...wrong, REDIS_URL: 'nonsense', DATA_KEY: 'short' });
    const named = faults.map((fault) => fault.split(' ')[0]).sort();
    expect(named).toEqual(['DATABASE_URL', 'DATA_KEY', 'LOG_LEVEL', 'NODE_ENV', 'PORT', 'REDIS_URL', 'WORKER']);
    for (const fault of faults) expect(fault).toMatch(/[一-鿿]/);
  });

  it.each(['2026-01-05', '2026-01-05T09:00:00', '2026-02-30T09:00:00Z', '2026-01-05T25:00:00Z', '9:00', '1767574800'])(
    'refuses to begin a rehearsal at %s',
    (REHEARSAL_START) => {
      const fault = 'REHEARSAL_START 须为带时区的时刻（RFC 3339），例如 2026-01-05T09:00:00+08:00';
      inFolder((DATA_DIR) => expect(faultsOf({ DATA_DIR, REHEARSAL: 'true', REHEARSAL_START })).toEqual([fault]));
    },
  );

  it.each(['-1', '65536', '1e3', '0x10', '3000.5', '３０００'])('refuses the port %s', (PORT) => {
    inFolder((DATA_DIR) => expect(faultsOf({ DATA_DIR, PORT })).toEqual(['PORT 须为 0 到 65535 之间的整数']));
  });
});

describe('secrets', () => {
  it.each(['changeme123', 'password-password!', 'secret_key_please', 'aaaaaaaaaaaaaaaa'])('%s is weak', (secret) => {
    expect(looksWeak(secret)).toBe(true);
  });

  it('a key is 32 bytes in base64, base64url or hexadecimal', () => {
    const bytes = Buffer.from(Array.from({ length: 32 }, (_, index) => 251 - index));
    for (const form of ['base64', 'base64url', 'hex'] as const) expect(keyBytes(bytes.toString(form))).toEqual(bytes);
    expect(keyBytes(bytes.toString('base64').slice(1))).toHaveLength(0);
  });
});
