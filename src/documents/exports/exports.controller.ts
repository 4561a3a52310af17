import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { Posted, type Posting } from '../../congress/roster/posting.js';
import { InCongress, located } from '../../congress/roster/roster-documents.js';
import { give } from '../../platform/http/answer.js';
import { attachment } from '../../platform/http/attachment.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { Paged } from '../../platform/http/page.js';
import { xlsxType } from '../../platform/sheets/xlsx/workbook.js';
import { ExportAnswer, ExportPageAnswer } from './export-answer.js';
import { ExportForm } from './export-form.js';
import { ExportsDesk } from './exports-desk.js';

const types = { xlsx: xlsxType, csv: 'text/csv' } as const;

/** Exports 台账导出: made by a job, for the one who asked alone. */
@ApiTags('导出')
@InCongress()
@Controller('c/:congress/exports')
export class ExportsController {
  constructor(private readonly desk: ExportsDesk) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    operationId: 'requestExport',
    summary: '导出台账',
    description:
      '由后台生成，完成后在收件箱告知。只含您有份的建议，评价在公布之后才列入（代表工委、常委会领导、审计除外），不含联系方式。' +
      '文件只供您本人下载，到期清除。生成时记录在案。',
  })
  @ApiBody({ type: ExportForm })
  @TakesIdempotencyKey()
  @ApiAcceptedResponse({ type: ExportAnswer, headers: located, description: '已排队' })
  @Problems('notFound', 'forbidden', 'refused', 'keyReused', ...withBody)
  async order(
    @Asking() asker: Asker,
    @Posted() posting: Posting,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return give(reply, await this.desk.order(asker, posting, ip));
  }

  @Get()
  @ApiOperation({ operationId: 'listExports', summary: '本人的导出', description: '新的在前，到期的不再列出。' })
  @Paged({ active: false })
  @ApiOkResponse({ type: ExportPageAnswer, description: '一页导出' })
  @Problems('notFound', 'invalidInput')
  async page(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.page(asker, query);
  }

  @Get(':id/file')
  @ApiOperation({
    operationId: 'downloadExport',
    summary: '下载导出的文件',
    description: '只供提出导出的本人，到期之前。',
  })
  @OfExport()
  @ApiOkResponse({ description: '文件', content: contentOf(types.xlsx, types.csv) })
  @Problems('notFound', 'refused')
  async file(@Asking() asker: Asker, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const { row, file } = await this.desk.file(asker, id);
    const plain = `${row.kind}.${row.format}`;
    void reply.header('content-disposition', attachment(row.fileName ?? plain, plain));
    void reply.header('content-type', types[row.format]).header('content-length', Number(row.bytes));
    return new StreamableFile(file.createReadStream(), { type: types[row.format], length: Number(row.bytes) });
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getExport', summary: '导出的进度', description: '只供提出导出的本人。' })
  @OfExport()
  @ApiOkResponse({ type: ExportAnswer, description: '导出' })
  @Problems('notFound')
  async one(@Asking() asker: Asker, @Param('id') id: string) {
    return this.desk.one(asker, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'removeExport',
    summary: '取消导出',
    description: '尚未生成的不再生成，已生成的删除文件。生成的记录仍然保留。',
  })
  @OfExport()
  @ApiNoContentResponse({ description: '已取消' })
  @Problems('notFound', ...withBody)
  async remove(@Asking() asker: Asker, @Param('id') id: string): Promise<void> {
    await this.desk.remove(asker, id);
  }
}

function OfExport(): MethodDecorator {
  return ApiParam({ name: 'id', description: '导出的编号', schema: { type: 'string', format: 'uuid' } });
}

function contentOf(...all: readonly string[]) {
  const schema = { type: 'string', format: 'binary', description: '文件的内容' };
  return Object.fromEntries(all.map((type) => [type, { schema }]));
}
