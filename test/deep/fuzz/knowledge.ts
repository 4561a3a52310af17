import type { ApiDocument, Operation } from '../../support/openapi.js';
import type { Dice } from './dice.js';
import type { Answered, Asked } from './send.js';

/** An act that somebody may perform now, as an answer told it. */
export interface Offer {
  readonly who: string;
  readonly path: string;
}

const most = 400;

/** What the run has learnt of the service: who may ask what, and which acts are offered to whom. */
export class Knowledge {
  private readonly offers = new Map<string, Offer[]>();
  private readonly ables = new Map<string, Set<string>>();

  constructor(private readonly document: ApiDocument) {}

  /** Forgets a congress that is left. */
  forget(): void {
    this.offers.clear();
    this.ables.clear();
  }

  /** An act that was on offer when somebody last looked. */
  offered({ id }: Operation, dice: Dice): Offer | undefined {
    const list = this.offers.get(id) ?? [];
    return list.length === 0 ? undefined : dice.pick(list);
  }

  /** Who was answered neither 401, 403 nor 404 by an operation. */
  able({ id }: Operation): string[] {
    return [...(this.ables.get(id) ?? [])];
  }

  learn({ operation, who, how, url }: Asked, { status, body }: Answered): void {
    // What has been done, or cannot be done any more, is offered anew where it is possible again.
    if (operation && how === 'plausible' && status !== 400) this.withdraw(operation, who, url);
    if (operation && status !== 0 && ![401, 403, 404, 413, 415].includes(status)) {
      this.ables.set(operation.id, (this.ables.get(operation.id) ?? new Set()).add(who));
    }
    if (status < 300) this.gather(body, who);
  }

  private withdraw({ id }: Operation, who: string, url: string): void {
    const left = (this.offers.get(id) ?? []).filter((one) => one.who !== who || one.path !== url);
    this.offers.set(id, left);
  }

  private gather(node: unknown, who: string): void {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node) as [string, unknown][]) {
      if (name !== 'permittedActs' || !Array.isArray(value)) this.gather(value, who);
      else for (const act of value as { method: string; href: string }[]) this.offer(act.method, act.href, who);
    }
  }

  private offer(method: string, path: string, who: string): void {
    const operation = this.document.operationOf(method, path);
    if (!operation) return;
    const list = this.offers.get(operation.id) ?? [];
    this.offers.set(operation.id, list);
    if (!list.some((one) => one.who === who && one.path === path)) list.push({ who, path });
    if (list.length > most) list.shift();
  }
}
