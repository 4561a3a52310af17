import { describe, expect, it } from '@jest/globals';
import { handOverTo } from './support/inputs.js';
import { offices } from './support/roster.js';
import { assigned, rates, replied } from './support/stories.js';
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

  it('an urging, to those who owe; a hand-over is read in the morning', () => {
    const story = assigned(handOverTo({ to: 'housing', role: 'lead' }));
    expect(story.notices.map((one) => one.party)).toContain(office);
    expect(urgently(story)).toEqual([]);
    expect(urgently(story.does('urge'))).toEqual([office]);
  });
});
