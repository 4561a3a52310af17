import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { Posted, type Posting } from '../../congress/roster/posting.js';
import { InCongress } from '../../congress/roster/roster-documents.js';
import { give } from '../../platform/http/answer.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { Paged } from '../../platform/http/page.js';
import { InboxAnswer, MessageAnswer, UnreadAnswer } from './inbox-answer.js';
import { Inbox } from './inbox.js';

/** The inbox 收件箱 of whoever asks. */
@ApiTags('收件箱')
@InCongress()
@Controller('c/:congress/inbox')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @ApiOperation({
    operationId: 'listInbox',
    summary: '收件箱',
    description: '写给登录人的消息，新的在前。只有本人能看到。',
  })
  @ApiQuery({
    name: 'unread',
    required: false,
    description: 'true 只列未读的，false 只列已读的；没有则全部列出',
    schema: { type: 'boolean' },
  })
  @Paged({ active: false })
  @ApiOkResponse({ type: InboxAnswer, description: '一页消息' })
  @Problems('notFound', 'invalidInput')
  async list(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.inbox.page(asker, query);
  }

  @Post('read-all')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'readAllMessages',
    summary: '全部标为已读',
    description: '把登录人现有的消息全部标为已读。',
  })
  @TakesIdempotencyKey()
  @ApiOkResponse({ type: UnreadAnswer, description: '还剩多少未读' })
  @Problems('notFound', ...withBody, 'keyReused')
  async readAll(
    @Asking() asker: Asker,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return give(reply, await this.inbox.readAll(asker, posting));
  }

  @Post(':id/read')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'readMessage',
    summary: '标为已读',
    description: '把自己的一条消息标为已读；已读的不变。',
  })
  @ApiParam({ name: 'id', description: '消息编号', schema: { type: 'string', format: 'uuid' } })
  @TakesIdempotencyKey()
  @ApiOkResponse({ type: MessageAnswer, description: '这条消息' })
  @Problems('notFound', ...withBody, 'keyReused')
  async read(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return give(reply, await this.inbox.read(asker, id, posting));
  }
}
