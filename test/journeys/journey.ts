import type { ActName } from '../../src/lifecycle/acts.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import type { TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { freshCongress, type CongressOptions, type TestCongress } from '../support/congress.js';
import type { PersonName } from '../support/people.js';
import { Story, type Shown } from '../support/story.js';

interface ShownActs {
  readonly permittedActs: readonly { readonly act: string }[];
}

interface ShownAssignment extends ShownActs {
  readonly office: { readonly id: string };
  readonly round: number;
}

interface ShownWhole extends ShownActs {
  readonly assignments: readonly ShownAssignment[];
  readonly commitments: readonly ShownActs[];
}

/** Everybody who is asked at each station what he may do; nobody else of the test congress can do more. */
const watchers: readonly PersonName[] = [
  ...(['deputy', 'deputyB', 'delegation', 'deputyAffairs', 'committee', 'leader', 'governmentOffice'] as const),
  ...(['governmentLeader', 'auditor', 'admin', 'liaison', 'head', 'headB', 'headC', 'courtHead'] as const),
];

/** The acts that the journeys speak of. A new act changes no journey until one of them needs it and names it here. */
const spoken = new Set<string>([
  ...['revise', 'submit', 'return', 'register', 'refuse', 'assign', 'acknowledge', 'consult', 'giveCoOpinion'],
  ...['draftReply', 'returnReply', 'reply', 'urge', 'designateKey', 'evaluate'],
  ...['deliberateAccept', 'deliberateRehandle'],
]);

/** What of a case the journeys look at besides. */
interface JourneyCase extends Shown {
  readonly inSession: boolean | null;
  readonly submittedOn: string | null;
  readonly difficult: boolean;
  readonly clocks: readonly (Shown['clocks'][number] & {
    overdueDays: number;
    light: string;
    explanation: string;
    owedBy: string;
  })[];
  readonly replies: readonly { readonly missingOpinionsReason: string | null }[];
  readonly reviews: readonly {
    readonly kind: string;
    readonly reasonCode: string | null;
    readonly reason: string | null;
  }[];
  readonly urgings: readonly { readonly target: string }[];
  readonly keyDesignation: object | null;
  readonly category: { readonly id: string } | null;
}

/** One line of the record, as somebody reads it. */
export interface TimelineItem {
  readonly seq: number;
  readonly act: string;
  readonly on: string;
  readonly role: string;
  readonly from: string;
  readonly to: string;
  readonly rollUps: readonly string[];
}

const telling = statement(`
  select kind, party from notice where congress_id = $1 and suggestion_id = $2 and event_seq = (
    select event_seq from suggestion where congress_id = $1 and id = $2) order by id`);

/** A whole story over HTTP in a congress of its own: what everybody may do, is told and must keep, station by station. */
export class Journey extends Story {
  declare shown: JourneyCase;
  private readonly spoken = new Set(spoken);

  private constructor(
    readonly service: TestApp,
    congress: TestCongress,
  ) {
    super(congress);
  }

  /** In a fresh congress, on Zhejiang's rules unless said otherwise. */
  static async begin(service: TestApp, options: CongressOptions = { profile: 'zhejiang-2016' }): Promise<Journey> {
    return new Journey(service, await freshCongress(service, options));
  }

  /** Has this journey speak of further acts, which are then told in `permitted`. */
  speaks(...acts: readonly ActName[]): this {
    for (const act of acts) this.spoken.add(act);
    return this;
  }

  /** Another case in the same congress. */
  another(): Journey {
    return new Journey(this.service, this.congress);
  }

  /** The procedure's clock stands at nine o'clock of this day from now on. */
  on(day: string): void {
    this.service.clock.set(day);
  }

  /** The case as somebody sees it now; null where it is not there for him. */
  async seen<T = Record<string, unknown>>(who: PersonName): Promise<T | null> {
    const client = await this.congress.as(who);
    const answer = await client.get(`suggestions/${this.shown.id}`);
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw new Error(`${String(answer.status)} ${answer.text}`);
    return answer.body as T;
  }

