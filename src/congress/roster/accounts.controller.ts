import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { give } from '../../platform/http/answer.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { Paged } from '../../platform/http/page.js';
import { pageOf } from '../../platform/http/shown.js';
import { AccountAnswer, AccountForm, AccountPatch } from './account-forms.js';
import { AccountsDesk } from './accounts-desk.js';
import { Asking, type Asker } from './asker.js';
import { GrantAnswer, GrantForm } from './grant-forms.js';
import { GrantsDesk } from './grants-desk.js';
import { Posted, type Posting } from './posting.js';
import { InCongress, located, usernameParam } from './roster-documents.js';

/** Accounts 账号 of a congress and their grants 授权. */
@ApiTags('账号')
@InCongress()
@Controller('c/:congress/accounts')
export class AccountsController {
  constructor(
    private readonly desk: AccountsDesk,
    private readonly grants: GrantsDesk,
  ) {}

  @Post()
  @ApiOperation({
    operationId: 'createAccount',
    summary: '新增账号',
    description: '由管理员办理。用户名在整个系统中唯一；已有账号的，用“授予职责”给它在本级人大的职责。',
  })
  @TakesIdempotencyKey()
  @ApiBody({ type: AccountForm })
  @ApiCreatedResponse({ type: AccountAnswer, headers: located, description: '新增的账号' })
  @Problems('notFound', 'forbidden', ...withBody, 'duplicate', 'keyReused')
  async add(
    @Asking() asker: Asker,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return give(reply, await this.desk.add(asker, posting));
  }

  @Get()
  @ApiOperation({
    operationId: 'listAccounts',
    summary: '账号列表',
    description: '在本级人大有或曾有职责的账号，按用户名排序。管理员、代表工委和审计可以查看。',
  })
  @Paged()
  @ApiOkResponse({ type: pageOf(AccountAnswer), description: '一页账号' })
  @Problems('notFound', 'forbidden', 'invalidInput')
  async list(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.list(asker, query);
  }

  @Get(':username')
  @ApiOperation({ operationId: 'getAccount', summary: '查看账号', description: '管理员、代表工委和审计可以查看。' })
  @usernameParam
  @ApiOkResponse({ type: AccountAnswer, description: '账号' })
  @Problems('notFound', 'forbidden')
  async one(@Asking() asker: Asker, @Param('username') name: string) {
    return this.desk.one(asker, name);
  }

  @Patch(':username')
  @ApiOperation({
    operationId: 'changeAccount',
    summary: '修改账号',
    description:
      '由管理员办理。只填要改的项目；grants 是在本级人大的全部职责，没有列出的即收回；active 填 false 为停用。' +
      '改密码或停用后，该账号的登录全部作废（停用的，接口令牌也作废）；重设的密码，本人首次登录后须修改。自己的密码用“修改本人密码”。账号在其他人大也有职责的，密码、姓名和启停由系统管理员修改。',
  })
  @usernameParam
  @ApiBody({ type: AccountPatch })
  @ApiOkResponse({ type: AccountAnswer, description: '账号' })
  @Problems('notFound', 'forbidden', ...withBody, 'refused')
  async change(@Asking() asker: Asker, @Param('username') name: string, @Body() raw: unknown) {
    return this.desk.change(asker, name, raw);
  }

  @Post(':username/unlocking')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'unlockAccount',
    summary: '解除暂停登录',
    description: '由能修改该账号的管理员办理：登录失败过多而暂停的，可以立即再试。重设密码也有同样的效果。',
  })
  @usernameParam
  @TakesIdempotencyKey()
  @ApiOkResponse({ type: AccountAnswer, description: '账号' })
  @Problems('notFound', 'forbidden', ...withBody, 'keyReused')
  async unlock(
    @Asking() asker: Asker,
    @Param('username') name: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return give(reply, await this.desk.unlock(asker, name, posting));
  }

  @Post(':username/grants')
  @ApiOperation({
    operationId: 'createGrant',
    summary: '授予职责',
    description:
      '由管理员办理。给在本级人大有过职责的账号再授予一项职责，下一次请求即生效。其他人大的账号，只能由系统管理员授予；对其他管理员，答复与用户名不存在时相同（404）。',
  })
  @usernameParam
  @TakesIdempotencyKey()
  @ApiBody({ type: GrantForm })
  @ApiCreatedResponse({ type: GrantAnswer, description: '授予的职责' })
  @Problems('notFound', 'forbidden', ...withBody, 'duplicate', 'keyReused')
  async give(
    @Asking() asker: Asker,
    @Param('username') name: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return give(reply, await this.grants.give(asker, name, posting));
  }

  @Post(':username/grants/:id/revocation')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'revokeGrant',
    summary: '收回职责',
    description: '由管理员办理。下一次请求即生效；答复为收回后的账号。',
  })
  @usernameParam
  @ApiParam({ name: 'id', description: '授权编号', schema: { type: 'string', format: 'uuid' } })
  @TakesIdempotencyKey()
  @ApiOkResponse({ type: AccountAnswer, description: '账号' })
  @Problems('notFound', 'forbidden', ...withBody, 'keyReused')
  async revoke(
    @Asking() asker: Asker,
    @Param('username') name: string,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return give(reply, await this.grants.revoke(asker, name, id, posting));
  }
}
