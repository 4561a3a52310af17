import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '../database/failure.js';
import type { ErrorCode } from '../errors/catalogue.js';
import { Problem } from '../errors/problem.js';
import { codeOf } from '../startup-error.js';

const byStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'malformedBody',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  413: 'tooLarge',
  415: 'unsupportedMediaType',
  429: 'tooManyRequests',
  503: 'unavailable',
};

/** Turns whatever was thrown into one problem+json answer; what nobody foresaw is logged whole and told as 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also used by Fastify itself, for what fails before Nest sees it (malformed JSON, a body over the limit). */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    // Who goes away before his request has come in whole hears no answer; it is nobody's fault here.
    const isGone = request.raw.destroyed && !request.raw.complete;
    const problem = isGone ? new Problem('malformedRequest') : ofRoute(toProblem(error), request);
    if (problem.status >= 500) this.logger.error({ err: error, requestId: request.id }, problem.message);
    if (problem.extras.retryAfter !== undefined) void reply.header('retry-after', String(problem.extras.retryAfter));
    if (problem.extras.allow) void reply.header('allow', problem.extras.allow.join(', '));
    // RFC 9110 §11.6.1: every 401, also one that is only found out with the question who it is.
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    if (problem.code === 'unavailable') void reply.header('retry-after', '2');
    // Where no route was looked for, nobody has set it yet.
    void reply.header('x-request-id', request.id);
    void reply.code(problem.status).type('application/problem+json; charset=utf-8').send(problem.body(request.id));
  }
}

/** @returns the problem behind any thrown value; `internal` where it is nobody's. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const fromDatabase = problemOf(error);
  if (fromDatabase) return fromDatabase;
  // An address that cannot be decoded, or has a part longer than any name, leads nowhere.
  if (/^FST_ERR_(BAD_URL|MAX_PARAM_LENGTH)$/.test(codeOf(error))) return new Problem('notFound');
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  const code = byStatus[status];
  return new Problem(code ?? (status >= 400 && status < 500 ? 'malformedBody' : 'internal'));
}

/** A route that takes a table too, or a file, says so where a body of another kind is refused. */
function ofRoute(problem: Problem, { routeOptions: { config } }: FastifyRequest): Problem {
  const isUntold = problem.code === 'unsupportedMediaType' && problem.extras.detail === undefined;
  if (isUntold && config.upload !== undefined) {
    return new Problem('unsupportedMediaType', { detail: '请求正文须为 multipart/form-data，带一个文件。' });
  }
  if (!isUntold || config.csv !== true) return problem;
  return new Problem('unsupportedMediaType', { detail: '请求正文须为 application/json，或者 text/csv 的表格。' });
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}
