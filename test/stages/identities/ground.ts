import { Database } from '../../../src/platform/database/database.js';
import { statement } from '../../../src/platform/database/statement.js';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { Browser } from '../../support/oidc-browser.js';
import { startProvider, type TestProvider } from '../../support/oidc-provider.js';
import { ApiDocument } from '../../support/openapi.js';
import type { PersonName } from '../../support/people.js';
import { Watch } from '../../support/watched.js';

const said = statement('select body from install_event where kind = $1 order by id desc limit 1');
const counting = statement('select count(*)::int as n from account');

/** The service with a provider of unified identities beside it, and a congress. */
export class OidcGround {
  private subjects = 0;

  private constructor(
    readonly provider: TestProvider,
    readonly service: TestApp,
    readonly congress: TestCongress,
    private readonly watch: Watch,
  ) {}

  static async make(): Promise<OidcGround> {
    const provider = await startProvider('nobody');
    const service = await startApp(provider.values);
    const watch = new Watch(await ApiDocument.of(service));
    return new OidcGround(provider, service, watch.congress(await freshCongress(service)), watch);
  }

  async end(): Promise<void> {
    await this.service.close();
    await this.provider.stop();
  }

  /** A new browser; every answer to it is compared with the document. */
  browser(): Browser {
    return new Browser(this.service, this.watch.look);
  }

  /** From now on the provider takes every browser for somebody whom nobody knows yet. */
  newcomer(): string {
    this.subjects += 1;
    this.provider.person = `Sub-${String(this.subjects)}`;
    return this.provider.person;
  }

  /** From now on the provider takes every browser for the holder of an account, linked by the administrator. */
  async linked(who: PersonName): Promise<string> {
    const subject = this.newcomer();
    await this.congress.account(who);
    const admin = await this.congress.as('admin');
    await admin.put(`accounts/${this.congress.username(who)}/identity`, { subject }).expect(200);
    return subject;
  }

  /** The last event of a kind in the install's record. */
  async event(kind: string): Promise<unknown> {
    const [row] = await this.service.app.get(Database).read<{ body: string }>('jobs', said, [kind]);
    return JSON.parse(row?.body ?? '{}');
  }

  async accounts(): Promise<number> {
    const [row] = await this.service.app.get(Database).read<{ n: number }>('install', counting);
    return row?.n ?? 0;
  }
}
