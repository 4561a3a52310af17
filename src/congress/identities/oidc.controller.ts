import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../platform/errors/problem.js';
import { Open } from '../../platform/http/open.js';
import { OpenProblems } from '../../platform/http/openapi.js';
import { giveCookies } from '../sign-in/cookies.js';
import { deviceOf } from '../sign-in/device.js';
import { signInKinds, SignInMethodsAnswer } from './identity-forms.js';
import { Journeys, type Journey } from './journey.js';
import { OidcClient } from './oidc-client.js';
import { OidcSignIn } from './oidc-sign-in.js';

const location = { location: { description: '浏览器应转到的地址', schema: { type: 'string' } } } as const;
const failing =
  '浏览器（Accept 含 text/html）在失败时转到 /?signIn=<错误代码>，其他程序得到错误答复。没有配置统一身份认证时答 404。';
const ofProvider = (name: string, description: string) =>
  ApiQuery({ name, required: false, description, schema: { type: 'string' } });

/**
 * Signing in by the provider of unified identities 统一身份认证. A browser is sent to the provider and comes back with a code;
 * where something fails it is sent to the sign-in page with the error's code, for a person cannot read problem+json.
 */
@ApiTags('登录')
@Controller('session')
export class OidcController {
  constructor(
    private readonly client: OidcClient,
    private readonly journeys: Journeys,
    private readonly signIn: OidcSignIn,
  ) {}

  @Get('methods')
  @Open()
  @ApiOperation({ operationId: 'listSignInMethods', summary: '有哪些登录方式' })
  @ApiOkResponse({ type: SignInMethodsAnswer, description: '登录方式' })
  @OpenProblems()
  methods(): SignInMethodsAnswer {
    const password = { kind: 'password', label: signInKinds.password } as const;
    const oidc = { kind: 'oidc', label: this.client.label, href: '/api/session/oidc' } as const;
    return { methods: this.client.issuer === null ? [password] : [password, oidc] };
  }

  @Get('oidc')
  @Open()
  @ApiOperation({
    operationId: 'startOidcSignIn',
    summary: '用统一身份认证登录',
    description: `供浏览器使用：转到统一身份认证，认证后回到本系统。${failing}`,
  })
  @ApiResponse({ status: 302, headers: location, description: '转到统一身份认证' })
  @OpenProblems('notFound', 'oidcUnavailable')
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await told(request, reply, 'signIn', async () => {
      if (this.client.issuer === null) throw new Problem('notFound');
      const { location, secrets } = await this.client.begin();
      await this.journeys.give(reply, { secrets, linking: null });
      return location;
    });
  }

  @Get('oidc/callback')
  @Open()
  @ApiOperation({
    operationId: 'finishOidcSignIn',
    summary: '统一身份认证的回调',
    description:
      `统一身份认证让浏览器回到这里；登录成功即得到与密码登录相同的 Cookie，转到 /；关联成功转到 /?identity=linked。${failing}` +
      '关联失败转到 /?identity=<错误代码>。',
  })
  @ofProvider('code', '统一身份认证给的授权码')
  @ofProvider('state', '出发时的随机值，须与 Cookie 中的一致')
  @ofProvider('iss', '统一身份认证的地址')
  @ofProvider('error', '统一身份认证说明的失败原因')
  @ApiResponse({ status: 302, headers: location, description: '转到首页' })
  @OpenProblems('notFound', 'unauthenticated', 'oidcFailed', 'identityNotLinked', 'duplicate', 'oidcUnavailable')
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const journey = await this.journeys.take(request, reply);
    await told(request, reply, journey?.linking ? 'identity' : 'signIn', async () => {
      if (this.client.issuer === null) throw new Problem('notFound');
      if (!journey)
        throw new Problem('oidcFailed', { detail: '登录的时间过长，或不是从这个浏览器开始的，请重新登录。' });
      return this.arrive(journey, request, reply);
    });
  }

  /** @returns where to go on. */
  private async arrive({ secrets, linking }: Journey, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const [, query = ''] = request.url.split(/\?(.*)/s);
    const who = await this.client.finish(query, secrets);
    if (linking) {
      await this.signIn.link(who, linking);
      return '/?identity=linked';
    }
    giveCookies(request, reply, await this.signIn.enter(who, deviceOf(request)));
    return '/';
  }
}

/** Sends the browser on; a failure is told to a person by the page that he is sent to, to a program as every other. */
async function told(
  request: FastifyRequest,
  reply: FastifyReply,
  what: 'signIn' | 'identity',
  work: () => Promise<string>,
): Promise<void> {
  void reply.header('cache-control', 'no-store');
  try {
    void reply.redirect(await work(), 302);
  } catch (error) {
    if (!(error instanceof Problem) || !readsPages(request)) throw error;
    void reply.redirect(`/?${what}=${error.code}`, 302);
  }
}

function readsPages({ headers }: FastifyRequest): boolean {
  return (headers.accept ?? '').includes('text/html');
}
