import { applyDecorators, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asking, type Asker } from '../../../congress/roster/asker.js';
import { Posted, type Posting } from '../../../congress/roster/posting.js';
import { InCongress } from '../../../congress/roster/roster-documents.js';
import { give } from '../../../platform/http/answer.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../../platform/http/openapi.js';
import { Paged } from '../../../platform/http/page.js';
import { pageOf } from '../../../platform/http/shown.js';
import { VoteAnswer, VoteRemindedAnswer, VoteSheetAnswer } from './vote-answers.js';
import { VoteDesk } from './vote-desk.js';
import { BallotBody, VoteBody } from './vote-form.js';

const seen =
  '代表工委、常委会领导、审计看全部，评议人看自己参加的；计票以后，被评议的承办单位也可以看。计票以前，任何人都看不到票数。';

/** The votes of the year 评议票决. */
@ApiTags('一年一评议')
@InCongress()
@Controller('c/:congress/votes')
export class VotesController {
  constructor(private readonly desk: VoteDesk) {}

  @Get()
  @ApiOperation({ operationId: 'listVotes', summary: '评议票决列表', description: `新的在前。${seen}` })
  @Paged({ active: false })
  @ApiOkResponse({ type: pageOf(VoteAnswer), description: '一页票决' })
  @Problems('notFound', 'invalidInput')
  async page(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.page(asker, query);
  }

  @Post()
  @ApiOperation({
    operationId: 'openVote',
    summary: '发起评议票决',
    description:
      '由代表工委办理。评议一个承办单位的年度办理工作，或者一件建议的办理。评议人逐一列明，发起以后不再增减；' +
      '在被评议的承办单位任职的应当回避。评议人少于办理规则所定人数的，不能无记名票决。' +
      '评议对象、年度和标题都相同的票决没有计票以前，不能重复发起。',
  })
  @ApiBody({ type: VoteBody })
  @TakesIdempotencyKey()
  @ApiCreatedResponse({ type: VoteSheetAnswer, description: '发起的票决' })
  @Problems('notFound', 'forbidden', 'refused', 'keyReused', ...withBody)
  async open(@Asking() asker: Asker, @Posted() posting: Posting, @Res({ passthrough: true }) reply: FastifyReply) {
    return give(reply, await this.desk.open(asker, posting));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getVote', summary: '评议票决', description: seen })
  @OfVote()
  @ApiOkResponse({ type: VoteSheetAnswer, description: '票决' })
  @Problems('notFound')
  async one(@Asking() asker: Asker, @Param('id') id: string): Promise<VoteSheetAnswer> {
    return this.desk.one(asker, id);
  }

  @Post(':id/ballot')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'castBallot',
    summary: '投票',
    description:
      '由评议人办理，每人一票，投票以后不能更改；投票时在被评议的承办单位任职的应当回避，不能投票。系统只记录谁已经投票和各项票数，不记录谁投了什么，因此不接受请求编号。' +
      '为使请求的长短不泄露选择，客户端宜在正文末尾补空格到同一长度。',
  })
  @OfVote()
  @ApiBody({ type: BallotBody })
  @ApiOkResponse({ type: VoteAnswer, description: '票决' })
  @Problems('notFound', 'forbidden', 'refused', ...withBody)
  async cast(@Asking() asker: Asker, @Param('id') id: string, @Posted() posting: Posting): Promise<VoteAnswer> {
    return this.desk.cast(asker, id, posting);
  }

  @Post(':id/reminders')
  @Keeps('remindElectors', '提醒未投票的评议人', '只在投票期间；同一人一日提醒一次。')
  @ApiOkResponse({ type: VoteRemindedAnswer, description: '提醒的人数' })
  async remind(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return give(reply, await this.desk.remind(asker, id, posting));
  }

  @Post(':id/closing')
  @Keeps(
    'closeVote',
    '截止并计票',
    '不待投票截止日期而计票；在投票开始日期以前办理的，取消这次票决，不计票，并告知评议人。到期没有计票的，次一工作日早上自动计票。投票人数少于办理规则所定人数的，结果不予公布。',
  )
  @ApiOkResponse({ type: VoteSheetAnswer, description: '计票（取消）后的票决' })
  async close(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return give(reply, await this.desk.close(asker, id, posting));
  }
}

function OfVote(): MethodDecorator {
  return ApiParam({ name: 'id', description: '票决的编号', schema: { type: 'string', format: 'uuid' } });
}

/** Documents what 代表工委 does with a vote, without a body. */
function Keeps(operationId: string, summary: string, what: string): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiOperation({ operationId, summary, description: `由代表工委办理。${what}` }),
    OfVote(),
    TakesIdempotencyKey(),
    Problems('notFound', 'forbidden', 'refused', 'keyReused', ...withBody),
  );
}
