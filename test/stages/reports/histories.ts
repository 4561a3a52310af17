import fc from 'fast-check';
import type { TestApp } from '../../support/app.js';
import type { TestCongress } from '../../support/congress.js';
import { headOf, Story } from '../../support/story.js';

type OfficeName = 'a' | 'b' | 'court';

/** What becomes of one case in a random history. */
export interface Life {
  readonly category: 'cjhb' | 'shjs' | 'jcsf';
  readonly deputy: 'deputy' | 'deputyC';
  readonly lead: OfficeName;
  readonly separate: OfficeName | null;
  readonly key: boolean;
  /** how far it gets: 0 registered, 1 handed over, 2 received, 3 replied, 4 rated */
  readonly reaches: number;
  /** days between one step and the next */
  readonly pace: number;
  readonly outcomeClass: 'A' | 'B' | 'C';
  readonly attitude: string;
  readonly results: readonly [string, string];
  readonly withdrawn: boolean;
}

const rating = fc.constantFrom('satisfied', 'basicallySatisfied', 'dissatisfied');
const office = fc.constantFrom<OfficeName>('a', 'b', 'court');

/** Random lives. */
export const lives: fc.Arbitrary<Life> = fc.record({
  category: fc.constantFrom('cjhb' as const, 'shjs' as const, 'jcsf' as const),
  deputy: fc.constantFrom('deputy' as const, 'deputyC' as const),
  lead: office,
  separate: fc.option(office),
  key: fc.boolean(),
  reaches: fc.integer({ min: 0, max: 4 }),
  pace: fc.constantFrom(1, 9, 40),
  outcomeClass: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
  attitude: rating,
  results: fc.tuple(rating, rating),
  withdrawn: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});

/** A case on its way: each step is one or more real acts. */
class Player {
  readonly story: Story;
  private readonly offices: readonly OfficeName[];

  constructor(
    congress: TestCongress,
    private readonly life: Life,
    private readonly today: () => string,
  ) {
    this.story = new Story(congress);
    const { lead, separate } = life;
    this.offices = separate && separate !== lead ? [lead, separate] : [lead];
  }

  async step(which: number): Promise<void> {
    if (which === 0) return this.register();
    if (which === 1) return this.assign();
    if (which === 2) for (const one of this.offices) await this.story.acknowledged(one);
    if (which === 3) for (const one of this.offices) await this.reply(one);
    if (which === 4) await this.rate();
    return undefined;
  }

  async end(): Promise<void> {
    const { state } = this.story.shown;
    const early = ['registered', 'assigned', 'handling'].includes(state);
    if (this.life.withdrawn && early) await this.story.act(this.life.deputy, 'withdrawal', { reason: '已解决。' });
  }

  private async register(): Promise<void> {
    const { deputy, category, key } = this.life;
    await this.story.draft(undefined, deputy);
    await this.story.act(deputy, 'submission');
    await this.story.act('deputyAffairs', 'registration', { categoryCode: category });
    const leaders = { supervisingLeader: { name: '副主任' }, leadingLeader: { name: '副区长' } };
    if (key) await this.story.act('deputyAffairs', 'key-designation', { ...leaders, decidedOn: this.today() });
  }

  private async assign(): Promise<void> {
    const role = this.offices.length > 1 ? 'separate' : 'lead';
    const { offices: ids } = this.story.congress;
    const offices = this.offices.map((one) => ({ officeId: ids[one], role, part: '有关部分' }));
    await this.story.act('deputyAffairs', 'assignment', { offices });
  }

  private async reply(one: OfficeName): Promise<void> {
    const { outcomeClass } = this.life;
    const commitments = [{ text: '建成', measures: '资金已落实', dueOn: '2028-06-30' }];
    const more = {
      A: { outcomeClass },
      B: { outcomeClass, commitments },
      C: { outcomeClass, explanation: '条件尚不具备。' },
    };
    await this.story.replied(one, more[outcomeClass], this.today());
  }

  /** Rates every reply; where one is dissatisfied, that office replies anew, and is rated again. */
  private async rate(): Promise<void> {
    const { attitude, results, deputy } = this.life;
    for (const one of this.offices) {
      await this.story.act(deputy, 'evaluation', this.rating(one, attitude, results[0]));
    }
    if (this.story.shown.state !== 'handling' || results[1] === 'dissatisfied') return;
    for (const one of this.offices) await this.reply(one);
    for (const one of this.offices) {
      await this.story.act(deputy, 'evaluation', this.rating(one, attitude, results[1]));
    }
  }

  private rating(one: OfficeName, attitude: string, result: string): object {
    return { attitude, result, comment: '意见', assignmentId: this.story.assignment(one).id };
  }
}

const dayMs = 86_400_000;

/** Plays lives side by side, each at its pace from its own day on; time only goes forward, whoever else plays. @returns the cases. */
export async function playLives(service: TestApp, congress: TestCongress, all: readonly Life[]): Promise<Story[]> {
  await Promise.all((['a', 'b', 'court'] as const).map((one) => congress.as(headOf(one))));
  const begun = service.clock.instant().getTime();
  const today = () => new Date(service.clock.instant().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const players = all.map((life) => new Player(congress, life, today));
  const steps = all.flatMap((life, index) =>
    Array.from({ length: life.reaches + 2 }, (_, step) => ({ index, step, day: index + step * life.pace })),
  );
  for (const { index, step, day } of steps.sort((a, b) => a.day - b.day || a.index - b.index || a.step - b.step)) {
    const at = Math.max(service.clock.instant().getTime(), begun + day * dayMs);
    service.clock.set(new Date(at).toISOString());
    const player = players[index];
    if (step > (all[index]?.reaches ?? 0)) await player?.end();
    else await player?.step(step);
  }
  return players.map((one) => one.story);
}
