import { expect, it } from '@jest/globals';
import { Recalculation } from '../../src/lifecycle/calendar/recalculation.js';
import { Sealer } from '../../src/lifecycle/record/sealer.js';
import { RecordVerifier } from '../../src/lifecycle/record/verify/verify.js';
import { Shell } from '../../src/lifecycle/shell.js';
import { Sweep } from '../../src/lifecycle/sweep.js';
import { NoticeDelivery } from '../../src/notices/deliver-notices.js';
import { ReminderSweep } from '../../src/notices/reminders/reminder-sweep.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { recalculate } from '../../src/stages/4-supervision/recalculate.js';
import { SupervisionLists } from '../../src/stages/4-supervision/quarter/supervision-lists.js';
import { TrackingRounds } from '../../src/stages/4-supervision/tracking/tracking-rounds.js';
import { lapse } from '../../src/stages/5-evaluation/lapse.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { deadlocksIn, provokeDeadlock } from '../support/deadlocks.js';
import { raceThrough } from '../support/race.js';
import { schedule2027 } from '../support/schedule-2027.js';
import { Story } from '../support/story.js';
import { moves, type Dice, type Known } from './mixed/moves.js';

const { MIXED_ACTS = '10000', MIXED_SEED = '20260310' } = process.env;
const [acts, cases, workers] = [Number(MIXED_ACTS), 200, 16];
const minutes = 60_000;

it(
  'a hundred at once do each step of a case once',
  async () => {
    const service = await startApp();
    service.app.get(Shell).verifies = false;
    const asked = await raceThrough(service, 100);
    await service.app.close();
    expect(await deadlocksIn(service.database)).toBe(0);
    await service.database.drop();
    process.stdout.write(`a hundred at once: ${String(asked)} requests\n`);
  },
  10 * minutes,
);

it(
  'thousands of acts over linked cases, with every sweep and the calendar in between, wait for nobody in a circle',
  async () => {
    const service = await startApp();
    service.app.get(Shell).verifies = false;
    service.clock.set('2026-03-25T08:30:00+08:00');
    const congress = await freshCongress(service, { profile: 'zhejiang-2016' });
    const all = await begun(congress);
    const statuses: Record<string, number> = {};
    let left = acts;
    const work = async (dice: Dice) => {
      while (left > 0) {
        left -= 1;
        const status = await one(congress, all, dice);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    };
    const swept = sweeping(service, congress, () => left > 0);
    await Promise.all(Array.from({ length: workers }, (_, index) => work(diceOf(Number(MIXED_SEED) + index))));
    const sweeps = await swept;
    process.stdout.write(`mixed acts: ${JSON.stringify(statuses)}, sweeps: ${JSON.stringify(sweeps)}\n`);
    expect(Object.keys(statuses).filter((status) => !/^(200|201|403|404|409|412)/.test(status))).toEqual([]);
    expect((statuses['200'] ?? 0) + (statuses['201'] ?? 0)).toBeGreaterThan(acts / 10);
    await expectSound(service, congress);
    await service.app.close();
    expect(await deadlocksIn(service.database)).toBe(0);
    // And they would have been counted.
    await provokeDeadlock(service.database);
    expect(await deadlocksIn(service.database)).toBe(1);
    await service.database.drop();
  },
  30 * minutes,
);

/** The cases that are begun with: all registered, every other one handed over. */
async function begun(congress: TestCongress): Promise<Known[]> {
  const made: Known[] = [];
  for (let count = 0; count < cases; count += 1) {
    const story = new Story(congress);
    await (count % 2 === 0 ? story.assigned() : story.registered());
    made.push(story.shown);
  }
  return made;
}

/** One request, by chance; what is answered of the case is remembered. A body that is found wrong is told of whole. */
async function one(congress: TestCongress, all: Known[], dice: Dice): Promise<string> {
  const index = dice.below(all.length);
  const known = all[index];
  const move = known && dice.of(moves)(known, { congress, dice, all });
  if (!known || !move) return '404 (no office yet)';
  const client = await congress.as(move.who);
  const test = client[move.method](move.path, move.body);
  const isStale = dice.below(4) === 0 && move.path.includes(known.id);
  const { status, body, text } = await (isStale ? test.set('if-match', `"${String(known.version)}"`) : test);
  if (status === 200 && (body as Known).id === known.id) all[index] = body as Known;
  if (status !== 400) return String(status);
  // Which case may be linked, rated or answered how is told as a fault of the body too.
  return /withIds|outcomeClass|assignmentId|until|offices|period|priorSuggestionId/.test(text)
    ? '409 (by its body)'
    : `400 ${text}`;
}

/** The sweeps, one after the other and again from the beginning, for as long as there is something to do beside them. */
async function sweeping(
  service: TestApp,
  congress: TestCongress,
  goesOn: () => boolean,
): Promise<Record<string, number>> {
  const { app } = service;
  const admin = await congress.as('admin');
  const jobs: Record<string, () => Promise<unknown>> = {
    seal: () => app.get(Sealer).sealAll(),
    deliver: () => app.get(NoticeDelivery).deliverAll(),
    setCalendar: async () => admin.post('calendar/2027', { days: schedule2027 }),
    recalculate: () => app.get(Recalculation).run(recalculate),
    remind: () => app.get(ReminderSweep).run(),
    track: () => app.get(TrackingRounds).run(),
    list: () => app.get(SupervisionLists).run(),
    lapse: () => app.get(Sweep).lapse(lapse),
    withdrawCalendar: async () => admin.post('calendar/2027/withdrawal', { reason: '公布有误。' }),
    recalculateAgain: () => app.get(Recalculation).run(recalculate),
  };
  const done: Record<string, number> = {};
  const lane = async (names: readonly string[]) => {
    while (goesOn()) {
      for (const name of names) {
        await jobs[name]?.();
        done[name] = (done[name] ?? 0) + 1;
      }
    }
  };
  await Promise.all([lane(['seal', 'deliver']), lane(Object.keys(jobs).slice(2))]);
  return done;
}

const uneven = statement(`
  select s.id, s.version, s.event_seq as last, count(e.seq)::int as events from suggestion s
    left join event e on e.congress_id = s.congress_id and e.suggestion_id = s.id
  where s.congress_id = $1 group by s.congress_id, s.id having s.version <> count(e.seq) or s.event_seq <> count(e.seq)`);

/** The record of all verifies, whole and sealed, and every version is an event. */
async function expectSound(service: TestApp, { id: congressId }: TestCongress): Promise<void> {
  await service.app.get(Sealer).sealAll();
  expect(await service.app.get(RecordVerifier).verify(congressId)).toMatchObject({ broken: null, unsealed: 0 });
  expect(await service.app.get(Database).read({ congressId }, uneven, [congressId])).toEqual([]);
}

/** Chance that can be repeated: a linear congruence is random enough to mix acts. */
function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const below = (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  return {
    below,
    of: (many) => {
      const found = many[below(many.length)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
  };
}
