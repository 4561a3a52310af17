import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../../congress/actor.js';
import { Actors, requireRole } from '../../../congress/actors.js';
import type { Profile, SampleSize } from '../../../congress/profile/profile.js';
import { Profiles } from '../../../congress/profiles.js';
import type { Asker } from '../../../congress/roster/asker.js';
import { created, idempotent, type Posting } from '../../../congress/roster/posting.js';
import { today } from '../../../deadlines/local-date.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../platform/errors/problem.js';
import { badInput, requireBody } from '../../../platform/http/body.js';
import { cut, readPage, type Page } from '../../../platform/http/page.js';
import { isUuid } from '../../../platform/http/text.js';
import { Idempotency, type KeptAnswer } from '../../../platform/idempotency/idempotency.js';
import { Now } from '../../../platform/time/now.js';
import type { LookBackDrawAnswer } from './draw-answers.js';
import { DrawBody } from './draw-form.js';
import { pageFirst, pageNext, readDraw, type DrawRow } from './draw-reading.js';
import { draw, type DrawOrder } from './making.js';

/** The offices and those above them are looked in on unannounced; deputies learn what was found from the case. */
const readers = ['deputyAffairs', 'leader', 'auditor'] as const satisfies Role[];

/** The desk for the draws 回头看抽查: 代表工委 draws, and reads together with the leaders and the auditor. */
@Injectable()
export class DrawDesk {
  constructor(
    private readonly actors: Actors,
    private readonly profiles: Profiles,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly clock: Now,
  ) {}

  /** A page of draws, the latest first. @throws Problem forbidden, invalidInput. */
  async page({ caller, slug }: Asker, query: Readonly<Record<string, unknown>>): Promise<Page<LookBackDrawAnswer>> {
    const { congressId } = await this.reader({ caller, slug });
    const wanted = readPage(query, 'lookBackDraws', 1, { active: false, key: [isUuid] });
    const after = wanted.after ?? [];
    const asked = after.length > 0 ? pageNext : pageFirst;
    const rows = await this.database.read<DrawRow>({ congressId }, asked, [congressId, wanted.limit + 1, ...after]);
    return cut(rows, wanted, 'lookBackDraws', (one) => [one.id]);
  }

  /** Reads one draw. @throws Problem forbidden, notFound. */
  async read<T>(asker: Asker, id: string, how: (tx: Tx, congressId: string, id: string) => Promise<T>): Promise<T> {
    const { congressId } = await this.reader(asker);
    if (!isUuid(id)) throw new Problem('notFound');
    return this.database.transaction({ congressId }, (tx) => how(tx, congressId, id));
  }

  /** Draws. @throws Problem forbidden, invalidInput, refused where there is nothing to draw, or not enough. */
  async draw({ caller, slug }: Asker, posting: Posting): Promise<KeptAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'deputyAffairs');
    const body = requireBody(DrawBody, posting.body);
    const profile = await this.profiles.at(actor.profileKey, actor.profileVersion);
    const order = orderOf(actor, body, profile, this.clock.instant());
    const request = idempotent(this.idempotency, actor.accountId, posting);
    return this.idempotency.once(this.database, { congressId: actor.congressId }, request, async (tx) => {
      const made = await draw(tx, order);
      if (!made) throw new Error('a draw by hand is always made');
      const sheet = await readDraw(tx, actor.congressId, made.id);
      return created(`/api/c/${actor.congressSlug}/look-back-draws/${made.id}`, sheet);
    });
  }

  private async reader({ caller, slug }: Asker): Promise<Actor> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, ...readers);
    return actor;
  }
}

function orderOf({ congressId, accountId }: Actor, body: DrawBody, profile: Profile, now: Date): DrawOrder {
  const day = today(now, profile.timeZone);
  if (body.year > Number(day.slice(0, 4))) throw fault('year', '「年度」不能晚于今年（year）');
  if (body.count && body.percent) throw fault('percent', '「件数」和「百分比」只填一项（percent）');
  const sample = given(body) ?? profile.lookBackSample.value;
  const whose = { congressId, drawnBy: accountId, dueOn: null, today: day, now };
  return { ...whose, year: body.year, sample, seed: body.seed ?? null };
}

function given({ count, percent }: DrawBody): SampleSize | null {
  if (count) return { count };
  return percent ? { percent } : null;
}

function fault(field: string, message: string): Problem {
  return badInput([{ code: 'invalidField', field, message }]);
}
