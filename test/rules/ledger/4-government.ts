import { describe, expect, it } from '@jest/globals';
import { handOverTo } from '../support/inputs.js';
import { assigned, drafts, rates, replied } from '../support/stories.js';
import type { OfficeName } from '../support/roster.js';
import type { Story } from '../support/story.js';

const letterTo = (story: Story, office: OfficeName, dueOn: string) => ({
  assignmentId: story.assignment(office).id,
  cause: 'noContact',
  demand: '请沟通。',
  dueOn,
});

describe('督：政府督查', () => {
  it('政府督查只催办、督办政府系统的单位，不催代表评价；法院等由人大催办（浙江规定第十一条；本系统）', () => {
    const by = 'governmentOffice' as const;
    const led = assigned(handOverTo({ to: 'court', role: 'lead' }, { to: 'sports', role: 'co' }));
    led.does('urge', { by });
    expect(led.file.urgings.at(-1)?.assignmentIds).toEqual([led.assignment('sports').id]);
    const letter = (office: 'court' | 'sports') => ({ by, input: letterTo(led, office, '2026-12-01') });
    expect(led.refusal('superviseByLetter', letter('court'))).toEqual(['这个单位不属于政府系统，请代表工委发督办函']);
    expect(led.tries('superviseByLetter', letter('sports')).verdict).toBe('done');
    expect(led.tries('superviseByLetter', { ...letter('court'), by: 'leader' }).verdict).toBe('done');
    expect(replied().refusal('urge', { by })).toEqual(['没有需要催办的单位或代表']);
    expect(replied().tries('urge', { by: 'deputyAffairs' }).verdict).toBe('done');
  });

  it('政府督查不向已经结束办理的单位发函；只剩非政府系统的单位在办的，请代表工委发函（浙江规定第十一条；本系统）', () => {
    const led = assigned(handOverTo({ to: 'court', role: 'lead' }, { to: 'sports', role: 'co' }));
    drafts(led, 'court').does('urge').on('2026-04-21');
    led.does('reply', { office: 'court', input: { signer: '院长甲', missingOpinionsReason: '会办意见逾期未交。' } });
    rates(led, 'satisfied').does('refuteFinding');
    expect([led.assignment('court').state, led.assignment('sports').state]).toEqual(['acknowledged', 'ended']);
    const instead = '正在承办的单位都不属于政府系统，请代表工委发督办函';
    expect(led.refusal('superviseByLetter', { by: 'governmentOffice' })).toEqual([instead]);
    expect(led.tries('superviseByLetter', { input: letterTo(led, 'court', '2026-05-08') }).verdict).toBe('done');
  });
});
