import { describe, expect, it } from '@jest/globals';
import { shippedProfiles } from '../../../src/congress/profile/shipped.js';
import { zhejiang2016 } from '../../../src/congress/profile/zhejiang-2016.js';
import { handOverTo, type Input } from '../support/inputs.js';
import { type OfficeName, offices } from '../support/roster.js';
import { assigned, withCoOffices } from '../support/stories.js';
import type { Story } from '../support/story.js';
import { World } from '../support/world.js';

const lead = handOverTo({ to: 'housing', role: 'lead' });
const objected = (office: OfficeName, input: Input = lead) =>
  assigned(input, new World(zhejiang2016, '2026-03-02')).does('requestReassignment', { office });
const letter = (story: Story, office: OfficeName) => ({
  assignmentId: story.assignment(office).id,
  cause: 'noContact',
  demand: '请与代表沟通。',
  dueOn: '2026-12-31',
});

describe('交：申请调整尚待决定', () => {
  it.each(shippedProfiles)('$key：十个工作日内决定是否改办，由交办机构办理（重庆条例：十个工作日）', (profile) => {
    const story = assigned(lead, new World(profile, '2026-03-02')).does('requestReassignment', { office: 'housing' });
    expect(story.clock('reassign')).toMatchObject({ anchorOn: '2026-03-02', dueOn: '2026-03-16', state: 'open' });
    story.on('2026-03-18').does('denyReassignment', { office: 'housing' });
    expect(story.clock('reassign')).toMatchObject({ state: 'met', metOn: '2026-03-18' });
  });

  it('不催办申请调整的单位，只催办其他未办完的单位；没有其他单位的，先作决定（浙江规定第十四条）', () => {
    const urged = objected('sports', withCoOffices).does('urge').file.urgings.at(-1)?.assignmentIds ?? [];
    expect(urged).toHaveLength(2);
    expect(urged).not.toContain(objected('sports', withCoOffices).assignment('sports').id);
    expect(objected('housing').refusal('urge')).toEqual(['承办单位的调整申请尚待决定，请交办机构先作决定']);
    expect(objected('housing').does('denyReassignment', { office: 'housing' }).tries('urge').verdict).toBe('done');
  });

  it('不向申请调整的单位发督办函，决定以后再发（浙江规定第十四条）', () => {
    const story = objected('sports', withCoOffices);
    const refused = ['这个单位的调整申请尚待决定，请交办机构先作决定'];
    expect(story.refusal('superviseByLetter', { input: letter(story, 'sports') })).toEqual(refused);
    expect(story.tries('superviseByLetter', { input: letter(story, 'housing') }).verdict).toBe('done');
    story.does('denyReassignment', { office: 'sports' });
    expect(story.tries('superviseByLetter', { input: letter(story, 'sports') }).verdict).toBe('done');
  });

  it('会办单位的调整申请逾会办期限仍未决定的，不须催办，主办单位说明理由后可以先行答复（浙江规定第十八条；本系统）', () => {
    const input = handOverTo({ to: 'housing', role: 'lead' }, { to: 'sports', role: 'co' });
    const story = objected('sports', input).does('acknowledge', { office: 'housing' });
    story.does('consult', { office: 'housing' }).does('draftReply', { office: 'housing' });
    const why = { missingOpinionsReason: '该单位的调整申请尚未决定。' };
    const reply = { office: 'housing' as const, input: { signer: '局长甲', ...why } };
    const waits = '「体育局」的调整申请尚待决定，会办意见未交，请交办机构先作决定';
    expect(story.on('2026-05-06').refusal('reply', reply)).toEqual([waits]);
    expect(offices.sports.name).toBe('体育局');
    expect(story.on('2026-05-07').does('reply', reply).state).toBe('replied');
  });
});
