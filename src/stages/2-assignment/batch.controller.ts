import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { batchKinds } from '../../case-file/states.js';
import { Actors, requireRole } from '../../congress/actors.js';
import { Caller, type Identity } from '../../congress/sign-in/identity.js';
import { Gate } from '../../lifecycle/gate.js';
import { stageTag } from '../../lifecycle/stage-module.js';
import { Problem } from '../../platform/errors/problem.js';
import { requireBody } from '../../platform/http/body.js';
import { Choice, Ids } from '../../platform/http/fields.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { readIdempotencyKey } from '../../platform/idempotency/idempotency-key.js';
import { flag, Shown, ShownItems, text, uuid } from '../../platform/http/shown.js';
import { assign } from './assign.js';

const mostCases = 500;
/** How many cases are handed over at a time: a batch must leave connections to everybody else. */
const atOnce = 4;

/** The cases of a batch. */
class BatchBody {
  @Ids({ label: '交办的建议', minItems: 1, maxItems: mostCases })
  suggestionIds!: string[];

  @Choice({ label: '批次', values: batchKinds, example: 'session' })
  kind!: keyof typeof batchKinds;
}

/** What became of one case. */
class BatchLineAnswer {
  @Shown('建议的编号', uuid)
  id: string;

  @Shown('是否已交办', flag, { example: true })
  ok: boolean;

  @ShownItems('没有交办的原因，每条一句', text, [])
  reasons: readonly string[];
}

/**
 * 集中交办、逐月交办: many pre-assigned cases are handed over at once, each by its own act in its own transaction, so that
 * one that cannot go does not hold up the others.
 */
@ApiTags(stageTag('2-assignment'))
@Controller('c/:congress/assignment-batches')
export class BatchController {
  constructor(
    private readonly actors: Actors,
    private readonly gate: Gate,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'assignBatch',
    summary: '集中交办',
    description: '把已预交办的建议成批交办（一次至多 500 件）。每件各自办理，互不影响；没有办成的写明原因。',
  })
  @ApiParam({ name: 'congress', description: '人大的代号（slug）', schema: { type: 'string' }, example: 'demo' })
  @ApiBody({ type: BatchBody })
  @TakesIdempotencyKey()
  @ApiOkResponse({ type: [BatchLineAnswer], description: '逐件的结果，次序同所提交的' })
  @Problems('notFound', 'forbidden', 'keyReused', ...withBody)
  async assignAll(
    @Caller() caller: Identity,
    @Param('congress') congress: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<BatchLineAnswer[]> {
    requireRole(await this.actors.of(caller, congress), 'deputyAffairs', 'governmentOffice');
    const { suggestionIds, kind } = requireBody(BatchBody, body);
    readIdempotencyKey(request.headers['idempotency-key']);
    const lines: BatchLineAnswer[] = [];
    for (let from = 0; from < suggestionIds.length; from += atOnce) {
      const some = suggestionIds.slice(from, from + atOnce);
      lines.push(...(await Promise.all(some.map((id) => this.assignOne(request, id, kind)))));
    }
    return lines;
  }

  /** A refusal is a line of the answer; what nobody foresaw is not. */
  private async assignOne(request: FastifyRequest, id: string, batch: string): Promise<BatchLineAnswer> {
    try {
      await this.gate.passOne(assign, request, { id, body: { batch } });
      return { id, ok: true, reasons: [] };
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      const reasons = error.extras.causes?.map((one) => one.message) ?? [];
      return { id, ok: false, reasons: reasons.length > 0 ? reasons : [error.message] };
    }
  }
}
