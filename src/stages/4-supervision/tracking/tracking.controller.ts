import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Asking, type Asker } from '../../../congress/roster/asker.js';
import { InCongress } from '../../../congress/roster/roster-documents.js';
import { Problems } from '../../../platform/http/openapi.js';
import { Paged } from '../../../platform/http/page.js';
import { pageOf } from '../../../platform/http/shown.js';
import { TrackingRoundAnswer, TrackingSheetAnswer } from './tracking-answers.js';
import { TrackingDesk } from './tracking-desk.js';

const seen = '只统计本人可以看到的承办任务；承办单位只看到本单位的。代表、代表团和管理员不看此表。';

/** The rounds of tracking 一月一跟踪. */
@ApiTags('跟踪与督办')
@InCongress()
@Controller('c/:congress/tracking-rounds')
export class TrackingController {
  constructor(private readonly desk: TrackingDesk) {}

  @Get()
  @ApiOperation({
    operationId: 'listTrackingRounds',
    summary: '跟踪轮次列表',
    description: `每月一轮，新的在前。${seen}`,
  })
  @Paged({ active: false })
  @ApiOkResponse({ type: pageOf(TrackingRoundAnswer), description: '一页跟踪轮次' })
  @Problems('notFound', 'forbidden', 'invalidInput')
  async list(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.page(asker, query);
  }

  @Get(':period')
  @ApiOperation({
    operationId: 'getTrackingRound',
    summary: '月度跟踪表',
    description: `一轮跟踪中谁已报送、谁尚未报送、哪些需人大协调；并列出闭会期间可以逐月交办的建议。各数按全部承办任务统计，承办任务分页列出。${seen}`,
  })
  @ApiParam({
    name: 'period',
    description: '月份',
    schema: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
    example: '2026-03',
  })
  @Paged({ active: false })
  @ApiOkResponse({ type: TrackingSheetAnswer, description: '月度跟踪表' })
  @Problems('notFound', 'forbidden', 'invalidInput')
  async sheet(
    @Asking() asker: Asker,
    @Param('period') period: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<TrackingSheetAnswer> {
    return this.desk.sheet(asker, period, query);
  }
}
