/** One reason of a refusal 原因, with the field that it concerns. */
export interface Cause {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

/** A refusal 不予办理 as the service tells it (problem+json), or that it could not be reached. */
export class Problem extends Error {
  /** the number of what was tried, where the service keeps that: an import 导入 that was not taken in */
  id: string | null = null;

  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly reasons: readonly string[] = [],
    readonly causes: readonly Cause[] = [],
  ) {
    super(detail);
    this.name = 'Problem';
  }

  /** Whether asking again is answered alike: the reader may not, or there is nothing 没有这项内容. */
  get isFinal(): boolean {
    return this.status === 403 || this.status === 404;
  }

  /** What is said of one field, and of those inside it; a line of a list is `items.0` or `items[0]`. */
  of(field: string): string | undefined {
    const names = this.causes.map((one) => ({ ...one, field: one.field?.replace(/\[(\d+)\]/g, '.$1') ?? '' }));
    return names.find((one) => one.field === field || one.field.startsWith(`${field}.`))?.message;
  }
}

/** Nothing came back: what was asked for may or may not have been done. */
export function unreachable(method = 'POST'): Problem {
  if (method === 'GET') return new Problem(0, 'unreachable', '网络不通，没有读到。请在网络恢复后再试。');
  return new Problem(0, 'unreachable', '网络不通，没有收到答复。填写的内容都在，网络恢复后请再按一次，不会重复办理。');
}

/** Reads the refusal out of an answer; one that is not the service's own (of a proxy) is told by its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (!isTold(body)) {
    const sentence = response.status >= 500 ? '系统暂时不能答复，请稍后再试。' : '系统没有办理这个请求。';
    return new Problem(response.status, 'unknown', `${sentence}（HTTP ${String(response.status)}）`);
  }
  const wait = Number(response.headers.get('retry-after'));
  // The sentence of a lock tells the time itself; that of the limit of requests leaves it to the header.
  const tellsWait = body.code === 'tooManyRequests' && wait > 0 && !/\d/.test(body.detail);
  const detail = tellsWait ? `请求过于频繁，请${waitInWords(wait)}后再试。` : body.detail;
  const causes = body.causes.map((one) => ({ ...one, message: plainly(one.message) }));
  const problem = new Problem(response.status, body.code, plainly(detail), body.reasons.map(plainly), causes);
  problem.id = body.id ?? null;
  return problem;
}

/** A sentence without the name by which programs call its field: `「名称」必须填写（name）` is for people without its end. */
function plainly(sentence: string): string {
  return sentence.replace(/（[A-Za-z][A-Za-z0-9]*(?:\[\d+\]|\.[A-Za-z0-9]+)*）(?=。?$)/, '');
}

/** Whatever was thrown, as a refusal that can be shown. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(0, 'page', '网页出了问题，请刷新后再试。填写的内容已经保存在本机。');
}

/** How long to wait 等待时间, in words: whole minutes from a minute and a half on. */
function waitInWords(seconds: number): string {
  return seconds < 90 ? `${String(seconds)} 秒` : `${String(Math.ceil(seconds / 60))} 分钟`;
}

interface Told {
  readonly code: string;
  readonly detail: string;
  readonly reasons: string[];
  readonly causes: Cause[];
  readonly id?: string;
}

function isTold(body: unknown): body is Told {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'reasons' in body;
}
