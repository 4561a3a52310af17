/** Something that ends the play, told to the person at the console. */
export class PlayError extends Error {}

/** A refusal of the service, with its reasons. */
export class Refused extends PlayError {
  constructor(
    readonly status: number,
    readonly reasons: readonly string[],
  ) {
    super(reasons.join('；'));
  }
}

interface ProblemBody {
  readonly detail?: string;
  readonly reasons?: readonly string[];
}

/** A running service, as one signed-in person calls it over HTTP. */
export class Service {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** @throws PlayError where the service is not there, or name and password are not right. */
  static async enter(url: string, username: string, password: string): Promise<Service> {
    try {
      const { accessToken } = await new Service(url, '').send<{ accessToken: string }>('POST', '/api/session', {
        username,
        password,
      });
      return new Service(url, accessToken);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 401) throw error;
      throw new PlayError(
        `用户名或密码不对（${username}）。管理员的密码在首次启动时显示过，或由 ADMIN_PASSWORD、DEMO_PASSWORD 设定。`,
      );
    }
  }

  /** @throws Refused with every reason; PlayError where the service is not there. */
  async send<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T> {
    const answer = await this.fetch(method, path, body);
    const text = await answer.text();
    if (answer.ok) return JSON.parse(text) as T;
    throw new Refused(answer.status, reasonsIn(text, answer.status));
  }

  private async fetch(method: string, path: string, body?: object): Promise<Response> {
    const headers = {
      ...(this.token === '' ? {} : { authorization: `Bearer ${this.token}` }),
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    try {
      return await fetch(`${this.url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    } catch {
      throw new PlayError(
        `连不上 ${this.url}：服务没有启动，或地址不对。请先在另一个窗口运行 npm start；地址不同的，用 --url 指定。`,
      );
    }
  }
}

function reasonsIn(text: string, status: number): readonly string[] {
  try {
    const { reasons, detail } = JSON.parse(text) as ProblemBody;
    return reasons ?? [detail ?? `服务答 ${String(status)}`];
  } catch {
    return [`服务答 ${String(status)}，内容不是闭环的答复；请检查地址`];
  }
}
