import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { Posted, type Posting } from '../../congress/roster/posting.js';
import { InCongress } from '../../congress/roster/roster-documents.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { give } from '../../platform/http/answer.js';
import { Paged } from '../../platform/http/page.js';
import { pageOf } from '../../platform/http/shown.js';
import { TakesUpload } from '../../platform/http/upload.js';
import { xlsxType } from '../../platform/sheets/xlsx/workbook.js';
import { importKinds } from './format.js';
import { ImportAnswer, importModes, ImportProblemAnswer } from './import-answers.js';
import { ImportDesk } from './import-desk.js';
import { TemplateDesk } from './template-desk.js';

const who = '名册由管理员导入，建议和往年台账由代表工委导入；审计可以查看。';

/** Imports 导入: rosters, suggestions on paper, ledgers of past years. */
@ApiTags('导入')
@InCongress()
@Controller('c/:congress')
export class ImportsController {
  constructor(
    private readonly desk: ImportDesk,
    private readonly templates: TemplateDesk,
  ) {}

  @Post('imports')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'importTable',
    summary: '导入表格',
    description:
      `${who}文件为 .xlsx，或者 UTF-8、GB18030 编码的 .csv（以逗号、分号或者制表符分隔），不超过 20 MB。只检查的，不写入任何内容；导入的，先检查，有一处错误就一行也不导入。` +
      '同一份文件只导入一次，再次上传时答复上次的结果，因此不需要请求编号；撤销以后可以再导入。行数多的，先答复 202，处理的进度到地址 href 查看。',
  })
  @ApiQuery({ name: 'kind', description: described('导入的内容', importKinds), enum: Object.keys(importKinds) })
  @ApiQuery({
    name: 'mode',
    description: `${described('方式', importModes)}；不写的为 check`,
    enum: Object.keys(importModes),
    required: false,
  })
  @TakesUpload('表格文件')
  @ApiOkResponse({ type: ImportAnswer, description: '检查或者导入的结果' })
  @ApiAcceptedResponse({ type: ImportAnswer, description: '正在处理' })
  @Problems(
    ...(['notFound', 'forbidden', 'invalidInput', 'malformedBody', 'unsupportedMediaType', 'tooLarge'] as const),
    ...(['storageFull'] as const),
  )
  @ApiExtraModels(ImportProblemAnswer)
  @ApiResponse({
    status: 422,
    description: '一行也没有导入：所列各处有误，或者文件不能读取',
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ImportProblemAnswer) } } },
  })
  async post(
    @Asking() asker: Asker,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportAnswer> {
    const answer = await this.desk.post(asker, query, request);
    if (answer.state === 'running') void reply.code(202).header('location', answer.href);
    return answer;
  }

  @Get('imports')
  @ApiOperation({ operationId: 'listImports', summary: '导入列表', description: `新的在前。${who}` })
  @Paged({ active: false })
  @ApiOkResponse({ type: pageOf(ImportAnswer), description: '一页导入' })
  @Problems('notFound', 'forbidden', 'invalidInput')
  async page(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.page(asker, query);
  }

  @Get('imports/:id')
  @ApiOperation({ operationId: 'getImport', summary: '查看导入', description: `${who}正在处理的，rows 为已读的行数。` })
  @OfImport()
  @ApiOkResponse({ type: ImportAnswer, description: '导入' })
  @Problems('notFound')
  async one(@Asking() asker: Asker, @Param('id') id: string): Promise<ImportAnswer> {
    return this.desk.one(asker, id);
  }

  @Post('imports/:id/undo')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'undoImport',
    summary: '撤销导入',
    description: `整批撤销；其中任何一行后来办过别的事项的，不能撤销。撤销的建议留有记录，不再统计，编号可以再用。${who}`,
  })
  @OfImport()
  @ApiOkResponse({ type: ImportAnswer, description: '撤销后的导入' })
  @TakesIdempotencyKey()
  @Problems('notFound', 'forbidden', 'refused', 'keyReused', ...withBody)
  async undo(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return give(reply, await this.desk.undo(asker, id, posting));
  }

  @Get('import-templates/:kind.xlsx')
  @Header('content-type', xlsxType)
  @ApiOperation({
    operationId: 'getImportTemplate',
    summary: '下载导入模板',
    description: '带有填写说明、批注和下拉选项的 .xlsx。本级人大的每个账号都可以下载。',
  })
  @ApiParam({ name: 'kind', description: described('导入的内容', importKinds), enum: Object.keys(importKinds) })
  @ApiOkResponse({
    description: '模板',
    content: { [xlsxType]: { schema: { type: 'string', format: 'binary' } } },
  })
  @Problems('notFound')
  async template(
    @Asking() asker: Asker,
    @Param('kind') kind: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { made, disposition } = await this.templates.template(asker, kind);
    void reply.header('content-disposition', disposition);
    return new StreamableFile(Readable.from(made), { type: xlsxType });
  }
}

function OfImport(): MethodDecorator {
  return ApiParam({ name: 'id', description: '导入的编号', schema: { type: 'string', format: 'uuid' } });
}

function described(label: string, values: Readonly<Record<string, string>>): string {
  const names = Object.entries(values).map(([value, name]) => `${value} ${name}`);
  return `${label}:${names.join('、')}`;
}
