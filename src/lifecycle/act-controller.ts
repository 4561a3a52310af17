import { Controller, Patch, Post, Put, Req, Res, type Type } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CaseAnswer } from '../case-file/case-answer.js';
import { give } from '../platform/http/answer.js';
import { TakesIfMatch } from '../platform/http/if-match.js';
import { Problems, TakesIdempotencyKey, withBody } from '../platform/http/openapi.js';
import { TakesUploadOf } from '../platform/http/upload.js';
import { actRow } from './acts.js';
import { UploadGate } from './attachments/upload-gate.js';
import { conditionRule } from './conditions.js';
import type { Deed } from './deed.js';
import { NoBody } from './deed.js';
import { Gate } from './gate.js';
import { partyLabels } from './parties.js';
import { paperSubject } from './subjects.js';
import { meant, operationsOf, sharedInWords } from './routing.js';

/**
 * Makes the controller of a stage: one method for each deed, whose route, summary, body and answers all come from the table
 * of acts and the deed. Nothing is said of an act in a second place.
 */
export function actController(name: string, tag: string, deeds: readonly Deed[]): Type<unknown> {
  class ActController {
    constructor(
      readonly gate: Gate,
      readonly uploads: UploadGate,
    ) {}
  }
  Object.defineProperty(ActController, 'name', { value: name });
  Reflect.defineMetadata('design:paramtypes', [Gate, UploadGate], ActController);
  for (const [operation, together] of operationsOf(deeds)) addMethod(ActController, operation, together);
  ApiTags(tag)(ActController);
  Controller('c/:congress')(ActController);
  return ActController;
}

/** The two doors to the engine: for a body alone, and for one with a file. */
interface Gates {
  readonly gate: Gate;
  readonly uploads: UploadGate;
}

function addMethod(controller: Type<Gates>, operation: string, deeds: readonly Deed[]): void {
  const prototype = controller.prototype as Record<string, unknown>;
  const takesFile = deeds.some((one) => one.takesFile);
  prototype[operation] = async function (this: Gates, request: FastifyRequest, reply: FastifyReply) {
    const passing = takesFile ? this.uploads.pass(deeds, request) : this.gate.pass(meant(deeds, request.body), request);
    return give(reply, await passing);
  };
  const descriptor = Object.getOwnPropertyDescriptor(prototype, operation);
  if (!descriptor) throw new Error(`no method for ${operation}`);
  Req()(prototype, operation, 0);
  Res({ passthrough: true })(prototype, operation, 1);
  for (const decorate of decoratorsOf(operation, deeds)) decorate(prototype, operation, descriptor);
}

function decoratorsOf(operation: string, deeds: readonly Deed[]): MethodDecorator[] {
  const [first] = deeds;
  const act = first && actRow(first.act);
  if (!first || !act?.route) throw new Error(`${operation} has no route`);
  const { method, path } = act.route;
  const route = { POST: Post, PATCH: Patch, PUT: Put }[method];
  const hasId = path.includes(':id');
  const subject = act.subject === 'suggestion' ? '建议' : paperSubject(act.subject).label;
  const summary = deeds.map((one) => actRow(one.act).label).join('／');
  return [
    route(path),
    ApiOperation({ operationId: operation, summary, description: deeds.map(describe).join('\n\n') }),
    ApiParam({ name: 'congress', description: '人大的代号（slug）', schema: { type: 'string' }, example: 'demo' }),
    ...(hasId
      ? [
          ApiParam({
            name: 'id',
            description: `${subject}的编号`,
            schema: { type: 'string', format: 'uuid' },
          }),
        ]
      : []),
    ...bodyOf(first),
    ...(method === 'POST' ? [TakesIdempotencyKey()] : []),
    ...(hasId ? [TakesIfMatch()] : []),
    answered(hasId),
    Problems('notFound', 'forbidden', 'refused', 'lostRace', 'keyReused', 'staleVersion', ...withBody),
    ...(first.takesFile ? [Problems('requestTimeout', 'storageFull')] : []),
  ];
}

function bodyOf({ body, takesFile }: Deed): MethodDecorator[] {
  if (takesFile) return [TakesUploadOf(body)];
  return body === NoBody ? [] : [ApiBody({ type: body })];
}

function answered(hasId: boolean): MethodDecorator {
  const headers = { ETag: { description: '案卷的版本', schema: { type: 'string' as const } } };
  if (hasId) return ApiOkResponse({ type: CaseAnswer, headers, description: '办理后的案卷' });
  const location = { Location: { description: '新案卷的地址', schema: { type: 'string' as const } } };
  return ApiCreatedResponse({ type: CaseAnswer, headers: { ...headers, ...location }, description: '新的案卷' });
}

function describe(deed: Deed): string {
  const act = actRow(deed.act);
  const who = act.by.map((party) => partyLabels[party]).join('、');
  const rules = act.requires.map((name) => `- ${conditionRule(name)}`).join('\n');
  const asked = deed.demands.map((one) => `- ${one}`).join('\n');
  const when = act.route?.shared ? `**${act.label}**（${sharedInWords(act)}）：` : '';
  const said = [rules && `须具备的条件：\n${rules}`, asked && `填报要求：\n${asked}`, `依据：${act.basis}`];
  return [`${when}由${who}办理。`, ...said].filter(Boolean).join('\n\n');
}
