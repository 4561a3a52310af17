import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AssessmentFacts0035 } from '../../../migrations/0035-assessment-facts.js';
import { FactRecount } from '../../../src/case-file/facts/fact-recount.js';
import { ownerDataSource } from '../../../src/platform/database/data-source.js';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress } from '../../support/congress.js';
import { Story } from '../../support/story.js';
import { Assessments, resultOf } from './ground.js';

let service: TestApp;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());

it('the facts of a running install are filled by the upgrade: the recount finds nothing, and past days count as they did', async () => {
  const congress = await freshCongress(service);
  const desk = new Assessments(service, congress);
  await desk.handled({ given: '2026-03-10', signed: '2026-03-17', answered: '2026-03-20', rated: 'dissatisfied' });
  const open = new Story(congress);
  await open.assigned();
  await open.lettered();
  service.clock.set('2026-04-01');
  await open.lettered();
  const counted = async (asOf: string) =>
    resultOf(await desk.computed('quantified-24', { asOf }), congress.offices.a).parts;
  const days = ['2026-03-12', '2026-03-19', '2026-03-25', '2026-04-01'];
  const before = [];
  for (const day of days)
    before.push((await counted(day)).map((one) => one.questions.map((each) => [each.numerator, each.denominator])));
  const owner = await ownerDataSource(service.database.url).initialize();
  const runner = owner.createQueryRunner();
  try {
    const migration = new AssessmentFacts0035();
    await migration.down(runner);
    await migration.up(runner);
  } finally {
    await runner.release();
    await owner.destroy();
  }
  const place = {
    congressId: congress.id,
    slug: congress.slug,
    profileKey: 'national',
    profileVersion: 1,
    calendarEdition: 0,
  };
  expect(await service.app.get(FactRecount).recount(place)).toMatchObject({ cases: 2, differing: [] });
  for (const [at, day] of days.entries()) {
    expect((await counted(day)).map((one) => one.questions.map((each) => [each.numerator, each.denominator]))).toEqual(
      before[at],
    );
  }
}, 60_000);
