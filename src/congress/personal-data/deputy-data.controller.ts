import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problems } from '../../platform/http/openapi.js';
import { Asking, type Asker } from '../roster/asker.js';
import { InCongress } from '../roster/roster-documents.js';
import { DeputyData } from './deputy-data.js';
import { DeputyDataAnswer } from './deputy-data-answer.js';

/** Personal data in full 个人信息全文; everywhere else it is masked. */
@ApiTags('名册')
@Controller('c/:congress/deputies')
export class DeputyDataController {
  constructor(private readonly data: DeputyData) {}

  @Get(':id/personal-data')
  @InCongress()
  @ApiParam({ name: 'id', description: '代表的编号', schema: { type: 'string', format: 'uuid' } })
  @ApiOperation({
    operationId: 'lookAtPersonalData',
    summary: '查看代表的个人信息全文',
    description: '由代表工委或代表本人查看；谁在何时查看了谁的哪些信息，每次都记入安全记录。其他各处一律脱敏。',
  })
  @ApiOkResponse({ type: DeputyDataAnswer, description: '代表证号和联系电话' })
  @Problems('notFound', 'forbidden')
  async look(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeputyDataAnswer> {
    void reply.header('cache-control', 'no-store');
    return this.data.look(asker, id, request.ip);
  }
}
