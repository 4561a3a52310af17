import { catalogue } from './catalogue.js';

const opening = `# Errors 错误代码

Every error answer is \`application/problem+json\` (RFC 9457): \`{type, title, status, code, detail, reasons[], causes[], requestId}\`.
\`code\` is for programs and never changes its meaning; \`reasons\` tells in Chinese everything that stands in the way, and
\`causes\` the same with codes and fields; with \`requestId\` the log is found. \`type\` leads to \`/api/docs/errors\`.

The checks run in the order 401, 404 (not visible), 403 (role), 400, 412, 409.

This page is printed from \`src/platform/errors/catalogue.ts\`: \`PRINT=1 npm test -- test/house/openapi.spec.ts\`.
`;

/** The catalogue of errors as a page in Markdown: docs/errors.md. */
export function errorsInWords(): string {
  const entries = Object.entries(catalogue).map(
    ([code, { status, title, detail, mend }]) => `## \`${code}\` · ${String(status)} ${title}

${detail}

由谁处理：${mend}。
`,
  );
  return [opening, ...entries].join('\n');
}
