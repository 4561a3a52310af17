import { NoticeDelivery } from '../../../src/notices/deliver-notices.js';
import { Database } from '../../../src/platform/database/database.js';
import { statement } from '../../../src/platform/database/statement.js';
import { SupervisionLists } from '../../../src/stages/4-supervision/quarter/supervision-lists.js';
import { TrackingRounds } from '../../../src/stages/4-supervision/tracking/tracking-rounds.js';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import type { PersonName } from '../../support/people.js';
import { Story } from '../../support/story.js';

export interface Round {
  readonly period: string;
  readonly dueOn: string;
  readonly openedOn: string;
  readonly remindOn: string;
  readonly closesOn: string;
  readonly open: boolean;
  readonly provisional: boolean;
  readonly owed: number;
  readonly reported: number;
  readonly late: number;
  readonly outstanding: number;
  readonly excused: number;
  readonly needsHelp: number;
  readonly rate: { readonly percent: string | null };
}
export interface Sheet extends Round {
  readonly lines: readonly {
    readonly assignmentId: string;
    readonly suggestion: { readonly id: string; readonly number: number };
    readonly office: { readonly name: string };
    readonly status: string;
    readonly percent: number | null;
    readonly needsHelp: string | null;
  }[];
  readonly handOver: {
    readonly lines: readonly { suggestion: { id: string }; ready: boolean; offices: readonly object[] }[];
    readonly batch: { suggestionIds: readonly string[]; kind: string } | null;
  } | null;
}

interface Told {
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: string;
}

export interface List {
  readonly quarter: string;
  readonly dueOn: string;
  readonly madeOn: string;
  readonly provisional: boolean;
  readonly meeting: { readonly heldOn: string; readonly place: string } | null;
  readonly result: string | null;
  readonly count: number;
  readonly struck: number;
  readonly lettered: number;
  readonly answered: number;
  readonly lines: readonly {
    readonly id: string;
    readonly suggestion: { readonly id: string; readonly number: number };
    readonly assignmentId: string | null;
    readonly office: { readonly name: string } | null;
    readonly reasons: readonly { readonly reason: string; readonly detail: string }[];
    readonly byStaff: boolean;
    readonly struck: { readonly reason: string } | null;
    readonly letter: { readonly id: string; readonly state: string; readonly dueOn: string } | null;
  }[];
}

/** A congress that keeps the rounds of the month and the quarter, on the ground of a test. */
export class Ground {
  congress!: TestCongress;

  private constructor(readonly service: TestApp) {}

  static async made(): Promise<Ground> {
    return new Ground(await startApp());
  }

  /** Another congress, at the usual day. */
  async fresh(profile = 'linan-district'): Promise<void> {
    this.service.clock.set('2026-03-10');
    this.congress = await freshCongress(this.service, { profile });
  }

  /** The same, and the only active one, so that what a sweep answers is of this congress alone. */
  async alone(profile?: string): Promise<void> {
    const others = statement('update congress set active = false');
    await this.service.app.get(Database).transaction('install', (tx) => tx.sql(others));
    await this.fresh(profile);
  }

  sweep(): Promise<number> {
    return this.service.app.get(TrackingRounds).run();
  }

  /** The sweep of a day, at half past eight. */
  async morning(day: string): Promise<void> {
    this.service.clock.set(`${day}T08:30:00+08:00`);
    await this.sweep();
  }

  /** The making of the quarter's list, on the morning of a day. */
  async quarterly(day: string): Promise<number> {
    this.service.clock.set(`${day}T08:35:00+08:00`);
    return this.service.app.get(SupervisionLists).run();
  }

  /** A supervision list, as somebody sees it. */
  async list(quarter: string, who: PersonName = 'deputyAffairs'): Promise<List> {
    return (await (await this.congress.as(who)).get(`supervision-lists/${quarter}`).expect(200)).body as List;
  }

  /** Of a list the reasons for a case, one text for each line: its office, then the reasons. */
  async reasonsFor(quarter: string, { shown }: Story): Promise<string[]> {
    const lines = (await this.list(quarter)).lines.filter((one) => one.suggestion.id === shown.id);
    return lines.map(({ office, reasons }) => [office?.name ?? '—', ...reasons.map((one) => one.reason)].join(' '));
  }

  async rounds(who: PersonName = 'deputyAffairs', query = ''): Promise<readonly Round[]> {
    const { body } = await (await this.congress.as(who)).get(`tracking-rounds${query}`).expect(200);
    return (body as { items: Round[] }).items;
  }

  async sheet(period = '2026-03', who: PersonName = 'deputyAffairs'): Promise<Sheet> {
    return (await (await this.congress.as(who)).get(`tracking-rounds/${period}`).expect(200)).body as Sheet;
  }

  /** What somebody was told of a kind, the oldest first. */
  async told(who: PersonName, kind = 'tracking'): Promise<Told[]> {
    await this.service.app.get(NoticeDelivery).deliverAll();
    const { body } = await (await this.congress.as(who)).get('inbox?limit=200').expect(200);
    return (body as { items: Told[] }).items.filter((one) => one.kind === kind).reverse();
  }

  /** A case that an office has signed for. */
  async handled(office: 'a' | 'b' = 'a'): Promise<Story> {
    const story = new Story(this.congress);
    await story.assigned([{ office, role: 'lead' }]);
    await story.acknowledged(office);
    return story;
  }

  /** A case that an office has replied to, after both consultations of the district. */
  async replied(office: 'a' | 'b' = 'a', more: object = {}): Promise<Story> {
    const story = await this.handled(office);
    const during = {
      stage: 'during',
      form: 'visit',
      heldOn: '2026-03-10',
      summary: '再次听取意见。',
      attendees: ['代表甲'],
    };
    const head = office === 'a' ? 'head' : 'headB';
    await story.office(head, story.assignment(office).id, 'consultations', during);
    await story.replied(office, more);
    return story;
  }

  /** The office's report for March. */
  reports(story: Story, who: PersonName = 'liaison', more: object = {}) {
    const report = { period: '2026-03', done: '完成踏勘。', next: '办理手续。', percent: 40 };
    return story.office(who, story.shown.assignments[0]?.id ?? '', 'progress', { ...report, ...more });
  }
}
