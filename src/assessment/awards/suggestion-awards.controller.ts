import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { Posted, type Posting } from '../../congress/roster/posting.js';
import { InCongress } from '../../congress/roster/roster-documents.js';
import { give } from '../../platform/http/answer.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { DoesToAward, OfAward } from '../documents.js';
import { Paged } from '../../platform/http/page.js';
import { pageOf } from '../../platform/http/shown.js';
import { announceSuggestions } from './announcing.js';
import { SuggestionAwardAnswer, SuggestionAwardSheetAnswer } from './award-answers.js';
import { NominationBody, SuggestionAwardBody, SuggestionAwardResultBody } from './award-forms.js';
import { AwardsDesk } from './awards-desk.js';
import { nominate, nominators } from './nominating.js';

const seen =
  '代表、代表团、专门委员会、代表工委、常委会领导、审计从发起时起可以看，其他人在公布以后；其中的建议限于登录人看得到的。';

/** The selection of 优秀建议. */
@ApiTags('评优')
@InCongress()
@Controller('c/:congress/suggestion-awards')
export class SuggestionAwardsController {
  constructor(private readonly desk: AwardsDesk) {}

  @Get()
  @ApiOperation({ operationId: 'listSuggestionAwards', summary: '优秀建议评选列表', description: `新的在前。${seen}` })
  @Paged({ active: false })
  @ApiOkResponse({ type: pageOf(SuggestionAwardAnswer), description: '一页评选' })
  @Problems('notFound', 'invalidInput')
  async page(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.page(asker, query);
  }

  @Post()
  @ApiOperation({
    operationId: 'openSuggestionAward',
    summary: '发起优秀建议评选',
    description: '由代表工委办理，一年一次。名额按考核办法的规定，从范围内立案的件数算出。',
  })
  @ApiBody({ type: SuggestionAwardBody })
  @TakesIdempotencyKey()
  @ApiCreatedResponse({ type: SuggestionAwardSheetAnswer, description: '发起的评选' })
  @Problems('notFound', 'forbidden', 'refused', 'duplicate', 'keyReused', ...withBody)
  async open(@Asking() asker: Asker, @Posted() posting: Posting, @Res({ passthrough: true }) reply: FastifyReply) {
    return give(reply, await this.desk.open(asker, posting));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getSuggestionAward', summary: '优秀建议评选', description: seen })
  @OfAward()
  @ApiOkResponse({ type: SuggestionAwardSheetAnswer, description: '评选' })
  @Problems('notFound')
  async one(@Asking() asker: Asker, @Param('id') id: string): Promise<SuggestionAwardSheetAnswer> {
    return this.desk.one(asker, id);
  }

  @Post(':id/nominations')
  @DoesToAward(
    'nominateSuggestion',
    '提名优秀建议',
    '由代表、代表团、专门委员会、代表工委办理，限于自己看得到的建议，每方对一件只提名一次。',
  )
  @ApiBody({ type: NominationBody })
  async nominate(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const by = { type: NominationBody, roles: nominators };
    return give(
      reply,
      await this.desk.perform(asker, id, posting, by, (tx, visit, body) => nominate(tx, visit, id, body)),
    );
  }

  @Post(':id/result')
  @DoesToAward(
    'announceSuggestionAward',
    '公布优秀建议',
    '由代表工委办理，登记会议对每件提名的票数和入选的建议。赞成票须超过到会人数的一半，票多的先入选，票数相同的一并入选或者一并不入选。公布以后不能更改。',
  )
  @ApiBody({ type: SuggestionAwardResultBody })
  async announce(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const by = { type: SuggestionAwardResultBody, roles: ['deputyAffairs'] as const };
    return give(
      reply,
      await this.desk.perform(asker, id, posting, by, (tx, visit, body) => announceSuggestions(tx, visit, id, body)),
    );
  }
}
