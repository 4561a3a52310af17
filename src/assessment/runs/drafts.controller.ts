import { Controller, Delete, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { Posted, type Posting } from '../../congress/roster/posting.js';
import { InCongress } from '../../congress/roster/roster-documents.js';
import { give } from '../../platform/http/answer.js';
import { NoBody } from '../../platform/http/body.js';
import { Problems, withBody } from '../../platform/http/openapi.js';
import { AssessmentDesk } from './assessment-desk.js';
import { DoesToAssessment, OfAssessment } from '../documents.js';
import { JudgementsBody } from './forms.js';
import { enterJudgements } from './judging.js';

type Reply = FastifyReply;

/** What is done with a draft 试算, before it is published or thrown away. */
@ApiTags('考核')
@InCongress()
@Controller('c/:congress/assessments')
export class AssessmentDraftsController {
  constructor(private readonly desk: AssessmentDesk) {}

  @Post(':id/computation')
  @DoesToAssessment(
    'recomputeAssessment',
    '重新试算',
    '由代表工委办理，只在试算时。按原定的截至日期重新计数；人工评分保留。',
  )
  async recompute(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return give(reply, await this.desk.recompute(asker, id, posting, NoBody));
  }

  @Post(':id/judgements')
  @DoesToAssessment(
    'enterJudgements',
    '录入人工评分',
    '由代表工委办理，只在试算时。全部正确才保存；同一项再次录入的，以后来的为准。',
  )
  @ApiBody({ type: JudgementsBody })
  async judge(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return give(
      reply,
      await this.desk.perform(asker, id, posting, JudgementsBody, (tx, visit, { items }) =>
        enterJudgements(tx, visit, id, items),
      ),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'discardAssessment',
    summary: '删除试算的年度考核',
    description: '由代表工委办理，只在试算时；录入的人工评分一并删除，不能恢复。删除记录在案。公布以后不能删除。',
  })
  @OfAssessment()
  @ApiNoContentResponse({ description: '已删除' })
  @Problems('notFound', 'forbidden', 'refused', ...withBody)
  async discard(@Asking() asker: Asker, @Param('id') id: string): Promise<void> {
    await this.desk.discard(asker, id);
  }
}
