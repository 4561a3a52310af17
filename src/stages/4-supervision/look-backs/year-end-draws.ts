import { Injectable } from '@nestjs/common';
import { post } from '../../../notices/messages.js';
import { peopleOf } from '../../../notices/people.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Mornings, type Morning } from '../../../lifecycle/mornings.js';
import { onceAYear, type DueYear } from '../cycles/years.js';
import { draw, type Drawn } from './making.js';

const due = onceAYear('select max(year) from look_back_draw where congress_id = $1 and drawn_by is null');

/** 年终抽查回头看: draws each year what is to be looked back at. The offices are not told: they are looked in on unannounced. */
@Injectable()
export class YearEndDraws {
  constructor(
    private readonly database: Database,
    private readonly mornings: Mornings,
  ) {}

  /** @returns how many draws were made. A draw is claimed by its row, so that several processes make it once. */
  async run(): Promise<number> {
    return this.mornings.inEach(async (morning) => {
      const wanted = await due(this.database, morning, morning.profile.lookBackDrawDay.value);
      if (!wanted) return 0;
      const { congressId } = morning.place;
      return (await this.database.transaction({ congressId }, (tx) => make(tx, morning, wanted))) ? 1 : 0;
    });
  }
}

async function make(tx: Tx, morning: Morning, { year, dueOn }: DueYear): Promise<boolean> {
  const { place, profile, today, now } = morning;
  const of = { congressId: place.congressId, year, dueOn, today, now };
  const made = await draw(tx, { ...of, sample: profile.lookBackSample.value, seed: null, drawnBy: null });
  if (made && made.population > 0) await tell(tx, morning, year, made);
  return made !== null;
}

async function tell(tx: Tx, { place, now }: Morning, year: number, { id, size, population }: Drawn): Promise<void> {
  const people = await peopleOf(tx, place.congressId, ['role:deputyAffairs', 'role:leader']);
  const subject = `${String(year)}年回头看抽查：${String(size)} 件`;
  const body = `从${String(year)}年计为办成的 ${String(population)} 份答复中抽取了 ${String(size)} 份，请安排回头看。抽查不通知承办单位。`;
  const href = `/api/c/${place.slug}/look-back-draws/${id}`;
  const said = { kind: 'lookBackDraw', subject, body, href, dedupeKey: `lookBackDraw:${String(year)}`, urgent: false };
  const about = { congressId: place.congressId, createdAt: now, suggestionId: null };
  const accounts = [...new Set(people.map((one) => one.accountId))];
  await post(
    tx,
    accounts.map((accountId) => ({ ...about, ...said, accountId })),
  );
}
