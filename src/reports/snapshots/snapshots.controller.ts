import { applyDecorators, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { Posted, type Posting } from '../../congress/roster/posting.js';
import { InCongress, located } from '../../congress/roster/roster-documents.js';
import { give } from '../../platform/http/answer.js';
import { savedAs } from '../../platform/http/attachment.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { Paged } from '../../platform/http/page.js';
import { pageOf } from '../../platform/http/shown.js';
import { groupings } from '../levels.js';
import { ReportAnswer } from '../report-answers.js';
import { reports } from '../reports.js';
import { SnapshotAnswer, SnapshotSheetAnswer, SnapshotVerificationAnswer } from './snapshot-answers.js';
import { SnapshotDesk } from './snapshot-desk.js';
import { SnapshotForm } from './snapshot-form.js';
import { SnapshotReading } from './snapshot-reading.js';

const seen = '只有代表工委、常委会领导和审计可以查阅。';

/** Reports frozen as they were printed 统计定稿. */
@ApiTags('统计')
@InCongress()
@Controller('c/:congress/reports/snapshots')
export class SnapshotsController {
  constructor(
    private readonly desk: SnapshotDesk,
    private readonly reading: SnapshotReading,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listReportSnapshots', summary: '统计定稿列表', description: `新的在前。${seen}` })
  @Paged({ active: false })
  @ApiOkResponse({ type: pageOf(SnapshotAnswer), description: '一页统计定稿' })
  @Problems('notFound', 'forbidden', 'invalidInput')
  async page(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.reading.page(asker, query);
  }

  @Post()
  @ApiOperation({
    operationId: 'freezeReports',
    summary: '统计定稿',
    description:
      '由代表工委办理。把全部统计报表（各种分组，通常的小数位数，办理规则的取舍方法）按一个年度或一次会议、截至一个已经过去的日子' +
      '冻结，连同校验值保存，以后不能更改，也不能删除。同比不按年度，按截至日最近的两次会议。',
  })
  @ApiBody({ type: SnapshotForm })
  @TakesIdempotencyKey()
  @ApiCreatedResponse({ type: SnapshotSheetAnswer, headers: located, description: '统计定稿' })
  @Problems('notFound', 'forbidden', 'refused', 'keyReused', ...withBody)
  async freeze(@Asking() asker: Asker, @Posted() posting: Posting, @Res({ passthrough: true }) reply: FastifyReply) {
    return give(reply, await this.desk.freeze(asker, posting));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getReportSnapshot', summary: '统计定稿及其各页', description: seen })
  @OfSnapshot()
  @ApiOkResponse({ type: SnapshotSheetAnswer, description: '统计定稿' })
  @Problems('notFound', 'forbidden')
  async one(@Asking() asker: Asker, @Param('id') id: string) {
    return this.reading.one(asker, id);
  }

  @Get(':id/verification')
  @ApiOperation({
    operationId: 'verifyReportSnapshot',
    summary: '复核统计定稿',
    description: `按截至日的统计事实重新统计，逐项与定稿比较；并核对所存各页与校验值。比的是数，不是名称。${seen}`,
  })
  @OfSnapshot()
  @ApiOkResponse({ type: SnapshotVerificationAnswer, description: '复核的结果' })
  @Problems('notFound', 'forbidden')
  async verification(@Asking() asker: Asker, @Param('id') id: string) {
    return this.reading.verification(asker, id);
  }

  @Get(':id/reports/:name.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @ApiOperation({
    operationId: 'getSnapshotTable',
    summary: '定稿的表格',
    description: `定稿时的 CSV 表格，一字不差。每次下载都记录在案。${seen}`,
  })
  @OfPage()
  @ApiOkResponse({
    description: '表格',
    content: { 'text/csv': { schema: { type: 'string', description: '表格的文字' } } },
  })
  @Problems('notFound', 'forbidden', 'invalidInput')
  async table(
    @Asking() asker: Asker,
    @Param() { id = '', name = '' }: Readonly<Record<string, string>>,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return savedAs(reply, await this.reading.table(asker, id, name, query, ip));
  }

  @Get(':id/reports/:name')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({
    operationId: 'getSnapshotReport',
    summary: '定稿的报表',
    description: `定稿时的报表，一字不差。${seen}`,
  })
  @OfPage()
  @ApiOkResponse({ type: ReportAnswer, description: '定稿时的报表' })
  @Problems('notFound', 'forbidden', 'invalidInput')
  async printed(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Param('name') name: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ) {
    return this.reading.printed(asker, id, name, query);
  }
}

function OfSnapshot(): MethodDecorator {
  return ApiParam({ name: 'id', description: '统计定稿的编号', schema: { type: 'string', format: 'uuid' } });
}

function OfPage(): MethodDecorator {
  const named = Object.entries(reports).map(([name, { title }]) => `${name} ${title}`);
  const by = { type: 'string', enum: Object.keys(groupings) };
  return applyDecorators(
    OfSnapshot(),
    ApiParam({ name: 'name', description: `报表:${named.join('、')}`, schema: { type: 'string' }, example: 'summary' }),
    ApiQuery({ name: 'groupBy', required: false, description: '分组方式；没有则为通常的', schema: by }),
  );
}
