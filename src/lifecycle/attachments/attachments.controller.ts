import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { InCongress } from '../../congress/roster/roster-documents.js';
import { Problems } from '../../platform/http/openapi.js';
import { AttachmentsDesk } from './attachments-desk.js';
import { LinkAnswer } from './link-answer.js';

/** Opening attachments 打开附件; adding and removing them are acts of the stages. */
@ApiTags('案卷')
@Controller('c/:congress/suggestions')
export class AttachmentsController {
  constructor(private readonly desk: AttachmentsDesk) {}

  @Get(':id/attachments/:attachmentId/link')
  @InCongress()
  @ApiParam({ name: 'id', description: '建议的编号', schema: { type: 'string', format: 'uuid' } })
  @ApiParam({ name: 'attachmentId', description: '附件的编号', schema: { type: 'string', format: 'uuid' } })
  @ApiOperation({
    operationId: 'openAttachment',
    summary: '打开附件',
    description:
      '取得附件的下载链接，五分钟内有效，手机浏览器等无须登录即可打开。能看到所附材料的人才能取得；打开时再核对一次，权限已收回的即告失效。每次取得都记入安全记录。',
  })
  @ApiOkResponse({ type: LinkAnswer, description: '下载链接' })
  @Problems('notFound')
  async link(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LinkAnswer> {
    void reply.header('cache-control', 'no-store');
    return this.desk.link(asker, id, attachmentId, request.ip);
  }
}
