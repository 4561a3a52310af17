import { catalogue } from '../errors/catalogue.js';

/** The page of the API's document 接口文档; everything it loads comes from this service. */
export const docsPage = page(
  '接口文档',
  '<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">',
  `<noscript>此页需要 JavaScript。接口文档本身见 <a href="/api/openapi.json">openapi.json</a>,错误代码见
<a href="/api/docs/errors">错误代码</a>。</noscript>
<div id="docs"></div>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>`,
);

/** What starts the page; `validatorUrl: null`, so that no foreign host is asked. */
export const docsScript = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  validatorUrl: null,
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  displayOperationId: true,
  filter: true,
});
`;

/** The page of the errors 错误代码, with an anchor for each: the `type` of a problem leads here. */
export const errorsPage = page(
  '错误代码',
  '',
  `<h1>错误代码</h1>
<p>每个错误答复都是 application/problem+json，其中 code 供程序识别，含义不变。接口文档见 <a href="/api/docs">/api/docs</a>。</p>
<dl>
${Object.entries(catalogue)
  .map(([code, entry]) => errorEntry(code, entry))
  .join('\n')}
</dl>`,
);

function errorEntry(code: string, { status, title, detail, mend }: (typeof catalogue)[keyof typeof catalogue]): string {
  return `<dt id="${code}"><strong>${escaped(title)}</strong> <code>${code}</code>(HTTP ${String(status)})</dt>
<dd><p>${escaped(detail)}</p><p>由谁处理：${escaped(mend)}</p></dd>`;
}

function page(title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · 闭环</title>
<link rel="icon" href="/api/docs/assets/favicon-32x32.png">
${head}
</head>
<body>
${body}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