  /**
   * What everybody may do now, by name: acts upon the case, upon assignments as `a.consult`, in a later round
   * `a2.consult`, and upon commitments as `p1.fulfilCommitment`. Who is not named may do nothing.
   */
  async permitted(): Promise<Partial<Record<PersonName, string>>> {
    const entries = (await this.everybody()).map(
      ([name, shown]) => [name, shown ? this.actsIn(shown).join(' ') : ''] as const,
    );
    return Object.fromEntries(entries.filter(([, acts]) => acts !== ''));
  }

  /** Who sees the case now, in the order of `watchers`. */
  async readers(): Promise<PersonName[]> {
    return (await this.everybody()).flatMap(([name, shown]) => (shown ? [name] : []));
  }

  /** Every clock, in the order of its start: `reply a 2026-06-10 open`. */
  clocks(...states: readonly string[]): string[] {
    return this.shown.clocks
      .filter((clock) => states.length === 0 || states.includes(clock.state))
      .map((clock) =>
        [clock.kind, this.ofAssignment(clock.assignmentId), clock.dueOn, clock.state].filter(Boolean).join(' '),
      );
  }

  /** Who was told of the latest act, and of what. */
  async told(): Promise<string[]> {
    const { id: congressId } = this.congress;
    const database = this.service.app.get(Database);
    const rows = await database.read<{ kind: string; party: string }>({ congressId }, telling, [
      congressId,
      this.shown.id,
    ]);
    return rows.map(({ kind, party }) => `${kind} → ${this.named(party)}`);
  }

  /** The record, as somebody reads it. */
  async timeline(who: PersonName = 'deputyAffairs'): Promise<TimelineItem[]> {
    const answer = await (await this.congress.as(who)).get(`suggestions/${this.shown.id}/timeline`).expect(200);
    return (answer.body as { items: TimelineItem[] }).items;
  }

  /** The record in short: `assign 2026-03-16 deputyAffairs registered→assigned`, with what it added up to. */
  async record(who?: PersonName): Promise<string[]> {
    const items = await this.timeline(who);
    return items.map(({ act, on, role, from, to, rollUps }) => {
      const moved = from === to ? from : `${from}→${to}`;
      return [act, on, role, moved, ...rollUps].join(' ');
    });
  }

  /** Tries what the rules must refuse. @returns the codes of all reasons. */
  async refused(
    who: PersonName,
    send: (client: Client) => PromiseLike<{ status: number; body: unknown }>,
  ): Promise<string[]> {
    const { status, body } = await send(await this.congress.as(who));
    const { code, causes } = body as { code: string; causes: { code: string }[] };
    if (status !== 409 || code !== 'refused') throw new Error(`${String(status)} ${JSON.stringify(body)}`);
    return causes.map((one) => one.code);
  }

  private everybody() {
    return Promise.all(watchers.map(async (name) => [name, await this.seen<ShownWhole>(name)] as const));
  }

  private actsIn({ permittedActs, assignments, commitments }: ShownWhole): string[] {
    const known = (acts: ShownActs['permittedActs']) =>
      acts.map(({ act }) => act).filter((act) => this.spoken.has(act));
    const upon = assignments.flatMap((one) => {
      const name = `${this.nameOf(one.office.id)}${one.round > 1 ? String(one.round) : ''}`;
      return known(one.permittedActs).map((act) => `${name}.${act}`);
    });
    const promised = commitments.flatMap((one, index) =>
      known(one.permittedActs).map((act) => `p${String(index + 1)}.${act}`),
    );
    return [...known(permittedActs), ...upon, ...promised];
  }

  private ofAssignment(id: string | undefined): string {
    const found = this.shown.assignments.find((one) => one.id === id);
    return found ? `${this.nameOf(found.office.id)}${found.round > 1 ? String(found.round) : ''}` : '';
  }

  private nameOf(id: string): string {
    return Object.entries(this.congress.offices).find(([, one]) => one === id)?.[0] ?? id;
  }

  private named(party: string): string {
    const { offices, deputies, delegations } = this.congress;
    const names = Object.entries({ office: offices, deputy: deputies, delegation: delegations });
    for (const [kind, ids] of names) {
      for (const [name, id] of Object.entries(ids)) if (party === `${kind}:${String(id)}`) return `${kind} ${name}`;
    }
    return party;
  }
}
