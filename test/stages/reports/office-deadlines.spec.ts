import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { usualInstant } from '../../support/clock.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { people, Story } from '../../support/story.js';
import { numbers, opened, report, type ShownReport } from './reading.js';

/** Which offices are late, and how late 承办单位逾期情况: on every day from the hand-over until long after the last date. */
let service: TestApp;
let congress: TestCongress;
let story: Story;
let due: ReadonlyMap<string, string>;
beforeAll(async () => {
  service = await startApp();
  service.clock.set(usualInstant);
  congress = await freshCongress(service);
  story = new Story(congress);
  await story.assigned([
    { office: 'a', role: 'lead' },
    { office: 'b', role: 'co' },
  ]);
  const answering = story.shown.clocks.filter(({ kind }) => kind === 'reply' || kind === 'coOpinion');
  due = new Map(answering.map((one) => [officeOf(one.assignmentId), one.dueOn]));
}, 60_000);
afterAll(() => service.close());

const officeOf = (id: string | undefined) => story.shown.assignments.find((one) => one.id === id)?.office.id ?? '';
const dayOf = (text: string) => Date.parse(text) / 86_400_000;
const textOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** As the table's heads say it, one day after the other. */
function ageOn(today: number, last: number): string {
  const late = today - last;
  if (late > 0) return late <= 15 ? 'overdue1To15' : late <= 30 ? 'overdue16To30' : 'overdueOver30';
  return late >= -3 ? 'dueIn3' : late >= -15 ? 'dueIn15' : 'dueLater';
}
const ofOffice = ({ groups }: ShownReport, office: 'a' | 'b') =>
  numbers({ figures: groups.find((one) => one.key === congress.offices[office])?.figures ?? {} });
const some = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

describe('offices by how late they are', () => {
  it('have each thing that waits in the one column of its age, on every day', async () => {
    const staff = await congress.as('deputyAffairs');
    const ends = [...due.values()].map(dayOf);
    expect(ends).toHaveLength(2);
    const seen = new Set<string>();
    for (let today = Math.min(...ends) - 17; today <= Math.max(...ends) + 32; today += 1) {
      service.clock.set(textOf(today));
      const shown = await report(staff, 'office-deadlines');
      expect(shown.inconsistencies).toEqual([]);
      for (const office of ['a', 'b'] as const) {
        const age = ageOn(today, dayOf(due.get(congress.offices[office]) ?? ''));
        seen.add(age);
        const late = age.startsWith('overdue') ? { overdue: 1 } : {};
        expect({ today: textOf(today), ...some(ofOffice(shown, office)) }).toEqual({
          ...{ today: textOf(today), open: 1, [age]: 1 },
          ...late,
        });
      }
    }
    expect(seen.size).toBe(6);
  }, 60_000);

  it('open the cases that are late, and tell the same number as the table of offices', async () => {
    service.clock.set(textOf(Math.max(...[...due.values()].map(dayOf)) + 20));
    const staff = await congress.as('deputyAffairs');
    const shown = await report(staff, 'office-deadlines');
    const { overdue } = shown.figures;
    expect(overdue?.numerator).toBe(2);
    expect(overdue && (await opened(staff, overdue))).toEqual([story.shown.id]);
    expect(numbers(await report(staff, 'offices'))['overdue']).toBe(2);
  });

  it('have nothing any more once they have answered', async () => {
    const { id } = story.assignment('b');
    await story.office('liaisonB', id, 'acknowledgement', people);
    await story.office('headB', id, 'co-opinion', { opinion: '同意。', signer: '局长乙' });
    const shown = await report(await congress.as('deputyAffairs'), 'office-deadlines');
    expect(some(ofOffice(shown, 'b'))).toEqual({});
    expect(numbers(shown)['overdue']).toBe(1);
  });
});
