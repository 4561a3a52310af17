import { applyDecorators, Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { InCongress } from '../../congress/roster/roster-documents.js';
import { Problems } from '../../platform/http/openapi.js';
import { roundings } from '../report-query.js';
import { OverviewAnswer } from './overview-answers.js';
import { OverviewDesk } from './overview-desk.js';
import { overviewGroupings } from './overview-groupings.js';

/** The overview across congresses 总览. */
@ApiTags('统计')
@InCongress()
@Controller('c/:congress/overview')
export class OverviewController {
  constructor(private readonly desk: OverviewDesk) {}

  @Get()
  @ApiOperation({
    operationId: 'getOverview',
    summary: '本级和下级人大的总览',
    description:
      '本级和全部下级人大此刻的数字，按立案年度；没有建议，也没有人名。评价在公布之后才计入，撤回的不计入。' +
      '只有代表工委、常委会领导和审计可以查阅。上级人大由系统管理员设定。',
  })
  @Asked()
  @ApiOkResponse({ type: OverviewAnswer, description: '总览' })
  @Problems('notFound', 'forbidden', 'invalidInput')
  async overview(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.overview(asker, query);
  }
}

function Asked(): MethodDecorator {
  const ways = Object.entries(overviewGroupings).map(([name, title]) => `${name} ${title}`);
  const rules = Object.entries(roundings).map(([name, label]) => `${name} ${label}`);
  return applyDecorators(
    query('year', '只统计这一年度立案的；没有则为历年', { type: 'integer', minimum: 1900, maximum: 2199 }),
    query('groupBy', `分组方式，没有则为 child:${ways.join('、')}`, {
      type: 'string',
      enum: Object.keys(overviewGroupings),
    }),
    query('scale', '小数位数', { type: 'integer', minimum: 0, maximum: 4, default: 1 }),
    query('rounding', `取舍方法，没有则依本级的办理规则:${rules.join('、')}`, {
      type: 'string',
      enum: Object.keys(roundings),
    }),
  );
}

function query(name: string, description: string, schema: Readonly<Record<string, unknown>>): MethodDecorator {
  return ApiQuery({ name, required: false, description, schema });
}
