import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { YearEndDraws } from '../../../src/stages/4-supervision/look-backs/year-end-draws.js';
import type { PersonName } from '../../support/people.js';
import type { Story } from '../../support/story.js';
import { Ground } from '../cycles/ground.js';

interface Draw {
  readonly id: string;
  readonly year: number;
  readonly byStaff: boolean;
  readonly seed: string;
  readonly seedGiven: boolean;
  readonly size: number;
  readonly population: number;
  readonly dueOn: string | null;
  readonly drawnOn: string;
  readonly lookedAt: number;
  readonly notReal: number;
  readonly lines: readonly { suggestion: { id: string }; replyId: string; state: string; foundOn: string | null }[];
}
interface Verification {
  readonly population: readonly string[];
  readonly populationHash: string;
  readonly drawn: readonly string[];
  readonly same: boolean;
}

let ground: Ground;
beforeAll(async () => {
  ground = await Ground.made();
});
afterAll(() => ground.service.close());
beforeEach(() => ground.alone());

const path = 'look-back-draws';
const get = async <T>(at: string, who: PersonName = 'deputyAffairs') =>
  (await (await ground.congress.as(who)).get(at).expect(200)).body as T;
const list = async () => (await get<{ items: Draw[] }>(path)).items;
const draws = async (body: object, status = 201) =>
  (await (await ground.congress.as('deputyAffairs')).post(path, body).expect(status)).body as Draw & {
    reasons: string[];
  };
async function morning(day: string): Promise<number> {
  ground.service.clock.set(`${day}T08:40:00+08:00`);
  return ground.service.app.get(YearEndDraws).run();
}

/** So many cases that count as solved, and whose evaluation has ended. */
async function solved(many: number): Promise<Story[]> {
  const stories: Story[] = [];
  for (let left = many; left > 0; left -= 1) {
    const story = await ground.replied();
    await story.rated('satisfied');
    stories.push(story);
  }
  return stories;
}

describe('the draw of a year’s end 年终抽查', () => {
  it('is made on its day, once by workers at once; staff and leaders are told, and the offices are not', async () => {
    for (const who of ['leader', 'head'] as const) await ground.congress.account(who);
    await solved(2);
    await morning('2026-12-09');
    expect(await list()).toEqual([]);
    const made = await Promise.all([1, 2, 3].map(() => morning('2026-12-10')));
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(1);
    await morning('2026-12-11');
    expect(await list()).toMatchObject([
      { year: 2026, byStaff: false, seedGiven: false, size: 1, population: 2, dueOn: '2026-12-10', lookedAt: 0 },
    ]);
    const [draw] = await list();
    expect(draw?.seed).toMatch(/^[0-9a-f]{32}$/);
    for (const who of ['deputyAffairs', 'leader'] as const) {
      expect(await ground.told(who, 'lookBackDraw')).toMatchObject([
        {
          subject: '2026年回头看抽查：1 件',
          body: '从2026年计为办成的 2 份答复中抽取了 1 份，请安排回头看。抽查不通知承办单位。',
        },
      ]);
    }
    expect(await ground.told('head', 'lookBackDraw')).toEqual([]);
  });

  it('is made up for after the new year, of the old year', async () => {
    await solved(1);
    await morning('2027-01-05');
    expect(await list()).toMatchObject([{ year: 2026, dueOn: '2026-12-10', drawnOn: '2027-01-05', size: 1 }]);
  });

  it('is told to nobody where there is nothing to draw, and is not made where the rules have no such day', async () => {
    await ground.handled();
    await morning('2026-12-10');
    expect(await list()).toMatchObject([{ size: 0, population: 0 }]);
    expect(await ground.told('deputyAffairs', 'lookBackDraw')).toEqual([]);
    await ground.alone('zhejiang-2016');
    await ground.handled();
    await morning('2026-12-10');
    expect(await list()).toEqual([]);
  });
});

describe('what is drawn from 抽取范围', () => {
  it('is what counts as solved, is evaluated, and was not looked back at: no more, and each once', async () => {
    const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: '2026-05-30' }];
    const [taken, looked] = await solved(2);
    await looked?.act('deputyAffairs', 'look-back', { finding: 'confirmed', note: '已建成。' });
    await ground.replied();
    const planned = await ground.replied('b', { outcomeClass: 'B', commitments });
    await planned.rated('satisfied');
    const again = await ground.replied();
    await again.rated('dissatisfied');
    const draw = await draws({ year: 2026, percent: 100 });
    expect(draw.lines.map((one) => one.suggestion.id)).toEqual([taken?.shown.id]);
    const report = { report: '已建成。', docNo: '发改函〔2026〕2号', signer: '局长乙' };
    await planned.promise('liaisonB', 0, 'fulfilment', report);
    await planned.promise('deputyAffairs', 0, 'confirmation', { accepted: true, note: '属实。' });
    const later = await draws({ year: 2026, percent: 100 });
    expect(later.lines.map((one) => one.suggestion.id).sort()).toEqual(
      [taken?.shown.id, planned.shown.id].map(String).sort(),
    );
  });

  it('is of the year in which it came to count as solved', async () => {
    await solved(1);
    ground.service.clock.set('2027-02-01');
    const { reasons } = await draws({ year: 2027 }, 409);
    expect(reasons).toEqual(['2027年没有可以抽查的答复：计为办成、评价已经结束而尚未回头看的，一份也没有']);
    expect(await draws({ year: 2026 })).toMatchObject({ population: 1, size: 1 });
  });
});

