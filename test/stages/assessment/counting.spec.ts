import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { Story } from '../../support/story.js';
import { lives, playLives } from '../reports/histories.js';
import { Assessments, resultOf, type Line, type Result } from './ground.js';
import { pagesOf, recounted } from './recounted.js';

const seed = Number(process.env['REPORT_SEED'] ?? 240_635);
let service: TestApp;
let congress: TestCongress;
let desk: Assessments;
beforeAll(async () => {
  service = await startApp();
});
beforeEach(async () => {
  service.clock.set('2026-03-10');
  congress = await freshCongress(service);
  desk = new Assessments(service, congress);
});
afterAll(() => service.close());

/** What a result counted, as [numerator, denominator] by question. */
function counted({ parts }: Result): Record<string, [number, number]> {
  const entries = parts
    .flatMap((one) => one.questions)
    .map((one) => [one.question, [one.numerator, one.denominator]] as const);
  return Object.fromEntries(entries) as Record<string, [number, number]>;
}

/** What is counted of office a on a day. */
async function on(asOf: string): Promise<Record<string, [number, number]>> {
  return counted(resultOf(await desk.computed('shenzhen-2007', { asOf }), congress.offices.a));
}

describe('an assessment counts', () => {
  it('what was so at the end of its day: nothing that is still running, exactly from the day on which it is over', async () => {
    await desk.handled({ given: '2026-03-10', signed: '2026-03-18', answered: '2026-06-11', rated: 'satisfied' });
    service.clock.set('2026-12-01');
    const key = ['acknowledgedWithin.7d', 'answeredWithin.3m.rolls', 'answeredWithin.6m.rolls', 'late', 'unanswered'];
    const all = async (day: string) => {
      const found = await on(day);
      return key.map((one) => found[one]?.join('/'));
    };
    // On the seventh day it may still be signed for; on the day the reply falls due it may still come.
    expect(await all('2026-03-17')).toEqual(['0/0', '0/0', '0/0', '0/0', '0/0']);
    expect(await all('2026-03-18')).toEqual(['0/1', '0/0', '0/0', '0/0', '0/0']);
    expect(await all('2026-06-10')).toEqual(['0/1', '0/0', '0/0', '0/0', '0/0']);
    expect(await all('2026-06-11')).toEqual(['0/1', '0/1', '1/1', '1/1', '0/1']);
  });

  it('no receipt as missing or late where the office asked to be spared the case', async () => {
    const story = new Story(congress);
    await story.assigned();
    const { id } = story.assignment('a');
    service.clock.set('2026-03-12');
    await story.office('head', id, 'reassignment-request', { reason: '此事不属于本局职责。' });
    service.clock.set('2026-04-30');
    expect(await on('2026-04-30')).toMatchObject({ 'acknowledgedWithin.7d': [0, 0] });
    await story.office('deputyAffairs', id, 'reassignment-denial', { reason: '属于贵局职责。' });
    await story.acknowledged();
    expect(await on('2026-04-30')).toMatchObject({ 'acknowledgedWithin.7d': [0, 0] });
  });

  it('an extension that was granted in time as in time, and not as in three months', async () => {
    const story = new Story(congress);
    await story.assigned();
    await story.acknowledged();
    const { id } = story.assignment('a');
    await story.office('head', id, 'extension-request', { reason: '涉及多个部门。', until: '2026-07-31' });
    await story.office('deputyAffairs', id, 'extension-grant', { until: '2026-07-31' });
    service.clock.set('2026-06-30');
    expect(await on('2026-06-30')).toMatchObject({
      'answeredWithin.3m.rolls': [0, 1],
      late: [0, 0],
      unanswered: [0, 0],
    });
    service.clock.set('2026-07-31');
    await story.replied('a', {}, '2026-07-31');
    expect(await on('2026-07-31')).toMatchObject({
      'answeredWithin.3m.rolls': [0, 1],
      'answeredWithin.6m.rolls': [1, 1],
      late: [0, 1],
    });
  });

  it('the last rating that is known of an office in a case, not the first', async () => {
    const story = await desk.handled({
      given: '2026-03-10',
      signed: '2026-03-10',
      answered: '2026-03-11',
      rated: 'dissatisfied',
    });
    const dissatisfied = { 'rated.result.dissatisfied': [1, 1], 'rated.result.satisfied': [0, 1] };
    expect(await on('2026-03-11')).toMatchObject(dissatisfied);
    service.clock.set('2026-03-20');
    await story.replied('a', {}, '2026-03-20');
    expect(await on('2026-03-20')).toMatchObject(dissatisfied);
    service.clock.set('2026-03-21');
    await story.rated('satisfied');
    expect(await on('2026-03-21')).toMatchObject({
      'rated.result.dissatisfied': [0, 1],
      'rated.result.satisfied': [1, 1],
    });
    expect(await on('2026-03-20')).toMatchObject(dissatisfied);
  });

  it('no rating that the office may not know yet; the staff are told how many are left out, the office is not', async () => {
    const story = new Story(congress);
    const part = '有关部分';
    await story.assigned([
      { office: 'a', role: 'separate', part },
      { office: 'b', role: 'separate', part },
    ]);
    await story.replied('a');
    await story.replied('b');
    await story.rated('dissatisfied', { assignmentId: story.assignment('a').id });
    const secret = await desk.computed('shenzhen-2007');
    expect(counted(resultOf(secret, congress.offices.a))['rated.result.dissatisfied']).toEqual([0, 0]);
    expect(secret.warnings).toEqual(['有 1 份答复已有评价而尚未公布，没有计入']);
    await desk.sent(`assessments/${secret.id}/publication`);
    const [own, whole] = [await desk.seen(secret.id, 'head'), await desk.seen(secret.id, 'leader')];
    expect([own.warnings, whole.warnings.length]).toEqual([[], 1]);
    const lines = await (await congress.as('head')).get(`assessments/${secret.id}/lines`).expect(200);
    expect(lines.text).not.toContain('dissatisfied');
    await story.rated('satisfied', { assignmentId: story.assignment('b').id });
    const known = await desk.computed('shenzhen-2007');
    expect(counted(resultOf(known, congress.offices.a))['rated.result.dissatisfied']).toEqual([1, 1]);
    expect(known.warnings).toEqual([]);
    expect((await desk.seen(secret.id, 'head')).results).toEqual(own.results);
  });

  it('lead and co work apart, and no assignment that was taken away', async () => {
    const story = new Story(congress);
    await story.assigned([
      { office: 'a', role: 'lead' },
      { office: 'b', role: 'co' },
    ]);
    await story.office('head', story.assignment('a').id, 'reassignment-request', { reason: '不属于本单位职责。' });
    await story.office('deputyAffairs', story.assignment('a').id, 'reassignment', {
      officeId: congress.offices.c,
      reason: '属实。',
    });
    const sheet = await desk.computed('quantified-24');
    const items = sheet.results.filter((one) => one.items > 0).map((one) => [one.section, one.office.id]);
    expect(items.sort()).toEqual([
      ['co', congress.offices.b],
      ['lead', congress.offices.c],
    ]);
    const letter = new Story(congress);
    await letter.assigned();
    await letter.lettered();
    const after = counted(resultOf(await desk.computed('quantified-24'), congress.offices.a));
    expect(after['withoutLetter']).toEqual([0, 1]);
  });

  it('what its measure and its period say, and refuses what they cannot be', async () => {
    await desk.handled({ given: '2026-03-10' });
    const of = async (more: object) => (await desk.computed('shenzhen-2007', more, 400)).reasons;
    expect(await of({ year: 2027 })).toEqual(['「年度」不能晚于今年（year）']);
    expect(await of({ asOf: '2026-03-11' })).toEqual(['「截至」不能晚于今天（2026-03-10）（asOf）']);
    expect(await of({ from: '2026-02-01', to: '2026-01-01' })).toEqual([
      '「立案日期自」不能晚于「立案日期至」（from）',
    ]);
    expect(await of({ to: '2026-01-01' })).toEqual(['没有届次会议的，立案日期的起止须一起填写']);
    expect(await of({ sessionId: '01900000-0000-7000-8000-000000000000' })).toEqual([
      '「届次会议」不是本级人大的会议（sessionId）',
    ]);
    expect(await of({ measure: 'nothing' })).toEqual(['没有这个考核办法或者版本（measure）']);
    expect(await of({ version: 2 })).toEqual(['没有这个考核办法或者版本（measure）']);
    const former = await desk.computed('shenzhen-2007', { sessionId: congress.sessions.former });
    expect(former.results.every((one) => one.items === 0 && !one.applies)).toBe(true);
    expect(
      resultOf(await desk.computed('shenzhen-2007', { sessionId: congress.sessions.current }), congress.offices.a)
        .items,
    ).toBe(1);
  });
});

