import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { Problem } from '../errors/problem.js';

const minuteMs = 60_000;

/** Lets a request pass or throws a Problem tooManyRequests (429) with the seconds until the next minute begins. */
export type Limiter = (request: FastifyRequest) => Promise<void>;

/** The two limits 请求频率限制, each counted in the memory of this process, by the machine's clock. */
export interface RateLimits {
  /** by network address: to be asked first, whoever calls */
  readonly ofAddress: Limiter;
  /** by account: to be asked when the caller is known */
  readonly ofAccount: Limiter;
}

/** Makes the limits of the configuration; 0 means none. Call it once, before the application is initialised. */
export async function rateLimits(app: NestFastifyApplication, config: Config): Promise<RateLimits> {
  await app.register(rateLimit, { global: false, timeWindow: minuteMs });
  const instance = app.getHttpAdapter().getInstance();
  return {
    // By the address itself for IPv4; IPv6 by the network of 64 bits that one line has.
    ofAddress: limiter(instance, config.ADDRESS_REQUESTS_PER_MINUTE),
    ofAccount: limiter(instance, config.ACCOUNT_REQUESTS_PER_MINUTE, ({ accountId }) => accountId ?? ''),
  };
}

function limiter(instance: FastifyInstance, max: number, keyGenerator?: (request: FastifyRequest) => string): Limiter {
  if (max === 0) return () => Promise.resolve();
  const count = instance.createRateLimit({ max, ...(keyGenerator ? { keyGenerator } : {}) });
  return async (request) => {
    const counted = await count(request);
    if (!counted.isAllowed && counted.isExceeded) {
      throw new Problem('tooManyRequests', { retryAfter: Math.max(1, counted.ttlInSeconds) });
    }
  };
}
