import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Problems, withBody } from '../../platform/http/openapi.js';
import { Asking, type Asker } from '../roster/asker.js';
import { InCongress, usernameParam } from '../roster/roster-documents.js';
import { Caller, type Identity } from '../sign-in/identity.js';
import { IdentityDesk } from './identity-desk.js';
import { IdentityAnswer, IdentityForm, LinkingAnswer } from './identity-forms.js';
import { Journeys } from './journey.js';
import { OidcClient } from './oidc-client.js';

/**
 * One's own identity 统一身份. Linking begins with a POST, which only our own pages can make a browser send: whoever else could
 * begin it might link his identity with somebody's account.
 */
@ApiTags('登录')
@Controller('session/identity')
export class OwnIdentityController {
  constructor(
    private readonly desk: IdentityDesk,
    private readonly client: OidcClient,
    private readonly journeys: Journeys,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getOwnIdentity', summary: '本人的统一身份' })
  @ApiOkResponse({ type: IdentityAnswer, description: '统一身份' })
  @Problems()
  async one(@Caller() caller: Identity): Promise<IdentityAnswer> {
    return this.desk.own(caller);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'linkOwnIdentity',
    summary: '关联本人的统一身份',
    description:
      '供浏览器使用：浏览器得到 Cookie 后转到答复中的地址，认证后回到本系统，关联到本次登录的账号，转到 /?identity=linked；' +
      '失败转到 /?identity=<错误代码>。',
  })
  @ApiOkResponse({ type: LinkingAnswer, description: '应转到的地址' })
  @Problems(...withBody, 'refused', 'oidcUnavailable')
  async link(@Caller() caller: Identity, @Body() raw: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const linking = await this.desk.setOut(caller, raw);
    const { location, secrets } = await this.client.begin();
    await this.journeys.give(reply, { secrets, linking });
    void reply.header('cache-control', 'no-store');
    return { location };
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'unlinkOwnIdentity',
    summary: '解除本人的统一身份关联',
    description: '凭统一身份的登录全部作废。',
  })
  @ApiNoContentResponse({ description: '已解除' })
  @Problems('notFound', ...withBody, 'refused')
  async unlink(@Caller() caller: Identity): Promise<void> {
    await this.desk.unlinkOwn(caller);
  }
}

/** The identities 统一身份 of a congress's accounts. */
@ApiTags('账号')
@InCongress()
@Controller('c/:congress/accounts/:username/identity')
export class IdentitiesController {
  constructor(private readonly desk: IdentityDesk) {}

  @Get()
  @ApiOperation({
    operationId: 'getIdentity',
    summary: '账号的统一身份',
    description: '管理员和审计可以查看。',
  })
  @usernameParam
  @ApiOkResponse({ type: IdentityAnswer, description: '统一身份' })
  @Problems('notFound', 'forbidden')
  async one(@Asking() asker: Asker, @Param('username') name: string): Promise<IdentityAnswer> {
    return this.desk.one(asker, name);
  }

  @Put()
  @ApiOperation({
    operationId: 'linkIdentity',
    summary: '关联账号的统一身份',
    description:
      '由管理员办理。按统一身份认证给的编号关联；原有的关联即被取代，凭它的登录全部作废；姓名、用户名相同的不会自动关联。' +
      '账号在其他人大也有职责的，由系统管理员办理。',
  })
  @usernameParam
  @ApiBody({ type: IdentityForm })
  @ApiOkResponse({ type: IdentityAnswer, description: '统一身份' })
  @Problems('notFound', 'forbidden', ...withBody, 'refused', 'duplicate')
  async link(@Asking() asker: Asker, @Param('username') name: string, @Body() raw: unknown): Promise<IdentityAnswer> {
    return this.desk.link(asker, name, raw);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'unlinkIdentity',
    summary: '解除账号的统一身份关联',
    description: '由管理员办理。该账号凭统一身份的登录全部作废。',
  })
  @usernameParam
  @ApiNoContentResponse({ description: '已解除' })
  @Problems('notFound', 'forbidden', ...withBody, 'refused')
  async unlink(@Asking() asker: Asker, @Param('username') name: string): Promise<void> {
    await this.desk.unlink(asker, name);
  }
}
