import type { FastifyHttpOptions, FastifyReply, FastifyRequest } from 'fastify';
import type { Server } from 'node:http';
import type { Config } from '../config/config.js';
import type { Log } from '../logging/log.js';
import { requestNumber } from '../logging/requests.js';
import type { ProblemFilter } from './problem-filter.js';
import { tellUnreadable } from './unreadable-requests.js';

const mostHeadersMs = 20_000;
const mostHeaderBytes = 16_384;

/**
 * How the HTTP server takes requests 服务器选项: how large and how slow they may be. Who dribbles a request is cut off, so that
 * connections cannot be hoarded; an answer may take as long as it needs.
 */
export function serverOptions(config: Config, filter: ProblemFilter, log: Log): FastifyHttpOptions<Server> {
  // All but uploads are held to less by `cutOffSlow`.
  const requestTimeout = Math.max(config.REQUEST_TIMEOUT_SECONDS, config.UPLOAD_TIMEOUT_SECONDS) * 1_000;
  const headersTimeout = Math.min(mostHeadersMs, config.REQUEST_TIMEOUT_SECONDS * 1_000);
  return {
    bodyLimit: config.BODY_LIMIT_BYTES,
    genReqId: requestNumber,
    // Whoever else sends X-Forwarded-For writes what he likes into it.
    trustProxy: config.TRUSTED_PROXIES === '' ? false : config.TRUSTED_PROXIES,
    requestTimeout,
    http: { headersTimeout, maxHeaderSize: mostHeaderBytes, connectionsCheckingInterval: headersTimeout / 4 },
    clientErrorHandler: tellUnreadable(log),
    routerOptions: { maxParamLength: 2_000 },
    // What fails before a route is found (an address that cannot be decoded) is told like every other error.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      filter.answer(error, request, reply);
    },
  };
}