describe(`of a random history (REPORT_SEED=${String(seed)})`, () => {
  it('counts what a slow count of the pages counts, and each number opens exactly what it counted', async () => {
    const played = fc.sample(lives, { numRuns: 12, seed }).map((life) => ({ ...life, separate: null }));
    await playLives(service, congress, played);
    const asOf = service.clock.instant().toISOString().slice(0, 10);
    const sheet = await desk.computed('shenzhen-2007', { asOf, from: '2026-01-01', to: '2027-12-31' });
    const staff = await congress.as('deputyAffairs');
    const pages = await pagesOf(staff);
    let numbers = 0;
    for (const office of ['a', 'b', 'court'] as const) {
      const result = resultOf(sheet, congress.offices[office]);
      expect(counted(result)).toMatchObject(recounted(pages, congress.offices[office], asOf));
      for (const { numerator, denominator, href } of result.parts.flatMap((one) => one.questions)) {
        const open = async (more: string) =>
          ((await staff.get(`${href}&limit=200${more}`).expect(200)).body as { items: Line[] }).items;
        const all = await open('');
        expect([all.length, all.filter((one) => one.numerator === 1).length]).toEqual([denominator, numerator]);
        expect(await open('&counted=true')).toHaveLength(numerator);
        numbers += denominator;
      }
    }
    expect(numbers).toBeGreaterThan(20);
  }, 60_000);
});
