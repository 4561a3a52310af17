import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ClockExplanationAnswer } from '../case-file/answers/clock-answer.js';
import { CasePageAnswer } from '../case-file/answers/list-answer.js';
import { CaseListQuery } from '../case-file/answers/list-query.js';
import { CaseAnswer } from '../case-file/case-answer.js';
import { Actors } from '../congress/actors.js';
import { Caller, type Identity } from '../congress/sign-in/identity.js';
import { give } from '../platform/http/answer.js';
import { Problems } from '../platform/http/openapi.js';
import { BarredActsAnswer } from './barred-answer.js';
import { CaseReader } from './case-reader.js';
import { Explanations } from './explanations.js';
import { TimelineAnswer } from './timeline-answer.js';
import { Timeline } from './timeline.js';

/** Reading cases 查阅. */
@ApiTags('案卷')
@Controller('c/:congress/suggestions')
@ApiParam({ name: 'congress', description: '人大的简称', schema: { type: 'string' }, example: 'demo' })
export class CaseController {
  constructor(
    private readonly actors: Actors,
    private readonly reader: CaseReader,
    private readonly timeline: Timeline,
    private readonly explanations: Explanations,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listCases',
    summary: '建议列表',
    description: '您能看到的建议，逐页列出。各查询参数可以合用；不认识的参数答 400。',
  })
  @CaseListQuery()
  @ApiOkResponse({ type: CasePageAnswer, description: '一页建议' })
  @Problems('notFound', 'invalidInput')
  async list(
    @Caller() caller: Identity,
    @Param('congress') congress: string,
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const actor = await this.actors.of(caller, congress);
    return give(reply, { status: 200, headers: {}, answer: await this.reader.list(actor, query) });
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getCase', summary: '案卷', description: '一件建议的全部材料、期限和此刻可办的事项。' })
  @OfCase()
  @ApiOkResponse({
    type: CaseAnswer,
    description: '案卷',
    headers: { ETag: { description: '案卷的版本', schema: { type: 'string' } } },
  })
  @Problems('notFound')
  async one(
    @Caller() caller: Identity,
    @Param('congress') congress: string,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { version, shown } = await this.reader.case(caller, congress, id);
    return give(reply, { status: 200, headers: { etag: `"${String(version)}"` }, answer: JSON.stringify(shown) });
  }

  @Get(':id/timeline')
  @ApiOperation({
    operationId: 'getTimeline',
    summary: '办理记录',
    description: '这件建议自起草以来的每一次办理，按先后次序。别的单位的拟稿和尚未公布的评价不在其中。',
  })
  @OfCase()
  @ApiOkResponse({ type: TimelineAnswer, description: '办理记录' })
  @Problems('notFound')
  async events(@Caller() caller: Identity, @Param('congress') congress: string, @Param('id') id: string) {
    return this.timeline.of(caller, congress, id);
  }

  @Get(':id/barred-acts')
  @ApiOperation({
    operationId: 'listBarredActs',
    summary: '暂不能办的事项',
    description:
      '按案卷此刻的状态本可由您办理、但条件尚不具备的事项，以及还缺什么：即现在去办会得到的全部退回原因。不属于您的和须在别的状态办理的不在其中。',
  })
  @OfCase()
  @ApiOkResponse({ type: BarredActsAnswer, description: '暂不能办的事项' })
  @Problems('notFound')
  async barred(@Caller() caller: Identity, @Param('congress') congress: string, @Param('id') id: string) {
    return this.reader.barred(caller, congress, id);
  }

  @Get(':id/clocks/:clockId/explanation')
  @ApiOperation({
    operationId: 'explainClock',
    summary: '期限推算过程',
    description:
      '一个期限的到期日是怎样推算出来的：起算日、期限及其依据、不计入的日子、期满日、顺延、所用工作日历的版本，以及此后的重算和延期。',
  })
  @OfCase()
  @ApiParam({ name: 'clockId', description: '期限的编号', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: ClockExplanationAnswer, description: '推算过程' })
  @Problems('notFound')
  async explanation(
    @Caller() caller: Identity,
    @Param('congress') congress: string,
    @Param('id') id: string,
    @Param('clockId') clockId: string,
  ) {
    return this.explanations.of(caller, congress, id, clockId);
  }
}

function OfCase(): MethodDecorator {
  return ApiParam({ name: 'id', description: '建议的编号', schema: { type: 'string', format: 'uuid' } });
}
