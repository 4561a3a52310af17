import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { InCongress } from '../../congress/roster/roster-documents.js';
import { Problems, withBody } from '../../platform/http/openapi.js';
import { ChannelsAnswer, ChannelsForm, WebhookAnswer, WebhookForm } from './channel-forms.js';
import { Channels } from './channels.js';
import { Webhooks } from './webhooks.js';

const signed =
  '由管理员办理。启用后，写给本级人大各人的每一条消息同时以 JSON 推送（POST）到这个网址。' +
  '请求头 X-Bihuan-Signature 为 sha256= 加上 HMAC-SHA256（密钥，时间戳 + 英文句点 + 正文）的十六进制，' +
  'X-Bihuan-Timestamp 为时间戳（Unix 秒），X-Bihuan-Delivery 为推送编号，重发时不变。' +
  '不跟随跳转；408、429、5xx 和没有按时答复的稍后重发，其余 4xx 不再重发。';

/** The channels 通知方式 that lead out of the house. */
@ApiTags('通知方式')
@InCongress()
@Controller('c/:congress')
export class ChannelsController {
  constructor(
    private readonly channels: Channels,
    private readonly webhooks: Webhooks,
  ) {}

  @Get('me/channels')
  @ApiOperation({ operationId: 'getMyChannels', summary: '我的通知方式', description: '登录人在本级人大的通知方式。' })
  @ApiOkResponse({ type: ChannelsAnswer, description: '通知方式' })
  @Problems('notFound')
  async mine(@Asking() asker: Asker) {
    return this.channels.mine(asker);
  }

  @Put('me/channels')
  @ApiOperation({
    operationId: 'setMyChannels',
    summary: '修改我的通知方式',
    description: '消息始终进入收件箱，不能关闭；急件和每日提要可以同时用电子邮件通知。',
  })
  @ApiBody({ type: ChannelsForm })
  @ApiOkResponse({ type: ChannelsAnswer, description: '通知方式' })
  @Problems('notFound', ...withBody, 'refused')
  async choose(@Asking() asker: Asker, @Body() raw: unknown) {
    return this.channels.choose(asker, raw);
  }

  @Get('webhook')
  @ApiOperation({ operationId: 'getWebhook', summary: '消息推送接口', description: '由管理员和审计查看，不含密钥。' })
  @ApiOkResponse({ type: WebhookAnswer, description: '推送接口' })
  @Problems('notFound', 'forbidden')
  async webhook(@Asking() asker: Asker) {
    return this.webhooks.one(asker);
  }

  @Put('webhook')
  @ApiOperation({ operationId: 'setWebhook', summary: '设置消息推送接口', description: signed })
  @ApiBody({ type: WebhookForm })
  @ApiOkResponse({ type: WebhookAnswer, description: '推送接口' })
  @Problems('notFound', 'forbidden', ...withBody)
  async setWebhook(@Asking() asker: Asker, @Body() raw: unknown) {
    return this.webhooks.set(asker, raw);
  }
}
