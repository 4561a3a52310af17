import request, { type Response } from 'supertest';
import type { TestApp } from './app.js';
import { publicUrl, through } from './oidc-provider.js';

const own = { origin: publicUrl, host: 'bihuan.test' };

/** A browser, as far as the unified sign-in goes: it keeps the service's cookies and goes where it is sent. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly service: TestApp,
    /** looks at every answer of the service */
    private readonly look: (answer: Response) => void = () => undefined,
  ) {}

  /** Asks as a page's script does. */
  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.keep(await request(this.service.server).get(path).set(this.signed(headers)).expect(this.look));
  }

  /** Sends from our own page. */
  async post(path: string, body: object = {}, from: Record<string, string> = own): Promise<Response> {
    return this.keep(await request(this.service.server).post(path).set(this.signed(from)).send(body).expect(this.look));
  }

  async delete(path: string): Promise<Response> {
    return this.keep(await request(this.service.server).delete(path).set(this.signed(own)).expect(this.look));
  }

  /** Sets out to sign in, and passes the provider. @returns the address to which it is sent back. */
  async passed(): Promise<string> {
    const answer = await this.get('/api/session/oidc');
    if (answer.status !== 302) throw new Error(`not sent to the provider: ${String(answer.status)} ${answer.text}`);
    return through(answer.headers['location'] ?? '');
  }

  /** Signs in, whole. */
  async signIn(): Promise<Response> {
    return this.get(await this.passed());
  }

  /** Sets out from a sign-in to link the identity, and passes the provider. */
  async linking(): Promise<string> {
    const answer = await this.post('/api/session/identity');
    if (answer.status !== 200) throw new Error(`not sent to the provider: ${String(answer.status)} ${answer.text}`);
    return through((answer.body as { location: string }).location);
  }

  private signed(headers: Record<string, string>): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return cookie === '' ? headers : { ...headers, cookie };
  }

  private keep(answer: Response): Response {
    const set = (answer.headers['set-cookie'] ?? []) as unknown as string[];
    for (const one of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}
