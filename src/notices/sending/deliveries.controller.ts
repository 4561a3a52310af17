import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { Posted, type Posting } from '../../congress/roster/posting.js';
import { InCongress } from '../../congress/roster/roster-documents.js';
import { give } from '../../platform/http/answer.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { Paged } from '../../platform/http/page.js';
import { Deliveries } from './deliveries.js';
import { SendingAnswer, SendingPageAnswer, SendingSummaryAnswer } from './sending-answers.js';
import { channels, deliveryStates } from './message-delivery.js';

const chosen = (name: string, description: string, values: object) =>
  ApiQuery({ name, required: false, description, schema: { type: 'string', enum: Object.keys(values) } });

/** The sendings 发送情况 of a congress, for its administrator. */
@ApiTags('通知方式')
@InCongress()
@Controller('c/:congress/deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: Deliveries) {}

  @Get()
  @ApiOperation({
    operationId: 'listDeliveries',
    summary: '发送情况',
    description:
      '邮件和推送的发送情况，新的在前；state=dead 即已放弃的清单。由管理员、代表工委和审计查看，不含消息内容。',
  })
  @chosen('state', '只列这种发送情况的', deliveryStates)
  @chosen('channel', '只列这种通知方式的', channels)
  @Paged({ active: false })
  @ApiOkResponse({ type: SendingPageAnswer, description: '一页发送情况' })
  @Problems('notFound', 'forbidden', 'invalidInput')
  async list(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.deliveries.page(asker, query);
  }

  @Get('summary')
  @ApiOperation({
    operationId: 'getDeliverySummary',
    summary: '送达概况',
    description: '还有多少没有送达，最早的一件等了多久。由管理员、代表工委和审计查看。',
  })
  @ApiOkResponse({ type: SendingSummaryAnswer, description: '送达概况' })
  @Problems('notFound', 'forbidden')
  async summary(@Asking() asker: Asker) {
    return this.deliveries.summary(asker);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'retryDelivery',
    summary: '重新发送',
    description: '把已放弃的一件放回发送队列，从头计算次数。由管理员办理。',
  })
  @ApiParam({ name: 'id', description: '发送编号', schema: { type: 'string', format: 'uuid' } })
  @TakesIdempotencyKey()
  @ApiOkResponse({ type: SendingAnswer, description: '这一件' })
  @Problems('notFound', 'forbidden', ...withBody, 'refused', 'keyReused')
  async retry(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return give(reply, await this.deliveries.retry(asker, id, posting));
  }
}
