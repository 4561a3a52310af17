import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { Posted, type Posting } from '../../congress/roster/posting.js';
import { give } from '../../platform/http/answer.js';
import { TakesCsv } from '../../platform/http/csv.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { CalendarDesk, type AskedOfYear } from './calendar-desk.js';
import {
  CalendarChangeAnswer,
  CalendarWithdrawalBody,
  CalendarYearAnswer,
  CalendarYearBody,
} from './calendar-forms.js';

/** The working calendar 工作日历 of a congress. */
@ApiTags('工作日历')
@Controller('c/:congress/calendar')
@ApiParam({ name: 'congress', description: '人大的代号（slug）', schema: { type: 'string' }, example: 'demo' })
export class CalendarController {
  constructor(private readonly desk: CalendarDesk) {}

  @Get(':year')
  @ApiOperation({
    operationId: 'getCalendarYear',
    summary: '一年的工作日历',
    description: '一年中放假和调休上班的日子，以及这一年的安排是否已知。',
  })
  @OfYear()
  @ApiOkResponse({ type: CalendarYearAnswer, description: '一年的工作日历' })
  @Problems('notFound')
  async year(@Asking() asker: Asker, @Param('year') year: string): Promise<CalendarYearAnswer> {
    return this.desk.year(asker, year);
  }

  @Post(':year')
  @HttpCode(200)
  @TakesCsv()
  @ApiOperation({
    operationId: 'setCalendarYear',
    summary: '设置一年的工作日历',
    description:
      '由管理员办理。全年的放假和调休上班的日子一起提交，代替原来的；原来的各次都保留。整年一起检查，有误的逐项指出，一项有误则全部不保存。保存之后，正在计时的期限自动重新推算，到期日变动的记入办理记录并提醒有关各方。先用 preview 可以看到缺少哪些法定节日，会变动哪些期限，哪些暂定的会成为确定的。缺少法定节日的不保存，除非注明 complete（已核对，安排完整）。也可以提交 CSV 表格（表头 on,kind,name 或 日期,类别,名称），有误的答 422，逐行指出。',
  })
  @OfYear()
  @ApiQuery({ name: 'preview', required: false, description: '只预览，不保存', schema: { type: 'boolean' } })
  @ApiQuery({ name: 'complete', required: false, description: '已核对，安排完整', schema: { type: 'boolean' } })
  @ApiConsumes('application/json', 'text/csv')
  @ApiExtraModels(CalendarYearBody)
  @ApiBody({ schema: { $ref: getSchemaPath(CalendarYearBody) } })
  @TakesIdempotencyKey()
  @ApiOkResponse({ type: CalendarChangeAnswer, description: '保存的或预览的结果' })
  @Problems('notFound', 'forbidden', 'keyReused', 'invalidRows', ...withBody)
  async set(
    @Asking() asker: Asker,
    @Param('year') year: string,
    @Query() { preview, complete }: AskedOfYear,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return give(reply, await this.desk.set(asker, year, posting, { preview, complete }));
  }

  @Post(':year/withdrawal')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'withdrawCalendarYear',
    summary: '撤回一年的放假安排',
    description:
      '由管理员办理，写明理由。撤回本级设置的一年的放假安排，恢复随系统提供的；系统没有的，这一年又为未知，所涉及的到期日重新推算并标为暂定。设置过的各次都保留。从最后一年撤起。先用 preview 可以看到会变动哪些期限。',
  })
  @OfYear()
  @ApiBody({ type: CalendarWithdrawalBody })
  @TakesIdempotencyKey()
  @ApiOkResponse({ type: CalendarChangeAnswer, description: '保存的或预览的结果' })
  @Problems('notFound', 'forbidden', 'refused', 'keyReused', ...withBody)
  async withdraw(
    @Asking() asker: Asker,
    @Param('year') year: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return give(reply, await this.desk.withdraw(asker, year, posting));
  }
}

function OfYear(): MethodDecorator {
  return ApiParam({
    name: 'year',
    description: '年份',
    schema: { type: 'string', pattern: '^\\d{4}$' },
    example: '2027',
  });
}
