import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { usualInstant } from '../../support/clock.js';
import { mixedCases } from '../../support/mixed-cases.js';
import { Story } from '../../support/story.js';
import { numbers, opened, report } from './reading.js';

let service: TestApp;
let congress: TestCongress;
beforeAll(async () => {
  service = await startApp();
});
beforeEach(async () => {
  service.clock.set(usualInstant);
  congress = await freshCongress(service);
});
afterAll(() => service.close());

describe('the summary', () => {
  it('of nothing has no percentages, and nothing is inconsistent', async () => {
    const shown = await report(await congress.as('deputyAffairs'), 'summary');
    expect(shown.figures['concluded']).toMatchObject({ value: null, numerator: 0, denominator: 0 });
    expect(shown.inconsistencies).toEqual([]);
  });

  it('counts registered cases, each figure with numerator, denominator and its name', async () => {
    await mixedCases(congress);
    const shown = await report(await congress.as('deputyAffairs'), 'summary?scale=2');
    expect(shown.figures).toMatchObject({
      filed: { value: '100.00', numerator: 5, denominator: 5, denominatorName: 'FILED', unit: '%' },
      inSession: { numerator: 5 },
      government: { value: '40.00', numerator: 2, denominator: 5 },
      replied: { value: '20.00', numerator: 1, denominator: 5 },
      concluded: { value: '20.00', numerator: 1, denominator: 5 },
      accomplished: { numerator: 1, denominatorName: 'FILED' },
      onTime: { value: '100.00', numerator: 1, denominator: 1, denominatorName: 'TIMED' },
      satisfaction: { value: '100.00', numerator: 1, denominator: 1, denominatorName: 'FEEDBACK_RECEIVED' },
      key: { numerator: 1 },
      events: { value: null, numerator: 0, denominator: 0, denominatorName: null },
    });
  });

  it('counts for everybody the cases he has a part in, and none that is only published', async () => {
    const cases = await mixedCases(congress);
    const closed = new Story(congress);
    closed.shown = cases.closed;
    await closed.act('deputyAffairs', 'publication', { scope: 'full' });
    const filed = async (who: Parameters<TestCongress['as']>[0]) =>
      (await report(await congress.as(who), 'summary')).figures['filed']?.numerator;
    expect(await filed('deputy')).toBe(5);
    expect(await filed('deputyC')).toBe(0);
    expect(await filed('head')).toBe(2);
    expect(await filed('headB')).toBe(1);
    expect(await filed('courtHead')).toBe(1);
    expect(await filed('committee')).toBe(3);
    expect(await filed('governmentLeader')).toBe(1);
    expect(await filed('admin')).toBe(0);
  });

  it('does not tell an office or the government of a rating before all are given', async () => {
    const story = new Story(congress);
    await story.assigned([
      { office: 'a', role: 'separate', part: '路面' },
      { office: 'b', role: 'separate', part: '路灯' },
    ]);
    await story.replied('a');
    await story.replied('b');
    await story.rated('dissatisfied', { assignmentId: story.assignment('a').id });
    const known = async (who: Parameters<TestCongress['as']>[0]) => {
      const { feedback, dissatisfied } = (await report(await congress.as(who), 'summary')).figures;
      return [feedback?.numerator, dissatisfied?.numerator];
    };
    expect(await known('deputyAffairs')).toEqual([1, 1]);
    for (const who of ['head', 'headB', 'liaison', 'governmentOffice', 'deputy'] as const) {
      expect([who, await known(who)]).toEqual([who, [0, 0]]);
    }
    await story.rated('satisfied', { assignmentId: story.assignment('b').id });
    expect(await known('head')).toEqual([1, 1]);
  });

  it('of a withdrawn case counts only that it was', async () => {
    const story = new Story(congress);
    await story.assigned();
    const before = await report(await congress.as('deputyAffairs'), 'summary');
    service.clock.set('2026-03-11');
    await story.act('deputy', 'withdrawal', { reason: '已经解决。' });
    const staff = await congress.as('deputyAffairs');
    expect(numbers(await report(staff, 'summary'))).toMatchObject({ filed: 0, withdrawn: 1 });
    expect(numbers(await report(staff, 'summary?asOf=2026-03-10'))).toEqual(numbers(before));
    const { figures } = await report(staff, 'summary');
    expect(await opened(staff, figures['withdrawn'] ?? fail())).toEqual([story.shown.id]);
  });

  it('takes session and days of registration', async () => {
    const first = new Story(congress);
    await first.registered();
    service.clock.set('2026-04-20');
    await new Story(congress).registered();
    const staff = await congress.as('deputyAffairs');
    const filed = async (query: string) => (await report(staff, `summary?${query}`)).figures['filed']?.numerator;
    expect(await filed(`session=${congress.sessions.current}`)).toBe(2);
    expect(await filed(`session=${congress.sessions.former}`)).toBe(0);
    expect(await filed('to=2026-03-10')).toBe(1);
    expect(await filed('from=2026-03-11&to=2026-04-19')).toBe(0);
    expect(await filed('from=2026-04-20')).toBe(1);
    expect(await filed('asOf=2026-03-09')).toBe(0);
    expect(await filed('asOf=2026-03-10')).toBe(1);
  });
});

