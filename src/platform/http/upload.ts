import multipart, { type Multipart } from '@fastify/multipart';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import type { FastifyContextConfig, FastifyInstance, FastifyRequest } from 'fastify';
import type { Depot, Kept, Received } from '../files/depot.js';
import { fileNameOf } from '../files/file-name.js';
import { inMegabytes } from '../files/size.js';
import { Problem, type Cause } from '../errors/problem.js';
import { fieldName } from '../errors/cause.js';
import type { BodyClass } from './body.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** the text fields that an upload may have beside its file; absent: the route takes no upload */
    upload?: readonly string[];
  }
}

/** An uploaded file 上传的文件 that is in the depot, and the text fields that came with it. */
export interface Upload extends Kept {
  /** the name as it is shown, from `fileNameOf` */
  readonly name: string;
  /** as they came, unchecked; a field that did not come is absent */
  readonly fields: Readonly<Record<string, string>>;
}

/** What is asked of an upload. */
export interface UploadRules {
  /** how many bytes the file may have at most */
  readonly most: number;
  /** Looks at the file before it is kept; where it throws, nothing of it is left. */
  readonly examine?: (file: Received, name: string) => Promise<void>;
}

/** One field of an upload, for the document: its schema as OpenAPI has it. */
export type UploadFields = Readonly<
  Record<string, { readonly description: string; readonly enum?: readonly string[] }>
>;

const mostFieldBytes = 4_096;
const mostHeaderPairs = 20;

/** Makes the service able to read uploads, on the routes marked `TakesUpload` and on no others (415). Call it after the JSON. */
export async function acceptUploads(instance: FastifyInstance): Promise<void> {
  await instance.register(multipart, { throwFileSizeLimit: false });
  instance.addHook('preParsing', (request, _reply, payload, done) => {
    const isUpload = /^multipart\//i.test(request.headers['content-type'] ?? '');
    const takes = request.routeOptions.config.upload !== undefined;
    // The body of a request that only reads is not read, whatever it says of itself.
    const isRead = !['GET', 'HEAD'].includes(request.method);
    done(isUpload && isRead && !takes ? new Problem('unsupportedMediaType') : null, payload);
  });
}

/**
 * Lets a route take a file 上传文件: a body of multipart/form-data with one file in the field `file`, and these text fields. It has
 * UPLOAD_TIMEOUT_SECONDS to come in. Its handler calls `receiveUpload`.
 * @param fields name, description and, where it is closed, the list of values; `required` names those that must be there.
 */
export function TakesUpload(
  about: string,
  fields: UploadFields = {},
  required: readonly string[] = [],
): MethodDecorator {
  const config: FastifyContextConfig = { upload: Object.keys(fields) };
  const texts = Object.entries(fields).map(([name, { description, enum: values }]) => {
    return [name, { type: 'string', description, ...(values ? { enum: [...values] } : {}) }] as const;
  });
  const file = { type: 'string', format: 'binary', description: about };
  return applyDecorators(
    RouteConfig(config),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        additionalProperties: false,
        required: ['file', ...required],
        properties: { file, ...Object.fromEntries(texts) },
      },
    }),
  );
}

/** The same where a class says which fields there are, its `file` among them. */
export function TakesUploadOf(body: BodyClass<object>): MethodDecorator {
  const names = getMetadataStorage()
    .getTargetValidationMetadatas(body, '', false, false)
    .map((one) => one.propertyName);
  const config: FastifyContextConfig = { upload: [...new Set(names)].filter((name) => name !== 'file') };
  return applyDecorators(RouteConfig(config), ApiConsumes('multipart/form-data'), ApiBody({ type: body }));
}

/**
 * Reads the upload of a request: the file streams into the depot, whatever its size, and is there whole or not at all.
 * @throws Problem unsupportedMediaType (415) for a body of another kind; malformedBody (400) where it is no multipart or ends too
 * early; invalidInput (400) for no file, two, an empty one, a name that cannot be read, an unknown, repeated or overlong field; tooLarge
 * (413); storageFull (507); what `examine` throws.
 */
