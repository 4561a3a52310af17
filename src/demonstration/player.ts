import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Actor } from '../congress/actor.js';
import { Lifecycle } from '../lifecycle/lifecycle.js';
import { Database } from '../platform/database/database.js';
import { Depot } from '../platform/files/depot.js';
import type { Days } from './days.js';
import type { Ids } from './people.js';
import type { Scene } from './plan.js';
import { PastYear } from './past-year.js';
import { paperOf, readingPlayed, type Played } from './played.js';
import type { Moment, Story } from './story.js';

/** Who a user name is. */
type CastOf = (username: string) => Promise<Actor>;

/** Plays the stories: every step is an act of the engine, by the person whose act it is, at the instant of the plan. */
@Injectable()
export class Player {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: Lifecycle,
    private readonly depot: Depot,
    private readonly past: PastYear,
  ) {}

  /** Takes the year before in, then performs what is not performed yet. Each act makes one version of its case, so a play that was cut short goes on. */
  async play(scenes: readonly Scene[], days: Days, ids: Ids, cast: CastOf): Promise<void> {
    await this.past.ensure(await cast('staff'), days);
    const begun = new Map(scenes.map((one) => [one.title, one.story]));
    const cases = new Map((await this.played(ids.congress, null)).map((one) => [one.begun.getTime(), one]));
    const caseOf = ({ title }: Story) => {
      const known = cases.get(begun.get(title) ?? 0);
      if (!known) throw new Error(`no story of this title has begun: ${title}`);
      return known.id;
    };
    for (const scene of scenes) {
      const before = await this.before(scene, cases.get(scene.story) ?? null, ids.congress);
      if (scene.index < (before?.acts ?? 0)) continue;
      const actor = await cast(scene.who === 'author' ? scene.author : scene.who);
      cases.set(scene.story, await this.perform(scene, { on: scene.on, days, ids, caseOf }, actor, before));
    }
  }

  /** The case before a step. The answers tell everybody the assignments; other papers are looked up where a step is upon one. */
  private async before({ upon, file, deed }: Scene, known: Played | null, congressId: string): Promise<Played | null> {
    if (!known || (!file && !namesFile.has(deed.act) && (!upon || upon.kind === 'assignment'))) return known;
    return (await this.played(congressId, known.id))[0] ?? null;
  }

  /** The version that the act expects proves that no act of the case was left out, or came in between. */
  private async perform(
    scene: Scene,
    known: Pick<Moment, 'on' | 'days' | 'ids' | 'caseOf'>,
    actor: Actor,
    before: Played | null,
  ) {
    const find = (upon: NonNullable<Scene['upon']>) => (before ? paperOf(before, upon, known.ids) : null);
    const assignmentOf: Moment['assignmentOf'] = (office) => find({ kind: 'assignment', office }) ?? '';
    const body = scene.body({ ...known, assignmentOf, ...filesOf(before, known.ids) });
    const { answer } = await this.lifecycle.perform({
      actor,
      deed: scene.deed,
      subjectId: scene.upon ? find(scene.upon) : (before?.id ?? null),
      body: scene.file ? { ...body, ...(await this.sent(scene.file)) } : body,
      ifMatch: before?.acts ?? null,
      request: null,
      now: scene.at,
      system: scene.who === 'system',
    });
    return afterwards(before, scene, answer);
  }

  /** The file of a step, put where uploads are. */
  private async sent({ name, text }: NonNullable<Scene['file']>) {
    const { sha256, bytes } = await this.depot.put(Readable.from([Buffer.from(text)]), { most: 1_048_576 });
    return { file: { name, mediaType: 'text/plain', sha256, bytes }, unclassified: 'true' };
  }

  private async played(congressId: string, id: string | null): Promise<Played[]> {
    return this.database.read<Played>({ congressId }, readingPlayed, [congressId, id]);
  }
}

/** Acts that name a file of the case. */
const namesFile: ReadonlySet<string> = new Set(['detachFromSuggestion', 'detachFromReply', 'withholdAttachment']);

function filesOf(before: Played | null, { offices }: Ids): Pick<Moment, 'consultationOf' | 'attachmentOf'> {
  return {
    consultationOf: (office) => before?.consultations.findLast((one) => one.office === offices[office])?.id ?? '',
    attachmentOf: (name) => before?.attachments.findLast((one) => one.name === name)?.id ?? '',
  };
}

/** The case as the answer shows it. */
function afterwards(before: Played | null, { index, at }: Scene, answer: string): Played {
  const { id, assignments } = JSON.parse(answer) as {
    id: string;
    assignments: { id: string; office: { id: string } }[];
  };
  const known = before ?? { begun: at, commitments: [], letters: [], copies: [], consultations: [], attachments: [] };
  return {
    ...known,
    id,
    acts: index + 1,
    assignments: assignments.map((one) => ({ id: one.id, office: one.office.id })),
  };
}
