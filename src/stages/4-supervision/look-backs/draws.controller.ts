import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asking, type Asker } from '../../../congress/roster/asker.js';
import { Posted, type Posting } from '../../../congress/roster/posting.js';
import { InCongress } from '../../../congress/roster/roster-documents.js';
import { give } from '../../../platform/http/answer.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../../platform/http/openapi.js';
import { Paged } from '../../../platform/http/page.js';
import { pageOf } from '../../../platform/http/shown.js';
import { LookBackDrawAnswer, LookBackDrawSheetAnswer, LookBackVerificationAnswer } from './draw-answers.js';
import { DrawDesk } from './draw-desk.js';
import { DrawBody } from './draw-form.js';
import { readDraw, verifyDraw } from './draw-reading.js';

const seen = '只有代表工委、常委会领导和审计可以查阅；抽查不通知承办单位。';

/** The sampled look-backs of the year 回头看抽查. */
@ApiTags('一年一评议')
@InCongress()
@Controller('c/:congress/look-back-draws')
export class DrawsController {
  constructor(private readonly desk: DrawDesk) {}

  @Get()
  @ApiOperation({ operationId: 'listLookBackDraws', summary: '回头看抽查列表', description: `新的在前。${seen}` })
  @Paged({ active: false })
  @ApiOkResponse({ type: pageOf(LookBackDrawAnswer), description: '一页抽查' })
  @Problems('notFound', 'forbidden', 'invalidInput')
  async page(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.page(asker, query);
  }

  @Post()
  @ApiOperation({
    operationId: 'drawLookBacks',
    summary: '抽取回头看的答复',
    description:
      '由代表工委办理。从一个年度计为办成、评价已经结束而尚未回头看的答复中随机抽取。抽取以后不能更改，也不能删除。',
  })
  @ApiBody({ type: DrawBody })
  @TakesIdempotencyKey()
  @ApiCreatedResponse({ type: LookBackDrawSheetAnswer, description: '抽取的结果' })
  @Problems('notFound', 'forbidden', 'refused', 'keyReused', ...withBody)
  async draw(@Asking() asker: Asker, @Posted() posting: Posting, @Res({ passthrough: true }) reply: FastifyReply) {
    return give(reply, await this.desk.draw(asker, posting));
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getLookBackDraw',
    summary: '回头看抽查',
    description: `抽中的答复及其回头看情况。回头看的认定在案卷中办理（lookBack）。${seen}`,
  })
  @OfDraw()
  @ApiOkResponse({ type: LookBackDrawSheetAnswer, description: '抽查' })
  @Problems('notFound', 'forbidden')
  async one(@Asking() asker: Asker, @Param('id') id: string): Promise<LookBackDrawSheetAnswer> {
    return this.desk.read(asker, id, readDraw);
  }

  @Get(':id/verification')
  @ApiOperation({
    operationId: 'verifyLookBackDraw',
    summary: '复核回头看抽查',
    description:
      '按记录的抽取范围、随机种子和份数重新抽取，与记录比较。每份答复取「种子:答复编号」的 SHA-256（十六进制），' +
      `由小到大，前若干份即为抽中。任何人可以据此自行验算。${seen}`,
  })
  @OfDraw()
  @ApiOkResponse({ type: LookBackVerificationAnswer, description: '复核的结果' })
  @Problems('notFound', 'forbidden')
  async verification(@Asking() asker: Asker, @Param('id') id: string): Promise<LookBackVerificationAnswer> {
    return this.desk.read(asker, id, verifyDraw);
  }
}

function OfDraw(): MethodDecorator {
  return ApiParam({ name: 'id', description: '抽查的编号', schema: { type: 'string', format: 'uuid' } });
}
