import { Injectable } from '@nestjs/common';
import type { Actor } from '../congress/actor.js';
import { Lifecycle } from '../lifecycle/lifecycle.js';
import { Database } from '../platform/database/database.js';
import { statement } from '../platform/database/statement.js';
import type { Days } from './days.js';
import type { Ids } from './people.js';
import type { Scene } from './plan.js';

const performed = statement(`
  select s.id, s.version as acts, (select min(e.at) from event e
      where e.congress_id = s.congress_id and e.suggestion_id = s.id) as begun, (
    select coalesce(json_agg(json_build_object('id', a.id, 'office', json_build_object('id', a.office_id)) order by a.id), '[]')
    from assignment a where a.congress_id = s.congress_id and a.suggestion_id = s.id) as assignments
  from suggestion s where s.congress_id = $1`);

/** A case of which some acts are done. */
interface Played {
  readonly id: string;
  readonly acts: number;
  readonly assignments: readonly { readonly id: string; readonly office: { readonly id: string } }[];
}

/** Who a user name is. */
type CastOf = (username: string) => Promise<Actor>;

/** Plays the stories: every step is an act of the engine, by the person whose act it is, at the instant of the plan. */
@Injectable()
export class Player {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: Lifecycle,
  ) {}

  /** Performs what is not performed yet. Each act makes one version of its case, so a play that was cut short goes on. */
  async play(scenes: readonly Scene[], days: Days, ids: Ids, cast: CastOf): Promise<void> {
    const cases = await this.played(ids.congress);
    for (const scene of scenes) {
      const before = cases.get(scene.story) ?? null;
      if (scene.index < (before?.acts ?? 0)) continue;
      const actor = await cast(scene.who === 'author' ? scene.author : scene.who);
      cases.set(scene.story, await this.perform(scene, { on: scene.on, days, ids }, actor, before));
    }
  }

  /** The version that the act expects proves that no act of the case was left out, or came in between. */
  private async perform(scene: Scene, moment: Parameters<Scene['body']>[0], actor: Actor, before: Played | null) {
    const office = scene.office ? moment.ids.offices[scene.office] : undefined;
    const assignment = before?.assignments.findLast((one) => one.office.id === office);
    const { answer } = await this.lifecycle.perform({
      actor,
      deed: scene.deed,
      subjectId: assignment?.id ?? before?.id ?? null,
      body: scene.body(moment),
      ifMatch: before?.acts ?? null,
      request: null,
      now: scene.at,
      system: scene.who === 'system',
    });
    const { id, assignments } = JSON.parse(answer) as Omit<Played, 'acts'>;
    return { id, assignments, acts: scene.index + 1 };
  }

  private async played(congressId: string): Promise<Map<number, Played>> {
    const rows = await this.database.read<Played & { begun: Date }>({ congressId }, performed, [congressId]);
    return new Map(rows.map(({ begun, ...played }) => [begun.getTime(), played]));
  }
}
