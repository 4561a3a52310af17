import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { Posted, type Posting } from '../../congress/roster/posting.js';
import { InCongress } from '../../congress/roster/roster-documents.js';
import { give } from '../../platform/http/answer.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { OfficeAwardAnswer } from './award-answers.js';
import { OfficeAwardBody } from './award-forms.js';
import { AwardsDesk } from './awards-desk.js';

/** 先进承办单位 of an assessment. */
@ApiTags('评优')
@InCongress()
@Controller('c/:congress/assessments')
export class OfficeAwardController {
  constructor(private readonly desk: AwardsDesk) {}

  @Get(':id/award')
  @ApiOperation({
    operationId: 'getOfficeAward',
    summary: '先进承办单位',
    description:
      '公布以前是候选的单位、名额和各单位不能参评的理由，只有代表工委、常委会领导、审计看得到；公布以后，看得到这次考核的人都可以看，承办单位只看到入选的和自己的。',
  })
  @ApiParam({ name: 'id', description: '考核的编号', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: OfficeAwardAnswer, description: '候选或者结果' })
  @Problems('notFound')
  async one(@Asking() asker: Asker, @Param('id') id: string): Promise<OfficeAwardAnswer> {
    return this.desk.ofAssessment(asker, id);
  }

  @Post(':id/award')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'announceOfficeAward',
    summary: '公布先进承办单位',
    description:
      '由代表工委办理，在考核定稿以后。须在名额以内，没有不能参评的情形；名次在前而没有入选的，写明理由。公布以后不能更改。',
  })
  @ApiParam({ name: 'id', description: '考核的编号', schema: { type: 'string', format: 'uuid' } })
  @ApiBody({ type: OfficeAwardBody })
  @TakesIdempotencyKey()
  @ApiOkResponse({ type: OfficeAwardAnswer, description: '公布的结果' })
  @Problems('notFound', 'forbidden', 'refused', 'keyReused', ...withBody)
  async announce(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return give(reply, await this.desk.announceOffices(asker, id, posting));
  }
}
