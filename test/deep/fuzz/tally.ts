import type { Operation } from '../../support/openapi.js';
import { replay, type Answered, type Asked } from './send.js';

const early = new Set([0, 401, 404]);

/** The counts of a run, and what was found; faults that are alike are kept once. */
export class Tally {
  requests = 0;
  /** requests by which the run only looked about; they are not among the others */
  looks = 0;
  plausible = 0;
  taken = 0;
  private readonly statuses = new Map<string, Map<number, number>>();
  private readonly found = new Map<string, { count: number; replay: string; answer: string }>();

  note({ operation, how, method }: Asked, { status }: Answered): void {
    if (how === 'look') this.looks += 1;
    else this.requests += 1;
    if (how === 'plausible') this.plausible += 1;
    if (how === 'plausible' && status < 300) this.taken += 1;
    const name = operation?.id ?? `(${method})`;
    const counts = this.statuses.get(name) ?? new Map<number, number>();
    this.statuses.set(name, counts.set(status, (counts.get(status) ?? 0) + 1));
  }

  fault(what: string, asked: Asked, answered: Answered): void {
    const name = asked.operation?.id ?? asked.method;
    // Ids, numbers and quoted words differ from one to the next.
    const alike = `${name}: ${what.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{5,}/g, '…')}`;
    const known = this.found.get(alike);
    if (known) known.count += 1;
    else {
      const by = `as ${asked.who}, ${asked.how}`;
      this.found.set(alike, { count: 1, replay: `${by}: ${replay(asked)}`, answer: answered.text.slice(0, 400) });
    }
  }

  /** Every fault, with a request that shows it. */
  faults(): string[] {
    return [...this.found].map(
      ([what, { count, replay: how, answer }]) => `${what} (${String(count)} times)\n    ${how}\n    → ${answer}`,
    );
  }

  /** Operations that have answered nothing but 401 and 404. */
  unreached(operations: readonly Operation[]): string[] {
    const deep = (id: string) => [...(this.statuses.get(id)?.keys() ?? [])].some((status) => !early.has(status));
    return operations.map((one) => one.id).filter((id) => !deep(id));
  }

  /** Operations that were never done. */
  undone(operations: readonly Operation[]): string[] {
    const done = (id: string) =>
      [...(this.statuses.get(id)?.keys() ?? [])].some((status) => status > 0 && status < 300);
    return operations.map((one) => one.id).filter((id) => !done(id));
  }

  /** One line an operation: how often it was answered what. */
  table(): string {
    const lines = [...this.statuses].sort().map(([name, counts]) => {
      const said = [...counts]
        .sort(([one], [other]) => one - other)
        .map(([status, count]) => `${String(status)}×${String(count)}`);
      return `  ${name.padEnd(28)} ${said.join(' ')}`;
    });
    return lines.join('\n');
  }
}
