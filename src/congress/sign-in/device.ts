import type { FastifyRequest } from 'fastify';

/** From where somebody signs in 登录来源. */
export interface Device {
  /** the network address, as the trusted proxies report it; null: no request */
  readonly address: string | null;
  /** what the browser or program calls itself, shortened; null: nothing */
  readonly agent: string | null;
}

const longestAgent = 160;

/** From where a request comes. */
export function deviceOf(request: FastifyRequest): Device {
  const agent = request.headers['user-agent']?.replace(/[^\x20-\x7e]/g, '').slice(0, longestAgent);
  return { address: request.ip, agent: agent === undefined || agent === '' ? null : agent };
}
