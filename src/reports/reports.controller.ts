import { applyDecorators, Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Asking, type Asker } from '../congress/roster/asker.js';
import { InCongress } from '../congress/roster/roster-documents.js';
import { savedAs } from '../platform/http/attachment.js';
import { Problems } from '../platform/http/openapi.js';
import { xlsxType } from '../platform/sheets/xlsx/workbook.js';
import { groupings } from './levels.js';
import { ReportAnswer, ReportListAnswer } from './report-answers.js';
import { ReportDesk } from './report-desk.js';
import { roundings } from './report-query.js';
import { reports } from './reports.js';

/** Reports 统计. */
@ApiTags('统计')
@InCongress()
@Controller('c/:congress/reports')
export class ReportsController {
  constructor(private readonly desk: ReportDesk) {}

  @Get()
  @ApiOperation({ operationId: 'listReports', summary: '统计报表', description: '全部统计报表及其可用的分组方式。' })
  @ApiOkResponse({ type: ReportListAnswer, description: '全部统计报表' })
  @Problems('notFound')
  async list(@Asking() asker: Asker) {
    return this.desk.list(asker);
  }

  @Get(':name.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @ApiOperation({
    operationId: 'getReportTable',
    summary: '统计报表的表格',
    description: '同一张报表的 CSV 表格（UTF-8，有 BOM），每组每项指标一行，查询参数相同。每次下载都记录在案。',
  })
  @Asked()
  @ApiOkResponse({
    description: '表格',
    content: { 'text/csv': { schema: { type: 'string', description: '表格的文字' } } },
  })
  @Problems('notFound', 'invalidInput')
  async table(
    @Asking() asker: Asker,
    @Param('name') name: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return savedAs(reply, await this.desk.table(asker, name, query, ip));
  }

  @Get(':name.xlsx')
  @Header('content-type', xlsxType)
  @ApiOperation({
    operationId: 'getReportWorkbook',
    summary: '统计报表的 Excel 工作簿',
    description:
      '同一张报表的 .xlsx:「说明」写明范围、方法、时间和导出人，「一览」每组一行、每项指标一列，「明细」与 CSV 相同。查询参数相同。每次下载都记录在案。',
  })
  @Asked()
  @ApiOkResponse({
    description: '工作簿',
    content: { [xlsxType]: { schema: { type: 'string', format: 'binary', description: '工作簿的内容' } } },
  })
  @Problems('notFound', 'invalidInput')
  async workbook(
    @Asking() asker: Asker,
    @Param('name') name: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return savedAs(reply, await this.desk.workbook(asker, name, query, ip));
  }

  @Get(':name')
  @ApiOperation({
    operationId: 'getReport',
    summary: '统计报表的内容',
    description:
      '截至某日的各项指标，每项都有分子、分母及其名称和打开所计各件的地址。代表工委、常委会领导、审计看全部建议；其他人只统计自己有份的建议，' +
      '评价在公布之后才计入。撤回的建议不计入，另列件数。',
  })
  @Asked()
  @ApiOkResponse({ type: ReportAnswer, description: '统计报表' })
  @Problems('notFound', 'invalidInput')
  async one(@Asking() asker: Asker, @Param('name') name: string, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.report(asker, name, query);
  }
}

function Asked(): MethodDecorator {
  const named = Object.entries(reports).map(([name, { title }]) => `${name} ${title}`);
  const ways = Object.entries(groupings).map(([name, { title }]) => `${name} ${title}`);
  const rules = Object.entries(roundings).map(([name, label]) => `${name} ${label}`);
  const day = { type: 'string', format: 'date' };
  return applyDecorators(
    ApiParam({ name: 'name', description: `报表:${named.join('、')}`, schema: { type: 'string' }, example: 'summary' }),
    query('session', '只统计这次会议的建议（会议的编号）', { type: 'string', format: 'uuid' }),
    query('from', '只统计这一日起立案的', day),
    query('to', '只统计到这一日止立案的', day),
    query('asOf', '截至哪一日，不晚于今天；没有则为今天', day),
    query('groupBy', `分组方式，因报表而异:${ways.join('、')}`, { type: 'string', enum: Object.keys(groupings) }),
    query('scale', '小数位数', { type: 'integer', minimum: 0, maximum: 4, default: 1 }),
    query('rounding', `取舍方法，没有则依办理规则:${rules.join('、')}`, {
      type: 'string',
      enum: Object.keys(roundings),
    }),
  );
}

function query(name: string, description: string, schema: Readonly<Record<string, unknown>>): MethodDecorator {
  return ApiQuery({ name, required: false, description, schema });
}
