import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import { Problem } from '../../platform/errors/problem.js';
import { requireBody } from '../../platform/http/body.js';
import { Open } from '../../platform/http/open.js';
import { OpenProblems, SessionProblems, withBody } from '../../platform/http/openapi.js';
import { clearCookies, refreshCookie, requireOwnOrigin } from './cookies.js';
import { deviceOf } from './device.js';
import { Caller, type Identity } from './identity.js';
import { RefreshForm, SignedInAnswer, SignInForm, StandingAnswer } from './session-answer.js';
import { SignIn } from './sign-in.js';
import { answerSignIn } from './signed-in.js';

/** Sign-in 登录. These routes take no Idempotency-Key: their answers are secret and are not kept. */
@ApiTags('登录')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly config: Config,
  ) {}

  @Post()
  @Open()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'signIn',
    summary: '登录',
    description:
      '用户名不分大小写。答复中的 accessToken 用于请求头 Authorization: Bearer；浏览器另得到 httpOnly 的 Cookie。' +
      'mustChangePassword 为 true 的，须先修改密码。同一用户名（不论是否存在）连续失败的次数过多，暂停登录，一次比一次久。',
  })
  @ApiBody({ type: SignInForm })
  @ApiOkResponse({ type: SignedInAnswer, description: '登录成功' })
  @OpenProblems('badCredentials', 'forbidden', 'signInLocked', 'tooManyRequests', ...withBody)
  async enter(@Body() raw: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    requireOwnOrigin(request, false, this.config.PUBLIC_URL);
    const credentials = requireBody(SignInForm, raw);
    return answerSignIn(await this.signIn.enter(credentials, deviceOf(request)), request, reply);
  }

  @Post('refresh')
  @Open()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'refreshSession',
    summary: '续期',
    description:
      '用续期令牌换新的访问令牌。续期令牌只能用一次，答复中有下一个；用过的再次出现，整个登录作废（十秒之内重复的请求除外，得到的答复相同）。' +
      '长时间不续期，或登录已满最长时间，须重新登录。',
  })
  @ApiBody({ type: RefreshForm, required: false })
  @ApiOkResponse({ type: SignedInAnswer, description: '登录成功' })
  @OpenProblems('unauthenticated', 'forbidden', ...withBody)
  async renew(@Body() raw: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { refreshToken } = requireBody(RefreshForm, raw);
    const carried = request.cookies[refreshCookie];
    requireOwnOrigin(request, !refreshToken && carried !== undefined, this.config.PUBLIC_URL);
    const token = refreshToken ?? carried;
    if (!token) throw new Problem('unauthenticated');
    return answerSignIn(await this.signIn.renew(token, deviceOf(request)), request, reply);
  }

  @Delete()
  @Open()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'signOut',
    summary: '退出登录',
    description: '本次登录的访问令牌和续期令牌立即作废。访问令牌已过期的浏览器，凭 Cookie 中的续期令牌也能退出。',
  })
  @ApiNoContentResponse({ description: '已退出' })
  @OpenProblems('unauthenticated', 'forbidden', ...withBody)
  async leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const carried = request.cookies[refreshCookie] ?? null;
    if (!request.identity && !carried) throw new Problem('unauthenticated');
    requireOwnOrigin(request, request.headers.authorization === undefined, this.config.PUBLIC_URL);
    await this.signIn.leave(request.identity, carried);
    clearCookies(reply);
  }

  @Get()
  @ApiOperation({ operationId: 'whoAmI', summary: '当前登录的账号及其职责' })
  @ApiOkResponse({ type: StandingAnswer, description: '当前登录' })
  @SessionProblems()
  async whoAmI(@Caller() caller: Identity): Promise<StandingAnswer> {
    const { memberships, ...standing } = await this.signIn.standing(caller);
    return { ...standing, memberships: [...memberships] };
  }
}