describe('a draw by hand', () => {
  it('has the size and the seed that are given, and drawing again gives the same', async () => {
    await solved(4);
    const body = { year: 2026, count: 2, seed: '07-11-15' };
    const [one, other] = [await draws(body), await draws(body)];
    expect(one).toMatchObject({ byStaff: true, seed: '07-11-15', seedGiven: true, size: 2, population: 4 });
    expect(one.lines.map((line) => line.replyId)).toEqual(other.lines.map((line) => line.replyId));
    const verified = await get<Verification>(`${path}/${one.id}/verification`, 'auditor');
    expect(verified).toMatchObject({ same: true, drawn: one.lines.map((line) => line.replyId) });
    expect(verified.population).toHaveLength(4);
    expect([...verified.population].sort()).toEqual(verified.population);
    expect((await list()).map((draw) => draw.id)).toEqual([other.id, one.id]);
    const first = await get<{ items: Draw[]; nextCursor: string }>(`${path}?limit=1`);
    const second = await get<{ items: Draw[] }>(`${path}?limit=1&cursor=${first.nextCursor}`);
    expect(second.items.map((draw) => draw.id)).toEqual([one.id]);
    const forged = Buffer.from(JSON.stringify([1, 'lookBackDraws', 'x'])).toString('base64url');
    const refused = await (await ground.congress.as('deputyAffairs')).get(`${path}?cursor=${forged}`).expect(400);
    expect(refused.body).toMatchObject({ causes: [{ field: 'cursor' }] });
  });

  it('is done once for one request number', async () => {
    await solved(1);
    const client = await ground.congress.as('deputyAffairs');
    const send = () => client.post(path, { year: 2026 }).set('idempotency-key', 'draw-1').expect(201);
    const [one, other] = [await send(), await send()];
    expect(other.body).toEqual(one.body);
    expect(await list()).toHaveLength(1);
  });

  it('refuses a size that there is not, two sizes, and a year to come', async () => {
    await solved(1);
    expect((await draws({ year: 2026, count: 2 }, 409)).reasons).toEqual([
      '2026年可以抽查的答复只有 1 份，不足 2 份，请减少件数',
    ]);
    expect((await draws({ year: 2026, count: 1, percent: 5 }, 400)).reasons).toEqual([
      '「件数」和「百分比」只填一项（percent）',
    ]);
    expect((await draws({ year: 2027 }, 400)).reasons).toEqual(['「年度」不能晚于今年（year）']);
    expect((await draws({ year: 2026, count: 0 }, 400)).reasons).toHaveLength(1);
    expect((await draws({ year: 2026, seed: '有 空格' }, 400)).reasons[0]).toContain('只能用可见的 ASCII 字符');
    expect(await list()).toEqual([]);
  });

  it('shows what was found when somebody looks, and what was drawn stays', async () => {
    const [real, unreal] = await solved(2);
    const { id } = await draws({ year: 2026, percent: 100 });
    await real?.act('deputyAffairs', 'look-back', { finding: 'confirmed', note: '已建成。' });
    await unreal?.act('deputyAffairs', 'look-back', { finding: 'notReal', note: '现场没有动工。' });
    const draw = await get<Draw>(`${path}/${id}`, 'leader');
    expect(draw).toMatchObject({ size: 2, population: 2, lookedAt: 2, notReal: 1 });
    const found = Object.fromEntries(draw.lines.map((line) => [line.suggestion.id, line.state]));
    expect(found).toEqual({ [real?.shown.id ?? '']: 'confirmed', [unreal?.shown.id ?? '']: 'notReal' });
    expect((await get<Verification>(`${path}/${id}/verification`)).same).toBe(true);
  });

  it('is not known to the offices, the government or the deputies', async () => {
    await solved(1);
    const { id } = await draws({ year: 2026 });
    for (const who of ['head', 'liaison', 'governmentOffice', 'deputy', 'committee', 'admin'] as const) {
      const client = await ground.congress.as(who);
      for (const at of [path, `${path}/${id}`, `${path}/${id}/verification`]) await client.get(at).expect(403);
      await client.post(path, { year: 2026 }).expect(403);
      expect(await ground.told(who, 'lookBackDraw')).toEqual([]);
    }
    const leader = await ground.congress.as('leader');
    await leader.post(path, { year: 2026 }).expect(403);
    await ground.fresh();
    await (await ground.congress.as('leader')).get(`${path}/${id}`).expect(404);
    await leader.get(`${path}/nothing`).expect(404);
    await leader.get(`${path}/01900000-0000-7000-8000-000000000000/verification`).expect(404);
  });
});
