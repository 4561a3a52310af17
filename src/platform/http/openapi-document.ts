import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { version } from '../config/checkout.js';
import { problemExamples } from './openapi.js';
import { closeSchemas, isRecord, type Json } from './openapi-schemas.js';
import { exampleOf } from './openapi-example.js';

/** What the document says of the service as a whole. */
export interface AboutApi {
  readonly title: string;
  /** Markdown */
  readonly description: string;
  /** groups of operations, in the order in which they are shown */
  readonly tags: readonly { readonly name: string; readonly description: string }[];
}

const bearer = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description: '登录答复中的 accessToken，放在请求头 Authorization: Bearer 中。',
} as const;

/**
 * Makes the OpenAPI 3.1 document 接口文档 of the application. What the decorators say is completed here: objects take no
 * other properties, closed routes ask for a token, every body has an example.
 */
export function openApiDocument(app: NestFastifyApplication, about: AboutApi): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(about.title)
    .setDescription(about.description)
    .setVersion(version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', '本服务')
    .addBearerAuth(bearer, 'bearer')
    .addSecurityRequirements('bearer');
  for (const { name, description } of about.tags) builder.addTag(name, description);
  const options = { operationIdFactory: (_controller: string, method: string) => method };
  const document = SwaggerModule.createDocument(app, builder.build(), options);
  complete(document as OpenAPIObject & Json);
  document.components = { ...document.components, examples: problemExamples() };
  return document;
}

function complete(document: Json): void {
  closeSchemas(document);
  for (const operation of operationsOf(document)) {
    openOrClosed(operation);
    nameResponses(operation);
    giveExample(operation, document);
  }
}

function operationsOf({ paths }: Json): Json[] {
  return Object.values(paths as Json).flatMap((path) => Object.values(path as Json).filter(isRecord));
}

/** Routes marked `@Open()` ask for nothing; all others ask for what the whole document asks for. */
function openOrClosed(operation: Json): void {
  if (operation['x-open'] !== true) return;
  delete operation['x-open'];
  operation['security'] = [];
}

function nameResponses({ responses }: Json): void {
  for (const response of Object.values(responses as Json).filter(isRecord)) response['description'] ||= '办理成功';
}

function giveExample({ requestBody }: Json, document: Json): void {
  if (!isRecord(requestBody)) return;
  for (const media of Object.values(requestBody['content'] as Json).filter(isRecord)) {
    if (!('example' in media) && !('examples' in media)) media['example'] = exampleOf(media['schema'], document);
  }
}
