import { describe, expect, it } from '@jest/globals';
import { handOverTo, promise, wholeReply } from '../support/inputs.js';
import { accounts, deputies, offices } from '../support/roster.js';
import { answers, assigned, drafts, rates, registered, withCoOffices } from '../support/stories.js';
import { Story } from '../support/story.js';

const assigners = ['role:deputyAffairs', 'role:governmentOffice'] as const;
const leader = { name: '副区长乙', accountId: accounts.mayor };
const key = { supervisingLeader: { name: '副主任甲' }, leadingLeader: leader, decidedOn: '2026-02-10' };
/** Which of the two that hand over together was told. */
const assignerTold = (story: Story) =>
  story.notices.map((one) => one.party).filter((party) => (assigners as readonly string[]).includes(party));
const parties = (story: Story) => story.notices.map((one) => one.party).sort();
const cosigned = () => {
  const story = new Story().does('draft').does('inviteCosigners').does('cosign').does('submit').does('register');
  return story.does('assign', { input: handOverTo({ to: 'housing', role: 'lead' }) });
};

describe('告知', () => {
  it('共同交办：一方交办、增加、改办的，告知另一方（浙江规定第十一条）', () => {
    expect(assignerTold(registered().does('assign'))).toEqual(['role:governmentOffice']);
    expect(assignerTold(registered().does('assign', { by: 'governmentOffice' }))).toEqual(['role:deputyAffairs']);
    expect(assignerTold(assigned().does('addOffice'))).toEqual(['role:governmentOffice']);
    expect(assignerTold(assigned().does('addOffice', { by: 'governmentOffice' }))).toEqual(['role:deputyAffairs']);
    const input = { officeId: offices.sports.id, reason: '属于该单位职责。' };
    const moved = assigned().does('reassign', { by: 'governmentOffice', office: 'housing', input });
    expect(assignerTold(moved)).toEqual(['role:deputyAffairs']);
  });

  it('一方不同意调整、同意或者不同意延期的，告知另一方（浙江规定第十一条、第十四条、第二十一条）', () => {
    const housing = { office: 'housing', by: 'governmentOffice' } as const;
    const asked = assigned().does('requestReassignment', { office: 'housing' });
    expect(assignerTold(asked.does('denyReassignment', housing))).toEqual(['role:deputyAffairs']);
    const extending = () => drafts(assigned()).does('requestExtension', { office: 'housing' });
    const told = [`deputy:${deputies.lead.id}`, `office:${offices.housing.id}`];
    expect(parties(extending().does('grantExtension', housing))).toEqual([...told, 'role:deputyAffairs']);
    expect(parties(extending().does('refuseExtension', housing))).toEqual([...told, 'role:deputyAffairs']);
    expect(parties(extending().does('refuseExtension', { office: 'housing' }))).toEqual([
      ...told,
      'role:governmentOffice',
    ]);
  });

  it('答复抄送代表工委；政府系统的，同时抄送政府（浙江规定第二十五条）', () => {
    const story = drafts(assigned()).does('reply', { office: 'housing', input: { signer: '局长甲' } });
    expect(parties(story)).toEqual([`deputy:${deputies.lead.id}`, ...assigners]);
  });

  it('法院等非政府系统单位承办的，交办、答复、撤回都不告知政府：它看不到这件（浙江规定第十一条、第二十五条）', () => {
    const court = () => registered().does('assign', { input: handOverTo({ to: 'court', role: 'lead' }) });
    expect(assignerTold(court())).toEqual([]);
    expect(assignerTold(answers(court(), 'court'))).toEqual(['role:deputyAffairs']);
    expect(assignerTold(court().does('withdraw'))).toEqual(['role:deputyAffairs']);
  });

  it('承诺事项报告落实、确认落实的，附议代表也告知：再次答复代表（浙江规定第二十条、第二十二条）', () => {
    const planned = wholeReply('B', { commitments: [promise('2026-09-30')] });
    const story = rates(answers(cosigned(), 'housing', planned), 'satisfied').does('fulfilCommitment');
    expect(parties(story)).toContain(`deputy:${deputies.fellow.id}`);
    expect(parties(story.does('acceptFulfilment'))).toContain(`deputy:${deputies.fellow.id}`);
  });

  it('撤回的，各承办单位、政府和督办、领办的领导都告知（青岛条例第十二条：办理即行终止）', () => {
    const story = assigned(withCoOffices).does('designateKey', { input: key }).does('withdraw');
    expect(parties(story)).toEqual(expect.arrayContaining([...assigners, `account:${accounts.mayor}`]));
    expect(parties(story).filter((party) => party.startsWith('office:'))).toHaveLength(3);
  });

  it('列为重点督办的，告知代表工委、政府和对口的专门委员会（代表法第五十二条；浙江规定第十二条、第二十八条）', () => {
    const story = assigned().does('designateKey', { by: 'leader', input: key });
    const committee = `committee:${story.file.suggestion.categoryId ?? ''}`;
    expect(parties(story)).toEqual(expect.arrayContaining([...assigners, committee, `account:${accounts.mayor}`]));
  });
});
