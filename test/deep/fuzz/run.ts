import type { TestApp } from '../../support/app.js';
import type { ApiDocument, Operation } from '../../support/openapi.js';
import { Callers } from './callers.js';
import { Dice } from './dice.js';
import { populate, readings, type Populated } from './ground.js';
import { faultsOf } from './judge.js';
import { Knowledge } from './knowledge.js';
import { Requests } from './requests.js';
import { Sender, type Answered, type Asked } from './send.js';
import { Tally } from './tally.js';
import type { Write, Writes } from './writes.js';

const batch = 200;
const atOnce = 8;
/** After so many batches everybody looks at everything again, for what can be done has changed. */
const lookEvery = 6;
const mostAgain = 5;

/**
 * What a request that is refused, or only reads, may write all the same: that somebody failed to sign in, that it is on the
 * record, that an API token was used; and a refresh token that comes twice ends its sign-in.
 */
const mayWrite: Readonly<Record<string, readonly string[]>> = {
  all: ['sign_in_failure', 'install_event', 'security_event', 'api_token'],
  refreshSession: ['account_session', 'account_sign_in'],
};

/** A run of requests over all operations of the document, in rounds that have a congress each. */
export class FuzzRun {
  readonly tally = new Tally();
  /** how many refused requests were seen to have written nothing */
  compared = 0;
  private readonly knowledge: Knowledge;
  private readonly requests: Requests;
  private readonly sender: Sender;
  private former: Populated | null = null;

  constructor(
    private readonly service: TestApp,
    private readonly document: ApiDocument,
    private readonly writes: Writes,
  ) {
    this.knowledge = new Knowledge(document);
    this.requests = new Requests(document, this.knowledge);
    this.sender = new Sender(service, atOnce);
  }

  /** One round in a fresh congress, on a day of the procedure. */
  async round(day: string, count: number, seed: number, notHere: readonly string[]): Promise<void> {
    const foreign = this.former ?? (await populate(this.service, this.document));
    const own = await populate(this.service, this.document);
    const callers = await Callers.of(this.service, own.congress, foreign.congress);
    for (const one of callers.strangers) for (const { pools } of [own, foreign]) pools.spare(one);
    this.former = own;
    this.knowledge.forget();
    this.requests.enter({ slug: own.slug, pools: own.pools, foreign, callers });
    this.service.clock.set(day);
    await this.writes.since();
    for (let done = 0; done < count; done += batch) {
      if ((done / batch) % lookEvery === 0) await this.look(own, callers);
      const dice = new Dice(seed * 1_000 + done / batch);
      const asked = Array.from({ length: Math.min(batch, count - done) }, () =>
        this.requests.make(this.oneOf(this.document.operations, dice), dice),
      );
      await this.ask(asked, own);
      const lost = await callers.renew();
      if (lost.length > 0) throw new Error(`nobody can sign in as ${lost.join()} any more`);
      await this.writes.since();
    }
    await this.insist(own, seed, notHere);
    this.service.clock.set('2026-03-10');
  }

  end(): void {
    this.sender.close();
  }

  /** What nothing but 401 and 404 has answered so far is asked for more: few names fit it, and the dice find them by luck. */
  private async insist(own: Populated, seed: number, notHere: readonly string[]): Promise<void> {
    for (let again = 0; again < mostAgain; again += 1) {
      const missing = this.tally.unreached(this.document.operations).filter((id) => !notHere.includes(id));
      if (missing.length === 0) return;
      const dice = new Dice(seed * 1_000 + 900 + again);
      const some = this.document.operations.filter(({ id }) => missing.includes(id));
      await this.ask(
        Array.from({ length: batch }, () => this.requests.make(dice.pick(some), dice)),
        own,
      );
    }
  }

  /** Writing is where things happen: it gets two thirds. */
  private oneOf(operations: readonly Operation[], dice: Dice): Operation {
    const writing = dice.chance(80);
    return dice.pick(operations.filter(({ method }) => (method !== 'get') === writing));
  }

  private async ask(asked: readonly Asked[], own: Populated): Promise<void> {
    const answers = await this.sender.all(asked);
    answers.forEach((answer, index) => {
      const one = asked[index];
      if (one) this.take(one, answer, own);
    });
    await this.compare(asked, answers);
  }

  private take(asked: Asked, answer: Answered, own: Populated): void {
    this.tally.note(asked, answer);
    this.knowledge.learn(asked, answer);
    for (const fault of faultsOf(this.document, asked, answer)) this.tally.fault(fault, asked, answer);
    if (answer.status >= 300) return;
    const [path = ''] = asked.url.split('?');
    const isOwn = path.startsWith(`/api/c/${own.slug}/`);
    if (isOwn || !path.startsWith('/api/c/')) own.pools.gather(answer.body, path.split('/').at(isOwn ? 4 : 3) ?? '');
  }

  /**
   * Where some of a batch were done, its refused ones are sent once more by themselves: then nothing may be written. Where
   * something is, each is sent alone.
   */
  private async compare(asked: readonly Asked[], answers: readonly Answered[]): Promise<void> {
    const refused = asked.filter((_one, index) => !isDone(asked[index], answers[index]));
    const written = await this.writes.since();
    if (written.length === 0) return void (this.compared += refused.length);
    const again = await this.sender.all(refused);
    const writtenAgain = await this.writes.since();
    this.compared += refused.length;
    if (again.every((answer, index) => !isDone(refused[index], answer)) && writtenAgain.length === 0) return;
    for (const one of refused) {
      const answer = await this.sender.send(one);
      const wrote = (await this.writes.since()).filter((write) => !allowed(one, write));
      if (wrote.length === 0 || isDone(one, answer)) continue;
      this.tally.fault(`refused with ${String(answer.status)}, and yet wrote ${JSON.stringify(wrote)}`, one, answer);
    }
  }

  /** Everybody reads everything that there is. */
  private async look(own: Populated, callers: Callers): Promise<void> {
    await callers.equip();
    const staff = await own.congress.as('deputyAffairs');
    const urls = await readings(this.document, own, staff);
    const asked = [...callers.members.values(), callers.chief].flatMap(({ name, authorization }) =>
      urls.map((url): Asked => {
        const operation = this.document.operationOf('get', url) ?? null;
        const headers = [['authorization', authorization ?? '']] as const;
        return { operation, method: 'GET', url, headers, body: null, who: name, how: 'look' };
      }),
    );
    await this.ask(asked, own);
  }
}

/** Whether a request was meant to write, and was done. */
function isDone(asked: Asked | undefined, answer: Answered | undefined): boolean {
  const reads = /^(GET|HEAD|OPTIONS)$/.test(asked?.method ?? '');
  return !reads && (answer?.status ?? 0) < 300;
}

function allowed({ operation }: Asked, { of }: Write): boolean {
  return [...(mayWrite['all'] ?? []), ...(mayWrite[operation?.id ?? ''] ?? [])].includes(of);
}
