import { applyDecorators, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Asking, type Asker } from '../../../congress/roster/asker.js';
import { InCongress } from '../../../congress/roster/roster-documents.js';
import { give } from '../../../platform/http/answer.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../../platform/http/openapi.js';
import { Paged } from '../../../platform/http/page.js';
import { pageOf } from '../../../platform/http/shown.js';
import { ListLetterLineAnswer, SupervisionListAnswer, SupervisionListSheetAnswer } from './list-answers.js';
import { ListDesk } from './list-desk.js';
import type { ListEdit } from './list-edit.js';
import { addLine, recordResult, strikeLine } from './list-edits.js';
import { AddLineBody, CallOffBody, ListLettersBody, MeetingBody, ResultBody, StrikeLineBody } from './list-forms.js';
import { ListLetters } from './list-letters.js';
import { callOff, fixMeeting } from './list-meeting.js';
import { Sent, type SentEdit } from './sent-edit.js';

const seen =
  '代表工委、常委会领导、审计看全部，专门委员会、政府督查和领办领导看其可以查阅的建议；承办单位和代表不看清单。';

/** The supervision lists 一季一督办. */
@ApiTags('跟踪与督办')
@InCongress()
@Controller('c/:congress/supervision-lists')
export class ListsController {
  constructor(
    private readonly desk: ListDesk,
    private readonly letters: ListLetters,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listSupervisionLists',
    summary: '督办清单列表',
    description: `每季一份，新的在前。${seen}`,
  })
  @Paged({ active: false })
  @ApiOkResponse({ type: pageOf(SupervisionListAnswer), description: '一页督办清单' })
  @Problems('notFound', 'forbidden', 'invalidInput')
  async page(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.page(asker, query);
  }

  @Get(':quarter')
  @ApiOperation({
    operationId: 'getSupervisionList',
    summary: '督办清单',
    description: `一季的清单，逐项写明列入的原因；各数按全部项统计，各项分页列出。${seen}`,
  })
  @OfQuarter()
  @Paged({ active: false })
  @ApiOkResponse({ type: SupervisionListSheetAnswer, description: '督办清单' })
  @Problems('notFound', 'forbidden', 'invalidInput')
  async one(
    @Asking() asker: Asker,
    @Param('quarter') quarter: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<SupervisionListSheetAnswer> {
    return this.desk.list(asker, quarter, query);
  }

  @Post(':quarter/lines')
  @Edits('addSupervisionLine', '列入督办清单', '把一件建议或其一个承办单位列入清单，写明理由。', AddLineBody)
  async add(@Sent() sent: SentEdit, @Answering() reply: FastifyReply) {
    return give(reply, await this.desk.edit(sent, AddLineBody, addLine));
  }

  @Post(':quarter/lines/:id/striking')
  @ApiParam({ name: 'id', description: '清单上的项的编号', schema: { type: 'string', format: 'uuid' } })
  @Edits('strikeSupervisionLine', '从督办清单划去', '划去一项，写明理由；划去的留存备查。', StrikeLineBody)
  async strike(@Sent() sent: SentEdit, @Param('id') id: string, @Answering() reply: FastifyReply) {
    const strikeThis: ListEdit<StrikeLineBody> = (tx, edit, said) => strikeLine(tx, edit, id, said);
    return give(reply, await this.desk.edit(sent, StrikeLineBody, strikeThis));
  }

  @Post(':quarter/meeting')
  @Edits(
    'fixSupervisionMeeting',
    '确定督办会议',
    '确定或者更改督办会议的日期和地点，并通知清单上的承办单位、代表工委和督办领导。',
    MeetingBody,
  )
  async meet(@Sent() sent: SentEdit, @Answering() reply: FastifyReply) {
    return give(reply, await this.desk.edit(sent, MeetingBody, fixMeeting));
  }

  @Post(':quarter/meeting/cancellation')
  @Edits('callOffSupervisionMeeting', '取消督办会议', '取消督办会议，写明理由，并通知原应参加的各方。', CallOffBody)
  async callOff(@Sent() sent: SentEdit, @Answering() reply: FastifyReply) {
    return give(reply, await this.desk.edit(sent, CallOffBody, callOff));
  }

  @Post(':quarter/result')
  @Edits('recordSupervisionResult', '登记督办结果', '会后登记督办结果；登记以后清单不再改动。', ResultBody)
  async result(@Sent() sent: SentEdit, @Answering() reply: FastifyReply) {
    return give(reply, await this.desk.edit(sent, ResultBody, recordResult));
  }

  @Post(':quarter/letters')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'issueListLetters',
    summary: '据清单发督办函',
    description:
      '由代表工委办理。对清单上的多项一次发出督办函，各有回复期限（一次至多 200 份）。逐份办理，互不影响；没有发出的写明原因。',
  })
  @OfQuarter()
  @ApiBody({ type: ListLettersBody })
  @TakesIdempotencyKey()
  @ApiOkResponse({ type: [ListLetterLineAnswer], description: '逐份的结果，次序同所提交的' })
  @Problems('notFound', 'forbidden', 'refused', 'keyReused', ...withBody)
  async issue(@Asking() asker: Asker, @Param('quarter') quarter: string, @Req() request: FastifyRequest) {
    return this.letters.issue(asker, quarter, request);
  }
}

function Answering(): ParameterDecorator {
  return Res({ passthrough: true });
}

function OfQuarter(): MethodDecorator {
  return ApiParam({
    name: 'quarter',
    description: '季度',
    schema: { type: 'string', pattern: '^\\d{4}-Q[1-4]$' },
    example: '2026-Q1',
  });
}

/** Documents an edit of a list; every one answers the list as it then is. */
function Edits(operationId: string, summary: string, what: string, body: new () => object): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiOperation({ operationId, summary, description: `由代表工委办理。${what}` }),
    OfQuarter(),
    ApiBody({ type: body }),
    TakesIdempotencyKey(),
    ApiOkResponse({ type: SupervisionListSheetAnswer, description: '改动后的清单，各项列出第一页' }),
    Problems('notFound', 'forbidden', 'refused', 'keyReused', ...withBody),
  );
}
