import { Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { give } from '../../platform/http/answer.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { Idempotency, type IdempotentRequest, type KeptAnswer } from '../../platform/idempotency/idempotency.js';
import { Rehearsal } from '../../platform/rehearsal/rehearsal.js';
import { instantOf } from '../../platform/time/instant.js';
import { Actors, requireInstallAdmin } from '../actors.js';
import { recordSecurity } from '../record/security-event.js';
import { formOf, idempotent, Posted, type Posting } from '../roster/posting.js';
import { Caller, type Identity } from '../sign-in/identity.js';
import { RehearsalAnswer, RehearsalForm } from './rehearsal-forms.js';

/** The clock of a rehearsal 演练时间; these routes are there only where REHEARSAL is true. */
@ApiTags('运行')
@Controller('rehearsal/clock')
export class RehearsalController {
  constructor(
    private readonly actors: Actors,
    private readonly rehearsal: Rehearsal,
    private readonly idempotency: Idempotency,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'rehearsalClock',
    summary: '演练时间',
    description: '开启演练（REHEARSAL）时才有。时间停住不走，由系统管理员推进；每个账号都可以查看。',
  })
  @ApiOkResponse({ type: RehearsalAnswer, description: '演练时间' })
  @Problems()
  async now(@Caller() caller: Identity): Promise<RehearsalAnswer> {
    await this.actors.person(caller);
    return this.answer();
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'moveRehearsalClock',
    summary: '推进演练时间',
    description:
      '开启演练（REHEARSAL）时才有，由系统管理员办理。其间的各项业务定时任务按各自的时刻依次办理，办完后时间停在 to。' +
      '有一项失败的，时间停在它的时刻，可以再次推进；同时只能有一次推进。',
  })
  @TakesIdempotencyKey()
  @ApiBody({ type: RehearsalForm })
  @ApiOkResponse({ type: RehearsalAnswer, description: '推进后的演练时间' })
  @Problems('forbidden', ...withBody, 'refused', 'keyReused', 'sweepFailed')
  async move(
    @Caller() caller: Identity,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = await this.actors.person(caller);
    requireInstallAdmin(person);
    const to = instantOf(formOf(RehearsalForm, posting.body).to);
    const request = idempotent(this.idempotency, person.accountId, posting);
    // The transaction only holds the claims: the clock and the sweeps are written in others, and stand at once.
    const { accountId } = person;
    const answer = await this.database.transaction('install', (tx) => this.moved(tx, to, accountId, request));
    return give(reply, answer);
  }

  private async moved(tx: Tx, to: Date, accountId: string, request: IdempotentRequest | null): Promise<KeptAnswer> {
    await this.rehearsal.claim(tx);
    const before = request && (await this.idempotency.claim(tx, request));
    if (before) return before;
    await this.moveOnRecord(to, accountId);
    const answer = { status: 200, headers: {}, answer: JSON.stringify(await this.answer()) };
    if (request) this.idempotency.keep(tx, request, answer);
    return answer;
  }

  /** What a move has done stands, also where it broke off: so it is recorded by itself, with how far the clock came. */
  private async moveOnRecord(to: Date, accountId: string): Promise<void> {
    const from = (await this.rehearsal.now()).toISOString();
    try {
      await this.rehearsal.move(to);
    } finally {
      const says = { from, to: (await this.rehearsal.now()).toISOString() };
      if (says.from !== says.to)
        await this.database.transaction('install', (own) =>
          Promise.resolve(
            recordSecurity(own, { congressId: null, kind: 'rehearsalMoved', accountId, role: 'admin', says }),
          ),
        );
    }
  }

  private async answer(): Promise<RehearsalAnswer> {
    return { now: (await this.rehearsal.now()).toISOString() };
  }
}
