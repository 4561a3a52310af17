import { VoteCounting } from '../../../src/stages/4-supervision/votes/vote-closing.js';
import type { PersonName } from '../../support/people.js';
import type { Ground } from '../cycles/ground.js';

/** A vote as the service answers it; only what tests look at. */
export interface Vote {
  readonly id: string;
  readonly state: string;
  readonly electors: number;
  readonly voted: number;
  readonly abstained: number;
  readonly mayVote: boolean;
  readonly hasVoted: boolean;
  readonly closedOn: string | null;
  readonly counts: { satisfied: number; basicallySatisfied: number; dissatisfied: number } | null;
  readonly withheld: boolean;
  readonly roll: readonly { readonly name: string; readonly voted: boolean }[];
  readonly reasons: readonly string[];
}

export const electors = ['deputy', 'deputyB', 'deputyC', 'committee'] as const satisfies PersonName[];

/** Votes on the ground of a test: about office a, from 10 to 12 March. */
export class Votes {
  constructor(private readonly ground: Ground) {}

  async body(more: object = {}, who: readonly PersonName[] = electors): Promise<object> {
    const { congress } = this.ground;
    const electorIds = await Promise.all(who.map((one) => congress.account(one)));
    const about = { title: '住建局2026年建议办理工作评议', officeId: congress.offices.a, year: 2026 };
    return { ...about, opensOn: '2026-03-10', closesOn: '2026-03-12', electorIds, ...more };
  }

  async sent(body: object, status = 201): Promise<Vote> {
    const staff = await this.ground.congress.as('deputyAffairs');
    return (await staff.post('votes', body).expect(status)).body as Vote;
  }

  async opened(more: object = {}, who: readonly PersonName[] = electors): Promise<Vote> {
    return this.sent(await this.body(more, who));
  }

  async cast(id: string, who: PersonName, choice: string, status = 200): Promise<Vote> {
    return (await (await this.ground.congress.as(who)).post(`votes/${id}/ballot`, { choice }).expect(status))
      .body as Vote;
  }

  async close(id: string, status = 200): Promise<Vote> {
    const staff = await this.ground.congress.as('deputyAffairs');
    return (await staff.post(`votes/${id}/closing`).expect(status)).body as Vote;
  }

  async seen(id: string, who: PersonName = 'deputyAffairs', status = 200): Promise<Vote> {
    return (await (await this.ground.congress.as(who)).get(`votes/${id}`).expect(status)).body as Vote;
  }

  /** The counting of a morning. */
  async morning(day: string): Promise<number> {
    this.ground.service.clock.set(`${day}T08:30:00+08:00`);
    return this.ground.service.app.get(VoteCounting).run();
  }
}
