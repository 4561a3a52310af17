import type { ConnectionError } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { v7 } from 'uuid';
import type { ErrorCode } from '../errors/catalogue.js';
import { Problem } from '../errors/problem.js';
import type { Log } from '../logging/log.js';

const byCode: Readonly<Record<string, ErrorCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'requestTimeout',
  HPE_HEADER_OVERFLOW: 'headersTooLarge',
};

/**
 * What becomes of a connection on which no request can be read: broken HTTP, headers that are too large, a request that does
 * not come to its end in time. It is answered like every other error, with a line in the log, and closed.
 */
export function tellUnreadable(log: Log): (error: ConnectionError, socket: Socket) => void {
  return (error, socket) => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const problem = new Problem(byCode[error.code] ?? 'malformedRequest');
    const requestId = v7();
    log.info({ status: problem.status, why: error.code, requestId });
    socket.end(answer(problem, requestId));
    // Whoever goes on sending is not listened to.
    socket.destroySoon();
  };
}

function answer(problem: Problem, requestId: string): string {
  const body = JSON.stringify(problem.body(requestId));
  const head = [
    `HTTP/1.1 ${String(problem.status)} ${STATUS_CODES[problem.status] ?? ''}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${String(Buffer.byteLength(body))}`,
    `x-request-id: ${requestId}`,
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
