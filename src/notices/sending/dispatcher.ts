import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Config } from '../../platform/config/config.js';
import { Mailer } from '../../platform/outbound/mailer.js';
import { permanent, type Outcome } from '../../platform/outbound/outcome.js';
import { Poster } from '../../platform/outbound/poster.js';
import { Vault } from '../../platform/vault/vault.js';
import { mostAttempts } from './back-off.js';
import { Claims, type Claimed } from './claims.js';
import { mailOf, postOf } from './letters.js';
import type { Channel } from './message-delivery.js';

const slots = 6;
const pollMs = 500;

/** How a run differs from the usual one. */
interface RunOptions {
  /** the machine's clock; tests move it */
  readonly clock?: () => Date;
  /** given when the process ends: what is under way is finished, nothing more is taken in hand */
  readonly stop?: AbortSignal;
}

/** Who is being sent to in a run, and who does not answer. */
interface Lane {
  readonly underWay: Set<Promise<void>>;
  /** receivers that are busy (one post at a time) or away: a congress's webhook by its id; the mail server by `server` */
  readonly shut: Set<string>;
  done: number;
}

/**
 * Sends what leads out of the house 对外发送, by channel. E-mail and webhooks have lanes of their own; a webhook is sent one
 * post at a time, and one that fails or hangs is left alone for the rest of the run, while the others go on. The inbox is
 * exactly once; here an attempt that was cut off (kill -9) is made again when its lease ends, so that a receiver may see
 * the same thing twice, under the same number.
 */
@Injectable()
export class Dispatcher {
  private readonly logger = new Logger(Dispatcher.name);

  constructor(
    private readonly claims: Claims,
    private readonly mailer: Mailer,
    private readonly poster: Poster,
    private readonly vault: Vault,
    private readonly config: Config,
  ) {}

  /**
   * Sends everything of a channel that is due. Several processes may do so at once.
   * @returns how many attempts were made.
   */
  async sendDue(channel: Channel, { clock = () => new Date(), stop }: RunOptions = {}): Promise<number> {
    const lane: Lane = { underWay: new Set(), shut: new Set(), done: 0 };
    for (;;) {
      const idle = lane.underWay.size === 0;
      const takes = lane.underWay.size < slots && !lane.shut.has('server') && stop?.aborted !== true;
      const next = takes ? await this.next(channel, clock, lane) : null;
      if (next) {
        this.begin(channel, next, clock, lane);
      } else if (idle) {
        return lane.done;
      } else if (lane.underWay.size > 0) {
        // What becomes due meanwhile, for others than those who do not answer, does not wait for these.
        await Promise.race([...lane.underWay, pause(pollMs, undefined, { ref: false })]);
      }
      // Otherwise the last one ended while it was asked: its receiver is free now, and is asked for again.
    }
  }

  private next(channel: Channel, clock: () => Date, { shut }: Lane): Promise<Claimed | null> {
    return this.claims.next(channel, clock(), channel === 'webhook' ? [...shut] : []);
  }

  private begin(channel: Channel, claimed: Claimed, clock: () => Date, lane: Lane): void {
    const receiver = channel === 'webhook' ? claimed.congressId : 'server';
    if (channel === 'webhook') lane.shut.add(receiver);
    lane.done += 1;
    const work = this.attempt(channel, claimed, clock)
      .then((outcome) => {
        if (outcome.kind === 'temporary' && outcome.away) lane.shut.add(receiver);
        else if (channel === 'webhook') lane.shut.delete(receiver);
      })
      .catch((error: unknown) => {
        // Nothing is lost: its lease ends.
        lane.shut.add(receiver);
        this.logger.error({ err: error, deliveryId: claimed.id }, 'a sending broke off');
      })
      .finally(() => lane.underWay.delete(work));
    lane.underWay.add(work);
  }

  private async attempt(channel: Channel, claimed: Claimed, clock: () => Date): Promise<Outcome> {
    const outcome = await this.outcomeOf(channel, claimed, clock());
    await this.claims.settle(claimed, outcome, clock());
    return outcome;
  }

  private async outcomeOf(channel: Channel, claimed: Claimed, at: Date): Promise<Outcome> {
    if (claimed.attempts > mostAttempts) return permanent('多次发送都中途中断');
    if (!claimed.present) return permanent('收件人已停用，或在本级人大已没有职责');
    return channel === 'email' ? this.mail(claimed) : this.post(claimed, at);
  }

  private async mail(claimed: Claimed): Promise<Outcome> {
    if (!claimed.email) return permanent('收件人已关闭邮件通知');
    return this.mailer.send(mailOf(claimed, this.vault.open('channel.email', claimed.email), this.config.PUBLIC_URL));
  }

  private async post(claimed: Claimed, at: Date): Promise<Outcome> {
    if (!claimed.webhookUrl || !claimed.webhookSecret) return permanent('推送接口已停用');
    const { headers, body } = postOf(claimed, this.vault.open('webhook.secret', claimed.webhookSecret), at);
    return this.poster.post(this.vault.open('webhook.url', claimed.webhookUrl), headers, body);
  }
}
