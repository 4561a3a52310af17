import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Depot } from '../../platform/files/depot.js';
import { sendFile } from '../../platform/http/file-answer.js';
import { Open } from '../../platform/http/open.js';
import { OpenProblems } from '../../platform/http/openapi.js';
import { AttachmentsDesk } from './attachments-desk.js';

const file = { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } };

/** Files by their links 下载. */
@ApiTags('案卷')
@Controller('files')
export class FilesController {
  constructor(
    private readonly desk: AttachmentsDesk,
    private readonly depot: Depot,
  ) {}

  @Get(':token')
  @Open()
  @ApiParam({ name: 'token', description: '下载链接中的令牌', schema: { type: 'string' } })
  @ApiHeader({
    name: 'Range',
    required: false,
    description: '只要其中一段，如 bytes=0-1023',
    schema: { type: 'string' },
  })
  @ApiOperation({
    operationId: 'downloadFile',
    summary: '下载文件',
    description: '凭下载链接下载文件，无须登录。链接失效的答 404，请回到案卷重新打开附件。可以分段下载。',
  })
  @ApiOkResponse({ ...file, description: '文件' })
  @ApiResponse({ ...file, status: 206, description: '文件的一段' })
  @OpenProblems('linkEnded', 'rangeNotThere')
  async download(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { name, mediaType, sha256 } = await this.desk.opened(token);
    await sendFile(request, reply, this.depot, { name, mediaType, sha256 });
  }
}
