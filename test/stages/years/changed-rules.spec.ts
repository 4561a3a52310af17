import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CarryOvers } from '../../../src/stages/4-supervision/commitments/carry-overs.js';
import { CommitmentNotices } from '../../../src/stages/4-supervision/commitments/yearly-notices.js';
import { YearEndDraws } from '../../../src/stages/4-supervision/look-backs/year-end-draws.js';
import { adoptRules } from '../../support/rules.js';
import { Ground } from '../cycles/ground.js';

let ground: Ground;
beforeAll(async () => {
  ground = await Ground.made();
});
afterAll(() => ground.service.close());

const adopts = (shipped: string) => adoptRules(ground.service, ground.congress, shipped);

async function promised(): Promise<void> {
  const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: '2027-05-30' }];
  const story = await ground.replied('a', { outcomeClass: 'B', commitments });
  await story.rated('satisfied');
}

/** How often each was done on its morning: the notice of commitments, the draw, the carry-over into the new year. */
async function yearEnd(): Promise<number[]> {
  const done: number[] = [];
  for (const [day, job] of [
    ['2026-11-10', CommitmentNotices],
    ['2026-12-10', YearEndDraws],
    ['2027-01-11', CarryOvers],
  ] as const) {
    ground.service.clock.set(`${day}T08:45:00+08:00`);
    done.push(await ground.service.app.get(job).run());
  }
  return done;
}

describe('a year in which the rules change 办理规则变更', () => {
  it('ends as any other where a new version was saved after the hand-over', async () => {
    await ground.alone();
    expect(await adopts('linan-district')).toBe(1);
    await promised();
    expect(await adopts('linan-district')).toBe(2);
    expect(await yearEnd()).toEqual([1, 1, 1]);
  });

  it('ends by the rules now in force where its cases were handed over under others', async () => {
    await ground.alone('zhejiang-2016');
    await promised();
    await adopts('linan-district');
    expect(await yearEnd()).toEqual([1, 1, 1]);
  });

  it('is not asked about by a day before which the congress had no case', async () => {
    await ground.alone();
    ground.service.clock.set('2026-12-11');
    await ground.handled();
    const draws = async (day: string) => {
      ground.service.clock.set(`${day}T08:45:00+08:00`);
      return ground.service.app.get(YearEndDraws).run();
    };
    expect(await draws('2026-12-14')).toBe(0);
    expect(await draws('2027-12-10')).toBe(1);
  });
});

describe('months and quarters in which the rules change', () => {
  /** How many rounds were opened and lists made upon a day. */
  const made = async (day: string): Promise<number[]> => {
    const lists = await ground.quarterly(day);
    ground.service.clock.set(`${day}T08:30:00+08:00`);
    return [await ground.sweep(), lists];
  };

  it('are made up for where a new version was saved after the first day was missed', async () => {
    await ground.alone();
    await ground.handled();
    ground.service.clock.set('2026-04-01');
    await adopts('linan-district');
    expect(await made('2026-04-02')).toEqual([1, 1]);
    expect([(await ground.rounds())[0]?.period, (await ground.list('2026-Q1')).madeOn]).toEqual([
      '2026-03',
      '2026-04-02',
    ]);
  });

  it('are asked about from those rules on that know of rounds and lists', async () => {
    await ground.alone('zhejiang-2016');
    await ground.handled();
    ground.service.clock.set('2026-04-01');
    await adopts('linan-district');
    expect(await made('2026-04-02')).toEqual([0, 0]);
    expect(await made('2026-04-27')).toEqual([1, 0]);
    expect(await made('2026-06-15')).toEqual([1, 1]);
  });
});
