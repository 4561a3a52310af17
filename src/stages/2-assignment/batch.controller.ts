import { Body, Controller, HttpCode, Logger, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { batchKinds } from '../../case-file/states.js';
import { Actors, requireRole } from '../../congress/actors.js';
import { Caller, type Identity } from '../../congress/sign-in/identity.js';
import { Gate } from '../../lifecycle/gate.js';
import { stageTag } from '../../lifecycle/stage-module.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { requireBody } from '../../platform/http/body.js';
import { Choice, Ids } from '../../platform/http/fields.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { toProblem } from '../../platform/http/problem-filter.js';
import { Idempotency, type IdempotentRequest } from '../../platform/idempotency/idempotency.js';
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
  private readonly logger = new Logger(BatchController.name);

  constructor(
    private readonly actors: Actors,
    private readonly gate: Gate,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
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
    const actor = await this.actors.of(caller, congress);
    requireRole(actor, 'deputyAffairs', 'governmentOffice');
    const { suggestionIds, kind } = requireBody(BatchBody, body);
    const keyed = this.gate.keyed(request, caller.accountId);
    const scope = { congressId: actor.congressId };
    const before = keyed && (await this.database.transaction(scope, (tx) => this.idempotency.begin(tx, keyed)));
    if (before && before !== 'unfinished') return JSON.parse(before.answer) as BatchLineAnswer[];
    const lines: BatchLineAnswer[] = [];
    for (let from = 0; from < suggestionIds.length; from += atOnce) {
      const some = suggestionIds.slice(from, from + atOnce);
      lines.push(...(await Promise.all(some.map((id) => this.assignOne(request, id, kind)))));
    }
    if (keyed) await this.database.transaction(scope, (tx) => this.kept(tx, keyed, lines));
    return lines;
  }

  private kept(tx: Tx, keyed: IdempotentRequest, lines: readonly BatchLineAnswer[]): Promise<void> {
    this.idempotency.keep(tx, keyed, { status: 200, headers: {}, answer: JSON.stringify(lines) });
    return Promise.resolve();
  }

  /** A refusal is a line of the answer; so is what nobody foresaw, for other cases have been handed over by then. */
  private async assignOne(request: FastifyRequest, id: string, batch: string): Promise<BatchLineAnswer> {
    try {
      await this.gate.passOne(assign, request, { id, body: { batch } });
      return { id, ok: true, reasons: [] };
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status >= 500) this.logger.error({ err: error, suggestionId: id, requestId: request.id });
      const reasons = problem.extras.causes?.map((one) => one.message) ?? [];
      return { id, ok: false, reasons: reasons.length > 0 ? reasons : [problem.message] };
    }
  }
}
