import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CaseAnswer } from '../case-file/case-answer.js';
import { Actors } from '../congress/actors.js';
import { Caller, type Identity } from '../congress/sign-in/identity.js';
import { give } from '../platform/http/answer.js';
import { Problems } from '../platform/http/openapi.js';
import { CaseReader } from './case-reader.js';
import { Timeline } from './timeline.js';

/** Reading cases 查阅. */
@ApiTags('案卷')
@Controller('c/:congress/suggestions')
export class CaseController {
  constructor(
    private readonly actors: Actors,
    private readonly reader: CaseReader,
    private readonly timeline: Timeline,
  ) {}

  @Get()
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
  @ApiParam({ name: 'congress', description: '人大的代号(slug)' })
  @ApiOkResponse({ type: CaseAnswer })
  @Problems('notFound')
  async one(
    @Caller() caller: Identity,
    @Param('congress') congress: string,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { version, shown } = await this.reader.case(await this.actors.of(caller, congress), id);
    return give(reply, { status: 200, headers: { etag: `"${String(version)}"` }, answer: JSON.stringify(shown) });
  }

  @Get(':id/timeline')
  async events(@Caller() caller: Identity, @Param('congress') congress: string, @Param('id') id: string) {
    return this.timeline.of(await this.actors.of(caller, congress), id);
  }

  @Get(':id/clocks/:clockId/explanation')
  async explanation(
    @Caller() caller: Identity,
    @Param('congress') congress: string,
    @Param('id') id: string,
    @Param('clockId') clockId: string,
  ) {
    return this.reader.explanation(await this.actors.of(caller, congress), id, clockId);
  }
}
