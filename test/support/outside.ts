import { v7 } from 'uuid';
import { post } from '../../src/notices/messages.js';
import { Dispatcher } from '../../src/notices/sending/dispatcher.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { Mailer } from '../../src/platform/outbound/mailer.js';
import { Poster } from '../../src/platform/outbound/poster.js';
import { startApp, type TestApp } from './app.js';
import { administratorIn, freshCongress, type TestCongress } from './congress.js';
import type { PersonName } from './people.js';
import { startMail, startReceiver, type MailServer, type Receiver } from './receivers.js';

/** A sending as an administrator is shown it; only what tests look at. */
export interface ShownDelivery {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** The secret of every webhook that tests make. */
export const hookSecret = 'a secret of sixteen';

const leaving = statement(
  `update message_delivery set state = 'sent', next_at = null where state in ('waiting', 'failed')`,
);

/** The service with a mail server and webhook receivers around it, and the machine's clock of the sendings in hand. */
export class Outside {
  private readonly congresses: string[] = [];
  private receivers: Receiver[] = [];
  /** minutes by which the clock has been moved on */
  private later = 0;

  private constructor(
    readonly service: TestApp,
    public mail: MailServer,
  ) {}

  static async start(): Promise<Outside> {
    const mail = await startMail();
    const SMTP_URL = `smtp://127.0.0.1:${String(mail.port)}`;
    const values = { SMTP_URL, SMTP_FROM: 'bihuan@example.gov.cn', WEBHOOK_PRIVATE_ADDRESSES: 'true' };
    const service = await startApp({ ...values, PUBLIC_URL: 'https://jianyi.example.gov.cn' });
    service.app.get(Mailer).limits = { connect: 2_000, silence: 2_000, whole: 4_000 };
    service.app.get(Poster).limit = 1_500;
    return new Outside(service, mail);
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.mail.close();
  }

  /** After each test: what it leaves behind is no other's. */
  async leave(): Promise<void> {
    const database = this.service.app.get(Database);
    for (const congressId of this.congresses) await database.transaction({ congressId }, (tx) => tx.sql(leaving));
    await Promise.all(this.receivers.map((one) => one.close()));
    this.receivers = [];
  }

  async congress(): Promise<TestCongress> {
    const congress = await freshCongress(this.service);
    this.congresses.push(congress.id);
    return congress;
  }

  /** Sends what is due, so many minutes later. */
  async run(channel: 'email' | 'webhook', minutes = 0, stop?: AbortSignal): Promise<number> {
    this.later += minutes;
    const clock = () => new Date(Date.now() + this.later * 60_000);
    return this.service.app.get(Dispatcher).sendDue(channel, { clock, stop });
  }

  /** Somebody chooses e-mail. */
  async email(congress: TestCongress, who: PersonName, address: string): Promise<void> {
    await (await congress.as(who)).put('me/channels', { emailOn: true, email: address }).expect(200);
  }

  /** The congress gets a webhook with a receiver of its own. */
  async hook(congress: TestCongress): Promise<Receiver> {
    const receiver = await startReceiver();
    this.receivers.push(receiver);
    const admin = await administratorIn(this.service, congress);
    await admin.put('webhook', { url: receiver.url, secret: hookSecret, active: true }).expect(200);
    return receiver;
  }

  /** Posts somebody a message. */
  async tell(congress: TestCongress, who: PersonName, more: { urgent?: boolean; kind?: string } = {}): Promise<void> {
    const accountId = await congress.account(who);
    const { urgent = true, kind = 'urge' } = more;
    const text = { subject: '第 1 号建议《路灯》已催办', body: '请签收。', href: `${congress.base}/suggestions/1` };
    const at = { createdAt: this.service.clock.instant(), suggestionId: null, dedupeKey: v7() };
    const message = { congressId: congress.id, accountId, kind, urgent, ...text, ...at };
    const scope = { congressId: congress.id };
    await this.service.app.get(Database).transaction(scope, (tx) => post(tx, [message]));
  }

  /** The sendings of a congress, the newest first. */
  async deliveries(congress: TestCongress, query = ''): Promise<ShownDelivery[]> {
    const admin = await administratorIn(this.service, congress);
    const { body } = await admin.get(`deliveries${query}`).expect(200);
    return (body as { items: ShownDelivery[] }).items;
  }

  /** The mails that arrived for an address. */
  to(address: string) {
    return this.mail.arrived.filter((one) => one.to.includes(address));
  }
}
