import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireBody } from '../../platform/http/body.js';
import { SessionProblems, withBody } from '../../platform/http/openapi.js';
import { clearCookies } from './cookies.js';
import { deviceOf } from './device.js';
import { Caller, type Identity } from './identity.js';
import { PasswordChange } from './password-change.js';
import { PasswordForm, SignedInAnswer, SignInsAnswer } from './session-answer.js';
import { SignIn } from './sign-in.js';
import { answerSignIn } from './signed-in.js';
import { SignIns } from './sign-ins.js';

/** What people do with their own account 本人账号: its password, where it is signed in. */
@ApiTags('登录')
@Controller('session')
export class OwnAccountController {
  constructor(
    private readonly passwordChange: PasswordChange,
    private readonly signIn: SignIn,
    private readonly signIns: SignIns,
  ) {}

  @Post('password')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'changePassword',
    summary: '修改本人密码',
    description:
      '本账号的全部登录随即作废，答复为新的登录。新密码不能过短、过于常见、只是用户名加几个字符，也不能与现在的相同。' +
      '现在的密码填错，按登录失败计次。',
  })
  @ApiBody({ type: PasswordForm })
  @ApiOkResponse({ type: SignedInAnswer, description: '密码已修改，重新登录成功' })
  @SessionProblems('signInLocked', 'tooManyRequests', ...withBody)
  async change(
    @Caller() caller: Identity,
    @Body() raw: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInAnswer> {
    const form = requireBody(PasswordForm, raw);
    const renewal = await this.passwordChange.change(caller, form, deviceOf(request));
    return answerSignIn(await this.signIn.welcome(renewal), request, reply);
  }

  @Get('sign-ins')
  @ApiOperation({ operationId: 'listSignIns', summary: '本人的各次登录', description: '现在有效的，最近使用的在前。' })
  @ApiOkResponse({ type: SignInsAnswer, description: '本人的各次登录' })
  @SessionProblems()
  async list(@Caller() caller: Identity) {
    return { items: await this.signIns.list(caller) };
  }

  @Delete('sign-ins')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'signOutEverywhere',
    summary: '退出全部登录',
    description: '本人的全部登录（包括本次）立即作废。',
  })
  @ApiNoContentResponse({ description: '已全部退出' })
  @SessionProblems(...withBody)
  async leaveAll(
    @Caller() caller: Identity,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIns.endAll(caller, request.ip);
    clearCookies(reply);
  }

  @Delete('sign-ins/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endSignIn', summary: '退出本人的某次登录', description: '该次登录立即作废。' })
  @ApiParam({ name: 'id', description: '登录编号', schema: { type: 'string', format: 'uuid' } })
  @ApiNoContentResponse({ description: '已退出' })
  @SessionProblems('notFound', ...withBody)
  async leaveOne(@Caller() caller: Identity, @Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    await this.signIns.end(caller, id, request.ip);
  }
}
