import { monthsFrom, orNextWorked, plus, workedDaysFrom, type Day } from './days.js';
import type { Life, Office } from './steps.js';

/** A date that somebody has to keep, from the day it was set until the day it was kept or became void. */
export interface Running {
  readonly owedBy: 'office' | 'rater' | 'assigners';
  readonly office: Office | null;
  readonly from: Day;
  due: Day;
  /** the last morning on which it still ran was that of this day; null: it runs on */
  until: Day | null;
}

/** What an office has to do with a case. */
export interface Part {
  readonly office: Office;
  readonly role: 'lead' | 'co' | 'separate';
  readonly since: Day;
  state: 'pending' | 'objected' | 'signed' | 'done';
  dates: Partial<Record<'signing' | 'opinion' | 'reply' | 'rating' | 'promise' | 'letter', Running>>;
  rated: boolean;
}

/** Where a case stands, by the law of 浙江 2016 as 临安 keeps it; made by going through its steps. */
export class Standing {
  readonly running: Running[] = [];
  parts: Part[] = [];
  isKey = false;
  state: 'open' | 'handling' | 'replied' | 'rated' | 'ended' = 'open';
  private handingOver: Running | null = null;

  constructor(readonly life: Life) {}

  /** 政府督查 does not see what the court has. */
  get seenByGovernment(): boolean {
    return this.parts.length === 0 || this.parts.some((one) => one.office !== 'court');
  }

  part(office: Office): Part {
    const found = this.parts.findLast((one) => one.office === office);
    if (!found) throw new Error(`${office} has nothing to do with it`);
    return found;
  }

  /** Those who answer the deputy. */
  get answering(): Part[] {
    return this.parts.filter((one) => one.role !== 'co');
  }

  register(on: Day): void {
    this.handingOver = this.run({ owedBy: 'assigners', office: null, from: on, due: monthsFrom(on, 1) });
  }

  assign(on: Day, offices: readonly Pick<Part, 'office' | 'role'>[]): void {
    stop(on, this.handingOver);
    for (const one of offices) this.give(on, one);
  }

  /** Seven days to sign, two months for an opinion, three for a reply. */
  give(on: Day, { office, role }: Pick<Part, 'office' | 'role'>): void {
    const run = (due: Day) => this.run({ owedBy: 'office', office, from: on, due });
    const signing = run(orNextWorked(plus(on, 7)));
    const dates = role === 'co' ? { opinion: run(monthsFrom(on, 2)) } : { reply: run(monthsFrom(on, 3)) };
    this.parts.push({ office, role, since: on, state: 'pending', dates: { signing, ...dates }, rated: false });
  }

  /** @returns whether it was the first to sign, with which the handling begins. */
  sign(on: Day, office: Office): boolean {
    const [part, first] = [this.part(office), this.state === 'open'];
    stop(on, part.dates.signing);
    part.state = 'signed';
    this.state = 'handling';
    return first;
  }

  takeFrom(on: Day, office: Office): void {
    const { dates } = this.part(office);
    for (const one of Object.values(dates)) stop(on, one);
    this.parts = this.parts.filter((one) => one.office !== office);
  }

  extend(office: Office, until: Day): void {
    const { reply } = this.part(office).dates;
    if (reply) reply.due = until;
  }

  /** @returns whether it was the last answer of the round; then twenty working days to rate run. */
  reply(on: Day, office: Office, promisedFor?: Day): boolean {
    const part = this.part(office);
    stop(on, part.dates.reply);
    part.state = 'done';
    if (promisedFor) part.dates.promise = this.run({ owedBy: 'office', office, from: on, due: promisedFor });
    if (this.answering.some((one) => one.state !== 'done')) return false;
    const due = workedDaysFrom(on, 20);
    for (const one of this.answering.filter((other) => !other.rated)) {
      one.dates.rating = this.run({ owedBy: 'rater', office: one.office, from: on, due });
    }
    this.state = 'replied';
    return true;
  }

  /** @returns what it came to when the last one is rated: done again within a month, or ended. */
  rate(on: Day, office: Office, result: 'satisfied' | 'dissatisfied'): 'again' | 'ended' | null {
    const part = this.part(office);
    stop(on, part.dates.rating);
    part.rated = true;
    if (this.answering.some((one) => !one.rated)) return null;
    if (result === 'satisfied') return this.end(on);
    part.dates.reply = this.run({ owedBy: 'office', office, from: on, due: monthsFrom(on, 1) });
    Object.assign(part, { state: 'signed', rated: false });
    this.state = 'handling';
    return 'again';
  }

  end(on: Day): 'ended' {
    this.state = 'rated';
    for (const { dates } of this.parts) stop(on, dates.signing, dates.opinion);
    return 'ended';
  }

  withdraw(on: Day): void {
    stop(on, ...this.running);
    this.state = 'ended';
  }

  letter(on: Day, office: Office, due: Day): void {
    this.part(office).dates.letter = this.run({ owedBy: 'office', office, from: on, due });
  }

  answerLetter(on: Day, office: Office): void {
    stop(on, this.part(office).dates.letter);
  }

  keepPromise(on: Day, office: Office): void {
    stop(on, this.part(office).dates.promise);
  }

  opine(on: Day, office: Office): void {
    const part = this.part(office);
    stop(on, part.dates.opinion);
    part.state = 'done';
  }

  private run(one: Omit<Running, 'until'>): Running {
    const running = { ...one, until: null };
    this.running.push(running);
    return running;
  }
}

/** Stops dates that still run. */
export function stop(on: Day, ...which: readonly (Running | null | undefined)[]): void {
  for (const one of which) if (one?.until === null) one.until = on;
}
