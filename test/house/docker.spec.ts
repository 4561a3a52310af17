import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { checkout } from '../../src/platform/config/checkout.js';
import { configVariables } from '../../src/platform/config/load.js';

const read = (file: string) => readFileSync(path.join(checkout, file), 'utf8');
const text = { type: 'string' };
const texts = { type: 'array', items: text, minItems: 1 };
const duration = { type: 'string', pattern: '^\\d+s$' };

/** What compose knows of a service, as far as we use it: a misspelt key is a fault. */
const service = {
  type: 'object',
  required: ['image', 'restart', 'healthcheck'],
  additionalProperties: false,
  properties: {
    image: text,
    build: { type: 'object', required: ['context', 'dockerfile'], properties: { context: text, dockerfile: text } },
    restart: { enum: ['unless-stopped', 'always'] },
    init: { type: 'boolean' },
    command: texts,
    environment: { type: 'object', additionalProperties: text },
    ports: texts,
    volumes: texts,
    depends_on: {
      type: 'object',
      additionalProperties: { type: 'object', properties: { condition: { const: 'service_healthy' } } },
    },
    healthcheck: {
      type: 'object',
      required: ['test', 'interval', 'timeout'],
      additionalProperties: false,
      properties: { test: texts, interval: duration, timeout: duration, retries: { type: 'integer' } },
    },
  },
};

interface Service {
  readonly environment: Record<string, string>;
  readonly command?: string[];
  readonly volumes?: string[];
}

describe('docker/compose.yaml', () => {
  const compose = parse(read('docker/compose.yaml'), { merge: true }) as {
    services: Record<string, Service>;
    volumes: Record<string, unknown>;
  };
  const { postgres, redis, api, worker } = compose.services;

  it('has the four services, each with all that compose asks for', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'postgres', 'redis', 'worker']);
    // The health check of the api stands in the image.
    const withHealth = { ...compose.services, api: { ...api, healthcheck: imageHealth() } };
    const check = new Ajv({ allErrors: true }).compile({ type: 'object', additionalProperties: service });
    check(withHealth);
    expect(check.errors).toBeNull();
  });

  it('passes only variables that Config knows, and every one that production requires', () => {
    for (const { environment } of [api, worker].filter((one) => one !== undefined)) {
      expect(configVariables()).toEqual(expect.arrayContaining(Object.keys(environment)));
      const required = ['DATABASE_URL', 'ADMIN_USERNAME', 'ADMIN_PASSWORD', 'TOKEN_SECRET', 'DATA_KEY', 'INDEX_KEY'];
      expect(Object.keys(environment)).toEqual(expect.arrayContaining(required));
      for (const name of required) expect(environment[name]).toMatch(/\$\{\w+:\?/);
    }
  });

  it('keeps the recurring jobs in one process, and the jobs in a Redis that drops none', () => {
    expect(api?.environment['WORKER']).toBe('false');
    expect(worker?.command?.at(-1)).toBe('dist/service/worker.js');
    expect(redis?.command?.join(' ')).toContain('--maxmemory-policy noeviction');
  });

  it('gives PostgreSQL a character type that knows Chinese, and no access without a password', () => {
    expect(postgres?.environment['POSTGRES_INITDB_ARGS']).toContain('--lc-ctype=C.UTF-8');
    expect(postgres?.environment['POSTGRES_INITDB_ARGS']).toContain('scram-sha-256');
    expect(JSON.stringify(compose)).not.toContain('trust');
  });

  it('mounts what exists, and declares its volumes', () => {
    const mounts = Object.values(compose.services).flatMap((one) => one.volumes ?? []);
    for (const [source = ''] of mounts.map((mount) => mount.split(':'))) {
      if (source.startsWith('.')) expect(existsSync(path.join(checkout, 'docker', source))).toBe(true);
      else expect(compose.volumes).toHaveProperty(source);
    }
  });
});

describe('docker/Dockerfile', () => {
  const lines = read('docker/Dockerfile').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  it('is built in stages and runs as nobody in particular, with a health check', () => {
    expect(lines.filter((line) => line.startsWith('FROM node:20-bookworm-slim')).length).toBeGreaterThan(1);
    expect(last).toContain('USER node');
    expect(last.findIndex((line) => line.startsWith('USER '))).toBeLessThan(
      last.findIndex((line) => line.startsWith('CMD ')),
    );
    expect(last.join('\n')).toMatch(/^HEALTHCHECK .*\n\s+CMD \[/m);
  });

  it('copies what exists and is let through by .dockerignore', () => {
    const kept = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copies = lines.filter((line) => /^COPY (?!--from)/.test(line));
    const sources = copies.flatMap((line) => line.split(' ').slice(1, -1)).map((source) => source.replace('./', ''));
    expect(sources.length).toBeGreaterThan(4);
    for (const source of sources) {
      expect(existsSync(path.join(checkout, source))).toBe(true);
      expect(kept).toContain(source);
    }
  });

  it('carries no secret', () => {
    expect(lines.join('\n')).not.toMatch(/(PASSWORD|SECRET|_KEY)\s*=/);
  });
});

function imageHealth(): unknown {
  const [, interval, timeout] = /HEALTHCHECK --interval=(\d+s) --timeout=(\d+s)/.exec(read('docker/Dockerfile')) ?? [];
  return { test: ['CMD'], interval, timeout };
}
