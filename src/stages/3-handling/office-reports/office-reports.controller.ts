import { applyDecorators, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asking, type Asker } from '../../../congress/roster/asker.js';
import { Posted, type Posting } from '../../../congress/roster/posting.js';
import { InCongress } from '../../../congress/roster/roster-documents.js';
import { give } from '../../../platform/http/answer.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../../platform/http/openapi.js';
import { OfficeReportBody, OfficeReportsAnswer } from './office-report-answers.js';
import { OfficeReports } from './office-reports.js';

const what = '一个年度是到办理规则所定日期为止的十二个月；这期间交办的建议，各承办单位在期限前报送一份办理情况报告。';

/** The offices' yearly reports 年度办理情况报告. */
@ApiTags('年度办理情况报告')
@InCongress()
@Controller('c/:congress/office-reports')
export class OfficeReportsController {
  constructor(private readonly reports: OfficeReports) {}

  @Get(':year')
  @ApiOperation({
    operationId: 'getOfficeReports',
    summary: '年度办理情况报告的报送情况',
    description: `${what}代表工委、常委会领导、审计看全部单位，政府督查看政府系统的单位，承办单位只看本单位。`,
  })
  @OfYear()
  @ApiOkResponse({ type: OfficeReportsAnswer, description: '一个年度的报送情况' })
  @Problems('notFound', 'forbidden')
  async of(@Asking() asker: Asker, @Param('year') year: string): Promise<OfficeReportsAnswer> {
    return this.reports.of(asker, year);
  }

  @Post(':year')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'submitOfficeReport',
    summary: '报送年度办理情况报告',
    description: `由承办单位联络员或负责人办理，交办截止日前三十日起可以报送；期限前再次报送的，为更正，原件留存；逾期的仍可以报送，不能再更改。${what}`,
  })
  @OfYear()
  @ApiBody({ type: OfficeReportBody })
  @TakesIdempotencyKey()
  @ApiOkResponse({ type: OfficeReportsAnswer, description: '报送以后的情况' })
  @Problems('notFound', 'forbidden', 'refused', 'keyReused', ...withBody)
  async submit(
    @Asking() asker: Asker,
    @Param('year') year: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return give(reply, await this.reports.submit(asker, year, posting));
  }
}

function OfYear(): MethodDecorator {
  const schema = { type: 'string', pattern: '^2\\d{3}$' } as const;
  return applyDecorators(ApiParam({ name: 'year', description: '年度', schema, example: '2026' }));
}
