import { catalogue, type ErrorCode } from '../../../src/platform/errors/catalogue.js';
import type { ApiDocument } from '../../support/openapi.js';
import type { Answered, Asked } from './send.js';

const chinese = /[一-鿿]/;
/** What an error must never tell: code, statements, paths of this machine. */
const inner =
  /\bat \S+ \(|\.[jt]s:\d+|node_modules|\/(home|tmp|work|usr|var)\/|\b(select|insert into|update|delete from)\b.+\b(from|values|set|where)\b|\brelation "|\bcolumn "|violates|syntax error at|pg_|QueryFailedError|TypeError|Cannot read/i;
/** Names of headers and fields whose values no answer repeats. */
const secret = /password|secret|token|cardNo|phone|authorization|cookie/i;
const slowMs = 10_000;
const largest = 64 * 1_024;

/** What an answer has wrong, whatever the request was. */
export function faultsOf(document: ApiDocument, asked: Asked, answered: Answered): string[] {
  const { operation, method, must } = asked;
  const { status, text, ms, body } = answered;
  if (status === 0) return [`no answer: ${text}`];
  // What the server refuses before it looks for a route belongs to none.
  const isUnread = status === 431 || status === 408 || (body as ProblemLike | null)?.code === 'malformedRequest';
  const documented = operation && !isUnread && method !== 'HEAD' ? document.faultsOfAnswer(operation, answered) : [];
  return [
    ...(status >= 500 ? [`status ${String(status)}: ${text.slice(0, 300)}`] : []),
    ...(must && !must.includes(status) ? [`status ${String(status)} instead of ${must.join(', ')}`] : []),
    ...documented.map((fault) => `${String(status)}: not as documented: ${fault}`),
    ...(status >= 400 && method !== 'HEAD' ? problemFaults(document, asked, answered) : []),
    ...(ms > slowMs ? ['took longer than ten seconds'] : []),
  ];
}

interface ProblemLike {
  readonly code?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly reasons?: readonly string[];
  readonly requestId?: string;
}

function problemFaults(document: ApiDocument, asked: Asked, { status, headers, text, body }: Answered): string[] {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('application/problem+json')) return [`${String(status)} as ${type}: ${text.slice(0, 200)}`];
  const problem = (body ?? {}) as ProblemLike;
  const entry = catalogue[problem.code as ErrorCode] as (typeof catalogue)[ErrorCode] | undefined;
  const told = [problem.title, problem.detail, ...(problem.reasons ?? [])];
  const sent = `${decoded(asked.url)}\n${asked.headers.join('\n')}\n${asked.body?.toString() ?? ''}`;
  const leak = inner.exec(text)?.[0];
  return [
    ...document.faults(['components', 'schemas', 'ProblemAnswer'], body).map((fault) => `problem: ${fault}`),
    ...(entry?.status === status && entry.title === problem.title
      ? []
      : [`${String(status)} with code ${String(problem.code)}`]),
    ...(problem.status === status ? [] : ['another status in the body']),
    ...told.filter((one) => !chinese.test(one ?? '')).map((one) => `is not Chinese: ${String(one).slice(0, 80)}`),
    ...(problem.requestId === headers['x-request-id'] ? [] : ['another request number in the header']),
    ...(leak && !sent.includes(leak) ? [`tells of the inside: ${leak.slice(0, 100)}`] : []),
    ...secretsOf(asked)
      .filter((one) => text.includes(one))
      .map(() => 'repeats a secret'),
    ...(text.length > largest ? [`an error of ${String(Math.ceil(text.length / 1_024))} kB`] : []),
  ];
}

/** The secrets that were sent, as they would stand in JSON; short ones might be there by accident. */
function secretsOf({ headers, body }: Asked): string[] {
  const ofHeaders = headers.filter(([name]) => secret.test(name)).flatMap(([, value]) => value.split(/[ ,;=]+/));
  const ofBody = [...(body?.toString() ?? '').slice(0, 50_000).matchAll(/"(\w+)":"((?:[^"\\]|\\.)*)"/g)].flatMap(
    ([, name = '', value = '']) => (secret.test(name) ? [value] : []),
  );
  return [...ofHeaders, ...ofBody].filter((one) => one.length >= 12 && !/^(.)\1*$/.test(one));
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return url;
  }
}