describe('outcomes and categories', () => {
  it('are parts that add up, by the class of the day', async () => {
    const one = new Story(congress);
    await one.assigned();
    await one.replied('a', { outcomeClass: 'C', explanation: '条件尚不具备。' });
    const two = new Story(congress);
    await two.assigned([{ office: 'court', role: 'lead' }]);
    await two.replied('court');
    await new Story(congress).registered();
    const staff = await congress.as('deputyAffairs');
    const shown = await report(staff, 'outcomes?scale=1&rounding=LARGEST_REMAINDER');
    expect(shown.groups.map(({ key, label }) => `${key} ${label}`)).toEqual([
      expect.stringMatching(/^A A类/),
      expect.stringMatching(/^B B类/),
      expect.stringMatching(/^C C类/),
      expect.stringMatching(/^D D类/),
      'none 尚未全部答复',
    ]);
    const column = (name: string) => shown.groups.map((group) => group.figures[name]?.value);
    expect(column('filed')).toEqual(['33.4', '0.0', '33.3', '0.0', '33.3']);
    expect(column('replied')).toEqual(['50.0', '0.0', '50.0', '0.0', '0.0']);
    expect(column('government')).toEqual(['0.0', '0.0', '100.0', '0.0', '0.0']);
    expect(column('others')).toEqual(['50.0', '0.0', '0.0', '0.0', '50.0']);
    expect(column('instances')).toEqual(['50.0', '0.0', '50.0', '0.0', '0.0']);
    expect(shown.inconsistencies).toEqual([]);
    const categories = await report(staff, 'categories');
    expect(categories.groups).toMatchObject([
      { label: '城建环保', figures: { filed: { value: '100.0', numerator: 3, denominator: 3 } } },
    ]);
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', 404, ''],
    ['constructor', 404, ''],
    ['summary?scale=9', 400, 'scale'],
    ['summary?scale=', 400, 'scale'],
    ['summary?rounding=UP', 400, 'rounding'],
    ['summary?groupBy=office', 400, 'groupBy'],
    ['summary?from=2026-02-30', 400, 'from'],
    ['summary?from=2026-03-02&to=2026-03-01', 400, 'from'],
    ['summary?asOf=2026-03-11', 400, 'asOf'],
    ['summary?asOf=2026-03-01&asOf=2026-03-02', 400, 'asOf'],
    ['summary?session=1', 400, 'session'],
    ['summary?session=01900000-0000-7000-8000-000000000000', 400, 'session'],
    ['summary?sort=best', 400, 'sort'],
    ['summary?__proto__=1', 400, '__proto__'],
  ])('%s is %i', async (path, status, field) => {
    const { body } = await (await congress.as('deputyAffairs')).get(`reports/${path}`).expect(status);
    const { causes, reasons } = body as { causes: { field?: string }[]; reasons: string[] };
    if (status === 400) expect(causes.map((one) => one.field)).toEqual([field]);
    for (const one of reasons) expect(one).toMatch(/[一-鿿]/);
  });

  it('a session of another congress is as one that is not there', async () => {
    const other = await freshCongress(service);
    const staff = await congress.as('deputyAffairs');
    const answer = await staff.get(`reports/summary?session=${other.sessions.current}`).expect(400);
    expect(answer.body).toMatchObject({ causes: [{ field: 'session' }] });
  });

  it.each([
    ['figure=filed', 'report'],
    ['from=2026-01-01', 'report'],
    ['report=nothing&figure=filed', 'report'],
    ['report=summary', 'figure'],
    ['report=summary&figure=nothing', 'figure'],
    ['report=summary&figure=filed&group=A', 'group'],
    ['report=summary&figure=filed&groupBy=category', 'groupBy'],
    ['report=summary&figure=filed&groupBy=office&group=A', 'groupBy'],
    ...[
      'report=categories&figure=filed&groupBy=category&group=%27%22%20or%20true--',
      'report=summary&figure=filed&groupBy=period&group=sometimes',
    ].map((query) => [query, 'group'] as const),
    ['report=summary&figure=filed&asOf=2026-13-01', 'asOf'],
    ['report=summary&figure=filed&from=2026-03-02&to=2026-03-01', 'from'],
  ])('of a list that is to open a figure: %s', async (query, field) => {
    const { body } = await (await congress.as('deputyAffairs')).get(`suggestions?${query}`).expect(400);
    expect((body as { causes: { field: string }[] }).causes.map((one) => one.field)).toContain(field);
  });

  it('a group that there is none of opens nothing', async () => {
    await new Story(congress).registered();
    const staff = await congress.as('deputyAffairs');
    const query = `report=categories&figure=filed&groupBy=category&group=${v7()}`;
    const { body } = await staff.get(`suggestions?${query}`).expect(200);
    expect(body).toMatchObject({ items: [] });
  });
});

function fail(): never {
  throw new Error('no such figure');
}