export async function receiveUpload(request: FastifyRequest, depot: Depot, rules: UploadRules): Promise<Upload> {
  if (!request.isMultipart()) throw new Problem('unsupportedMediaType');
  requireSize(request, rules.most);
  const reading = new Reading(depot, rules.most, request.routeOptions.config.upload ?? []);
  try {
    for await (const part of partsOf(request)) await reading.take(part);
    const { name, file, fields } = reading.whole();
    await rules.examine?.(file, name);
    return { name, ...(await file.keep()), fields };
  } finally {
    await reading.file?.discard();
  }
}

/** What says itself that it is too large is refused before it is sent. */
function requireSize({ headers }: FastifyRequest, most: number): void {
  const frame = 65_536;
  if (Number(headers['content-length'] ?? 0) <= most + frame) return;
  throw new Problem('tooLarge', { detail: `文件超过了 ${inMegabytes(most)}的限制。` });
}

/** The parts of a body as they come; what the parser says of a broken one is told in our words. */
async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
  const limits = { fieldNameSize: 100, fieldSize: mostFieldBytes, fields: 20, fileSize: Infinity, files: 2, parts: 22 };
  try {
    yield* request.parts({ limits: { ...limits, headerPairs: mostHeaderPairs } });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw problemOf(error);
  }
}

function problemOf(error: unknown): unknown {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return wrong('上传的内容只能有一个文件和说明它的几个字段');
  return new Problem('malformedBody', { detail: '请求正文不是完整的 multipart/form-data。' });
}

/** What has come in of an upload so far. */
class Reading {
  file: Received | null = null;
  private name = '';
  private readonly fields: Record<string, string> = {};

  constructor(
    private readonly depot: Depot,
    private readonly most: number,
    private readonly known: readonly string[],
  ) {}

  async take(part: Multipart): Promise<void> {
    if (part.type === 'file') return this.takeFile(part);
    const { fieldname, value, valueTruncated, mimetype } = part;
    if (!this.known.includes(fieldname)) throw wrong(`不认识的字段「${fieldName(fieldname)}」`, fieldname);
    if (fieldname in this.fields) throw wrong(`「${fieldname}」重复`, fieldname);
    if (valueTruncated) throw wrong(`「${fieldname}」过长`, fieldname);
    if (typeof value !== 'string' || mimetype !== 'text/plain') throw wrong(`「${fieldname}」须为文字`, fieldname);
    if (value.includes('\ufffd')) throw wrong(`「${fieldname}」不是有效的 UTF-8 文字`, fieldname);
    this.fields[fieldname] = value;
  }

  /** @returns what came, where it is all that is needed. */
  whole(): { readonly name: string; readonly file: Received; readonly fields: Readonly<Record<string, string>> } {
    if (!this.file) throw wrong('没有文件：须有一个名为 file 的文件', 'file');
    if (this.file.bytes === 0) throw wrong('文件是空的', 'file');
    return { name: this.name, file: this.file, fields: this.fields };
  }

  private async takeFile({ fieldname, filename, file }: Extract<Multipart, { type: 'file' }>): Promise<void> {
    try {
      if (fieldname !== 'file')
        throw wrong(`不认识的字段「${fieldName(fieldname)}」，文件的字段名须为 file`, fieldname);
      if (this.file) throw wrong('一次只能上传一个文件', 'file');
      const name = fileNameOf(filename ?? '');
      if (name === null) throw wrong('文件名为空，或不是有效的 UTF-8 文字', 'file');
      this.name = name;
      this.file = await this.depot.receive(file, { most: this.most });
      // Cut by the parser it would be another file than the one that was sent.
      if (file.truncated) throw new Problem('tooLarge');
    } catch (error) {
      // The parser's own faults reach us through the file that it was giving; ours go the other way, and are told as they are.
      const isSenders = !(error instanceof Problem) && file.errored !== null && file.errored === error;
      file.destroy();
      throw isSenders ? problemOf(error) : error;
    }
  }
}

function wrong(message: string, field?: string): Problem {
  const cause: Cause = { code: 'invalidField', message, ...(field === undefined ? {} : { field }) };
  return new Problem('invalidInput', { causes: [cause] });
}
