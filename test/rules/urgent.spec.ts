import { describe, expect, it } from '@jest/globals';
import { handOverTo } from './support/inputs.js';
import { offices } from './support/roster.js';
import { answers, assigned, rates, replied, separately, withCoOffices } from './support/stories.js';
import type { Story } from './support/story.js';

/** Who is told at once, by kind of party. */
const urgently = (story: Story) => story.notices.filter((one) => one.urgent).map((one) => one.party);
const office = `office:${offices.housing.id}`;
const housing = { office: 'housing' } as const;

describe('what is told at once is addressed to who must now do something', () => {
  it('an objection that was decided, to the office that objected', () => {
    const asked = () => assigned().does('requestReassignment', housing);
    expect(urgently(asked())).toEqual([]);
    expect(urgently(asked().does('denyReassignment', housing))).toEqual([office]);
    const move = { officeId: offices.sports.id, reason: '属于该单位职责。' };
    expect(urgently(asked().does('reassign', { ...housing, input: move }))).toEqual([office]);
  });

  it('a dissatisfied rating, to those who must handle again or supervise; a satisfied one can wait', () => {
    const again = rates(replied(), 'dissatisfied');
    expect(urgently(again)).toEqual(expect.arrayContaining([office, 'role:deputyAffairs']));
    const satisfied = rates(replied(), 'satisfied');
    expect(satisfied.notices.map((one) => one.party)).toContain(office);
    expect(urgently(satisfied)).toEqual([]);
  });

  it('a dissatisfied rating is not urgent to the deputy, to co-offices, or to whoever is not to handle it again', () => {
    const of = (name: keyof typeof offices) => `office:${offices[name].id}`;
    const story = rates(replied(separately), 'satisfied', { office: 'sports' });
    rates(story, 'dissatisfied', { office: 'housing' });
    expect(story.notices.map((one) => one.party)).toEqual(expect.arrayContaining([of('sports')]));
    expect(urgently(story).sort()).toEqual([of('housing'), 'role:deputyAffairs'].sort());
    const third = assigned(withCoOffices);
    for (const co of ['sports', 'finance'] as const)
      third.does('acknowledge', { office: co }).does('giveCoOpinion', { office: co });
    answers(third);
    for (const round of [1, 2]) {
      rates(third, 'dissatisfied');
      expect([round, urgently(third).sort()]).toEqual([round, [of('housing'), 'role:deputyAffairs'].sort()]);
      answers(third);
    }
    rates(third, 'dissatisfied');
    expect(third.state).toBe('deliberating');
    expect(urgently(third).sort()).toEqual([of('housing'), 'role:deputyAffairs'].sort());
    expect(urgently(third.does('deliberateRehandle'))).toEqual([of('housing')]);
  });

  it('what a look-back finds not real, to the office that handles it again', () => {
    const story = rates(replied(), 'satisfied').does('refuteFinding');
    expect(urgently(story)).toEqual([office]);
  });

  it('an urging, to those who owe; a hand-over is read in the morning', () => {
    const story = assigned(handOverTo({ to: 'housing', role: 'lead' }));
    expect(story.notices.map((one) => one.party)).toContain(office);
    expect(urgently(story)).toEqual([]);
    expect(urgently(story.does('urge'))).toEqual([office]);
  });
});
