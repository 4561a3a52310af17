import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { catalogue, type ErrorCode } from '../errors/catalogue.js';
import { Shown, text, whole } from './shown.js';

const everyCode = Object.fromEntries(Object.entries(catalogue).map(([code, entry]) => [code, entry.title]));

/** One reason of a refusal 原因. */
export class CauseAnswer {
  @Shown('原因代码，供程序识别', text, { example: 'invalidField' })
  code: string;

  @Shown('一句中文说明', text, { example: '「名称」必须填写（name）' })
  message: string;

  @Shown('有误的字段；与填写无关时没有此项', text, { example: 'name', optional: true })
  field?: string;
}

/** The body of every error answer 错误答复: application/problem+json (RFC 9457). */
export class ProblemAnswer {
  @Shown('错误种类的地址', text, { example: '/api/docs/errors#invalidInput' })
  type: string;

  @Shown('错误种类', text, { example: '填写有误' })
  title: string;

  @Shown('HTTP 状态码', whole, { example: 400 })
  status: number;

  @ApiProperty({ enum: Object.keys(everyCode), description: `错误代码：${listed(everyCode)}`, example: 'invalidInput' })
  code: ErrorCode;

  @Shown('一句中文说明', text, { example: '提交的内容不符合要求。' })
  detail: string;

  @ApiProperty({ description: '全部原因，每条一句中文', type: [String], example: ['「名称」必须填写（name）'] })
  reasons: string[];

  @ApiProperty({ description: '全部原因，带代码和字段', type: [CauseAnswer] })
  causes: CauseAnswer[];

  @Shown('请求编号，据此可以查到日志', text, { example: '01900000-0000-7000-8000-000000000000' })
  requestId: string;
}

/** What any closed route may answer. */
const always = [
  'unauthenticated',
  'passwordChangeRequired',
  'scopeMissing',
  'internal',
  'unavailable',
  'tooManyRequests',
] as const satisfies ErrorCode[];

/** What any route with a body may answer besides. */
export const withBody = [
  'malformedBody',
  'invalidInput',
  'tooLarge',
  'unsupportedMediaType',
] as const satisfies ErrorCode[];

/**
 * Documents the error answers of a route: those named, and those that every closed route may give (401, 403 where the
 * password must be changed first and to an API token, 500, 503).
 * @param codes errors of the catalogue, e.g. `Problems('notFound', 'forbidden', ...withBody, 'duplicate')`.
 */
export function Problems(...codes: readonly ErrorCode[]): MethodDecorator {
  return documented([...new Set<ErrorCode>([...always, ...codes])]);
}

/** The same for a closed route that answers also who must change the password first: that of the sign-in itself. */
export function SessionProblems(...codes: readonly ErrorCode[]): MethodDecorator {
  return OpenProblems('unauthenticated', 'scopeMissing', ...codes);
}

/** The same for a route that answers without sign-in. */
export function OpenProblems(...codes: readonly ErrorCode[]): MethodDecorator {
  return documented([...new Set<ErrorCode>(['tooManyRequests', 'internal', 'unavailable', ...codes])]);
}

/** Documents the header `Idempotency-Key`, which every POST takes; goes with `keyReused` in `Problems`. */
export function TakesIdempotencyKey(): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      '请求编号（1 到 200 个可见的 ASCII 字符）。同一编号、同一内容重复提交，只办一次，答复相同；保留 48 小时。',
    schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
    example: '5f0c6f1e-register-1',
  });
}

function documented(codes: readonly ErrorCode[]): MethodDecorator {
  const statuses = [...new Set(codes.map((code) => catalogue[code].status))].sort((one, other) => one - other);
  const responses = statuses.map((status) =>
    ApiResponse(
      responseOf(
        status,
        codes.filter((code) => catalogue[code].status === status),
      ),
    ),
  );
  return applyDecorators(ApiExtraModels(ProblemAnswer), ...responses);
}

function responseOf(status: number, codes: readonly ErrorCode[]) {
  const examples = Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
  return {
    status,
    ...(status === 429 || status === 503 ? { headers: retryAfter } : {}),
    description: codes.map((code) => `${code} ${catalogue[code].title}:${catalogue[code].detail}`).join('\n\n'),
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemAnswer) }, examples } },
  };
}

const retryAfter = { 'Retry-After': { description: '多少秒后可以再试', schema: { type: 'integer' as const } } };

/** An example of each error, by its code; the answers of the routes refer to them. */
export function problemExamples(): Record<string, { summary: string; value: ProblemAnswer }> {
  const codes = Object.keys(catalogue) as ErrorCode[];
  return Object.fromEntries(codes.map((code) => [code, { summary: catalogue[code].title, value: example(code) }]));
}

function example(code: ErrorCode): ProblemAnswer {
  const { status, title, detail } = catalogue[code];
  const requestId = '01900000-0000-7000-8000-000000000000';
  return { type: `/api/docs/errors#${code}`, title, status, code, detail, reasons: [detail], causes: [], requestId };
}

function listed(names: Readonly<Record<string, string>>): string {
  return Object.entries(names)
    .map(([value, name]) => `${value} ${name}`)
    .join('、');
}
