import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import request, { type Response } from 'supertest';
import type { TestApp } from './app.js';

/** A schema, or any other part of the document. */
export type Json = Record<string, unknown>;
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One operation of the document. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  /** as in the document, with `{congress}` */
  readonly path: string;
  /** where it stands in the document, as a JSON pointer's parts */
  readonly at: readonly string[];
  readonly said: Json & {
    readonly parameters?: readonly Parameter[];
    readonly requestBody?: {
      readonly required?: boolean;
      readonly content: Record<string, { schema: Json; example: unknown }>;
    };
    readonly responses: Record<
      string,
      { readonly content?: Json; readonly headers?: Json; readonly description: string }
    >;
  };
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Json;
}

const methods: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete'];
const usualStatuses = new Set([401, 500, 503]);

/** The API's document as it is served, and what it promises of answers. */
export class ApiDocument {
  readonly operations: readonly Operation[];
  private readonly ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(readonly whole: Json) {
    this.ajv.addVocabulary(['example', 'openapi', 'info', 'paths', 'components', 'servers', 'security', 'tags']);
    formats.default(this.ajv);
    this.ajv.addSchema(whole, 'api', undefined, false);
    this.operations = Object.entries(whole['paths'] as Json).flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const said = (item as Partial<Record<Method, Operation['said']>>)[method];
        return said ? [{ id: String(said['operationId']), method, path, at: ['paths', path, method], said }] : [];
      }),
    );
  }

  /** The document of a service. */
  static async of({ server }: TestApp): Promise<ApiDocument> {
    const { body } = await request(server).get('/api/openapi.json').expect(200);
    return new ApiDocument(body as Json);
  }

  /** The schema of a name among the components. */
  schema(name: string): Json {
    const { schemas } = this.whole['components'] as { schemas: Record<string, Json> };
    return schemas[name] ?? {};
  }

  /** Follows `$ref`. */
  resolve(schema: Json): Json {
    return typeof schema['$ref'] === 'string'
      ? this.resolve(this.schema(schema['$ref'].split('/').at(-1) ?? ''))
      : schema;
  }

  /** @returns what is wrong with a value, by the schema that stands at a place of the document. */
  faults(at: readonly string[], value: unknown): string[] {
    const pointer = at.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const validate = this.validators.get(pointer) ?? this.ajv.compile({ $ref: `api#/${pointer}` });
    this.validators.set(pointer, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      (one) => `${one.instancePath} ${one.message ?? ''} ${JSON.stringify(one.params)}`,
    );
  }

  /** The operation that a request came to. */
  operationOf(method: string, url: string): Operation | undefined {
    const parts = (url.split('?')[0] ?? '').split('/');
    const fitting = this.operations.filter((one) => one.method === method.toLowerCase() && fits(one.path, parts));
    return fitting.find((one) => !one.path.endsWith('}')) ?? fitting[0];
  }

  /** @returns in what an answer differs from what the document says of its route. */
  faultsOfAnswer(
    operation: Operation,
    { status, headers, body, text }: Pick<Response, 'status' | 'headers' | 'body'> & { readonly text?: string },
  ): string[] {
    const response = operation.said.responses[String(status)];
    if (!response) return [`${String(status)} is not documented`];
    const [type = '', schema] = Object.entries(response.content ?? {})[0] ?? [];
    const sent = String(headers['content-type'] ?? '').split(';')[0];
    // What a file is called depends on the file.
    if (type !== '*/*' && sent !== type) return [`content type ${String(sent)} instead of ${type}`];
    const missing = Object.keys(response.headers ?? {}).filter(
      (name) => !usualStatuses.has(status) && !headers[name.toLowerCase()],
    );
    const at = [...operation.at, 'responses', String(status), 'content', type, 'schema'];
    if (type === '*/*') return missing.map((name) => `no header ${name}`);
    return [
      ...missing.map((name) => `no header ${name}`),
      // What is no text is looked into by the tests of its own room.
      ...(schema && !isBinary(schema) ? this.faults(at, type === 'text/csv' ? text : body) : []),
    ];
  }
}

function isBinary({ schema }: { readonly schema?: unknown }): boolean {
  return (schema as { format?: string } | undefined)?.format === 'binary';
}

function fits(path: string, parts: readonly string[]): boolean {
  const wanted = path.split('/');
  // `{name}.csv` fits what ends like it.
  const end = (part: string) => part.slice(part.indexOf('}') + 1);
  return (
    wanted.length === parts.length &&
    wanted.every((part, index) =>
      part.startsWith('{') ? (parts[index]?.endsWith(end(part)) ?? false) : part === parts[index],
    )
  );
}

/** Every object within a part of the document, itself first; examples are left out. */
export function* everywhere(node: unknown): Generator<Json> {
  if (Array.isArray(node)) for (const one of node) yield* everywhere(one);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  yield node as Json;
  for (const [key, value] of Object.entries(node)) if (key !== 'example') yield* everywhere(value);
}
