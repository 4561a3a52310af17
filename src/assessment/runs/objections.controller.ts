import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { Posted, type Posting } from '../../congress/roster/posting.js';
import { InCongress } from '../../congress/roster/roster-documents.js';
import { give } from '../../platform/http/answer.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { AssessmentSheetAnswer } from './assessment-answers.js';
import { AssessmentDesk } from './assessment-desk.js';
import { DecisionBody } from './forms.js';

/** Objections to an assessment 考核异议. */
@ApiTags('考核')
@InCongress()
@Controller('c/:congress/assessment-objections')
export class ObjectionsController {
  constructor(private readonly desk: AssessmentDesk) {}

  @Post(':id/decision')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'decideObjection',
    summary: '处理考核异议',
    description: '由代表工委办理，写明理由。采纳的，写明哪些件改计、哪些分改评，结果和名次随即重排；承办单位得到通知。',
  })
  @ApiParam({ name: 'id', description: '异议的编号', schema: { type: 'string', format: 'uuid' } })
  @ApiBody({ type: DecisionBody })
  @TakesIdempotencyKey()
  @ApiOkResponse({ type: AssessmentSheetAnswer, description: '处理后的考核' })
  @Problems('notFound', 'forbidden', 'refused', 'keyReused', ...withBody)
  async decide(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return give(reply, await this.desk.decide(asker, id, posting));
  }
}
