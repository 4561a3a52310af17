import { Injectable } from '@nestjs/common';
import type { Actor } from '../congress/actor.js';
import { Lifecycle } from '../lifecycle/lifecycle.js';
import { Database } from '../platform/database/database.js';
import { statement } from '../platform/database/statement.js';
import type { Days } from './days.js';
import type { Ids } from './people.js';
import type { Scene } from './plan.js';
import type { OfficeCode } from './roster.js';

const performed = statement(`
  select suggestion_id as id, min(at) as begun, count(*)::int as acts from event where congress_id = $1
  group by suggestion_id`);
const latest = statement(`
  select id from assignment where congress_id = $1 and suggestion_id = $2 and office_id = $3 order by round desc limit 1`);

/** A case of which some acts are done. */
interface Played {
  readonly id: string;
  readonly acts: number;
}

/** Plays the stories: every step is an act of the engine, by the person whose act it is, at the instant of the plan. */
@Injectable()
export class Player {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: Lifecycle,
  ) {}

  /**
   * Performs what is not performed yet. Each act is one event of its case, so a play that was cut short goes on where it
   * stopped.
   * @returns how many acts were performed.
   */
  async play(
    scenes: readonly Scene[],
    days: Days,
    ids: Ids,
    cast: (username: string) => Promise<Actor>,
  ): Promise<number> {
    const cases = await this.played(ids.congress);
    let acts = 0;
    for (const scene of scenes) {
      const before = cases.get(scene.story) ?? null;
      if (scene.index < (before?.acts ?? 0)) continue;
      const actor = await cast(scene.who === 'author' ? scene.author : scene.who);
      const id = await this.perform(scene, { on: scene.on, days, ids }, actor, before);
      cases.set(scene.story, { id, acts: scene.index + 1 });
      acts += 1;
    }
    return acts;
  }

  /** The version that the act expects proves that no act of the case was left out, or came in between. */
  private async perform(scene: Scene, moment: Parameters<Scene['body']>[0], actor: Actor, before: Played | null) {
    const subjectId = scene.office ? await this.assignment(moment.ids, before, scene.office) : (before?.id ?? null);
    const { answer } = await this.lifecycle.perform({
      actor,
      deed: scene.deed,
      subjectId,
      body: scene.body(moment),
      ifMatch: before?.acts ?? null,
      request: null,
      now: scene.at,
      system: scene.who === 'system',
    });
    return before?.id ?? (JSON.parse(answer) as { id: string }).id;
  }

  private async played(congressId: string): Promise<Map<number, Played>> {
    const rows = await this.database.read<Played & { begun: Date }>({ congressId }, performed, [congressId]);
    return new Map(rows.map(({ begun, ...played }) => [begun.getTime(), played]));
  }

  private async assignment(ids: Ids, of: Played | null, office: OfficeCode): Promise<string> {
    const congressId = ids.congress;
    const [row] = await this.database.read<{ id: string }>({ congressId }, latest, [
      congressId,
      of?.id,
      ids.offices[office],
    ]);
    if (!row) throw new Error(`the case is not assigned to ${office}`);
    return row.id;
  }
}
