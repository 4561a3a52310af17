import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { Posted, type Posting } from '../../congress/roster/posting.js';
import { InCongress, located } from '../../congress/roster/roster-documents.js';
import { give } from '../../platform/http/answer.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { flag, Shown, ShownList, text, whole } from '../../platform/http/shown.js';
import type { StoredMeasure } from './measure.js';
import { MeasureDesk } from './measure-desk.js';
import { measureSchema, storedMeasureSchema } from './measure-schema.js';

/** A line of the list of measures. */
export class MeasureLineAnswer {
  @Shown('考核办法的代码', text, { example: 'shenzhen-2007' })
  key: string;

  @Shown('版本', whole, { example: 1 })
  version: number;

  @Shown('名称', text, { example: '深圳市 2007 年考核办法' })
  name: string;

  @Shown('是否随系统提供', flag, { example: true })
  shipped: boolean;
}

/** The list of measures. */
export class MeasureListAnswer {
  @ShownList('各考核办法的各版本', () => MeasureLineAnswer)
  items: readonly MeasureLineAnswer[];
}

/** The measures by which offices are assessed 考核办法. */
@ApiTags('考核')
@InCongress()
@Controller('c/:congress/assessment-measures')
export class MeasuresController {
  constructor(private readonly desk: MeasureDesk) {}

  @Get()
  @ApiOperation({ operationId: 'listMeasures', summary: '考核办法列表', description: '本级人大的每个账号都可以查看。' })
  @ApiOkResponse({ type: MeasureListAnswer, description: '全部考核办法' })
  @Problems('notFound')
  async list(@Asking() asker: Asker): Promise<MeasureListAnswer> {
    return this.desk.list(asker);
  }

  @Post()
  @ApiOperation({
    operationId: 'createMeasure',
    summary: '保存考核办法',
    description:
      '由代表工委办理。每次保存都是该代码的一个新版本；已经按某一版本考核的不受影响。随系统提供的办法的代码不能再用。不合格的，逐条指出。',
  })
  @TakesIdempotencyKey()
  @ApiBody({ schema: measureSchema })
  @ApiCreatedResponse({ schema: storedMeasureSchema, headers: located, description: '保存的考核办法' })
  @Problems('notFound', 'forbidden', ...withBody, 'keyReused')
  async add(@Asking() asker: Asker, @Posted() posting: Posting, @Res({ passthrough: true }) reply: FastifyReply) {
    return give(reply, await this.desk.add(asker, posting));
  }

  @Get(':key')
  @ApiOperation({ operationId: 'getMeasure', summary: '查看考核办法', description: '本级人大的每个账号都可以查看。' })
  @ApiParam({ name: 'key', description: '考核办法的代码', schema: { type: 'string' }, example: 'shenzhen-2007' })
  @ApiQuery({
    name: 'version',
    required: false,
    description: '版本；没有则为最新版本',
    schema: { type: 'integer', minimum: 1 },
  })
  @ApiOkResponse({ schema: storedMeasureSchema, description: '考核办法' })
  @Problems('notFound')
  async one(
    @Asking() asker: Asker,
    @Param('key') key: string,
    @Query('version') version: unknown,
  ): Promise<StoredMeasure> {
    return this.desk.one(asker, key, version);
  }
}
