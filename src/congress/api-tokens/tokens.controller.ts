import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Problems, withBody } from '../../platform/http/openapi.js';
import { Paged } from '../../platform/http/page.js';
import { pageOf } from '../../platform/http/shown.js';
import { Asking, type Asker } from '../roster/asker.js';
import { InCongress } from '../roster/roster-documents.js';
import { Caller, type Identity } from '../sign-in/identity.js';
import { ApiTokenAnswer, ApiTokenForm, CongressApiTokenAnswer, MadeApiTokenAnswer } from './token-forms.js';
import { TokensDesk } from './tokens-desk.js';

const tokenId = ApiParam({ name: 'id', description: '令牌编号', schema: { type: 'string', format: 'uuid' } });

/** One's own API tokens 接口令牌. The making takes no Idempotency-Key: its answer is secret and is not kept. */
@ApiTags('接口令牌')
@Controller('session/tokens')
export class OwnTokensController {
  constructor(private readonly desk: TokensDesk) {}

  @Post()
  @ApiOperation({
    operationId: 'createApiToken',
    summary: '签发接口令牌',
    description:
      '给程序使用，代本人办理：只在一个人大有效，权限不超过本人此刻在那里的职责，并限于所列的权限范围。' +
      '令牌只在答复中显示一次，系统不保存原文。评价、投票、账号、密码和令牌本身的事项，须由本人登录办理。',
  })
  @ApiBody({ type: ApiTokenForm })
  @ApiCreatedResponse({ type: MadeApiTokenAnswer, description: '签发的令牌' })
  @Problems(...withBody, 'refused')
  async make(
    @Caller() caller: Identity,
    @Body() raw: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MadeApiTokenAnswer> {
    void reply.header('cache-control', 'no-store');
    return this.desk.make(caller, raw);
  }

  @Get()
  @ApiOperation({
    operationId: 'listOwnApiTokens',
    summary: '本人的接口令牌',
    description: '本人在各人大的令牌，新的在前，不含令牌原文。',
  })
  @Paged()
  @ApiOkResponse({ type: pageOf(ApiTokenAnswer), description: '一页令牌' })
  @Problems('invalidInput')
  async own(@Caller() caller: Identity, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.own(caller, query);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'revokeOwnApiToken',
    summary: '撤销本人的接口令牌',
    description: '下一次请求即失效，不能恢复。',
  })
  @tokenId
  @ApiNoContentResponse({ description: '已撤销' })
  @Problems('notFound', ...withBody)
  async revoke(@Caller() caller: Identity, @Param('id') id: string): Promise<void> {
    await this.desk.revokeOwn(caller, id);
  }
}

/** The API tokens 接口令牌 that hold in a congress. */
@ApiTags('接口令牌')
@InCongress()
@Controller('c/:congress/api-tokens')
export class CongressTokensController {
  constructor(private readonly desk: TokensDesk) {}

  @Get()
  @ApiOperation({
    operationId: 'listApiTokens',
    summary: '本级人大的接口令牌',
    description: '各账号签发的、在本级人大有效的令牌，新的在前，不含令牌原文。管理员和审计可以查看。',
  })
  @Paged()
  @ApiOkResponse({ type: pageOf(CongressApiTokenAnswer), description: '一页令牌' })
  @Problems('notFound', 'forbidden', 'invalidInput')
  async list(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.ofCongress(asker, query);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'revokeApiToken',
    summary: '撤销接口令牌',
    description: '由管理员办理。下一次请求即失效，不能恢复。',
  })
  @tokenId
  @ApiNoContentResponse({ description: '已撤销' })
  @Problems('notFound', 'forbidden', ...withBody)
  async revoke(@Asking() asker: Asker, @Param('id') id: string): Promise<void> {
    await this.desk.revoke(asker, id);
  }
}
