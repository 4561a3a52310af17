import { describe, expect, it } from '@jest/globals';
import { presentCase } from '../../../src/case-file/presenter.js';
import { seesRatings } from '../../../src/case-file/ratings.js';
import { mayRead, readersOf } from '../../../src/case-file/visibility.js';
import { permittedActs } from '../../../src/lifecycle/permitted.js';
import { handOverTo } from '../support/inputs.js';
import { offices } from '../support/roster.js';
import type { Person } from '../support/people.js';
import { systemOf } from '../support/play.js';
import {
  answers,
  assigned,
  drafts,
  lapses,
  rates,
  registered,
  replied,
  separately,
  submitted,
} from '../support/stories.js';
import { Story } from '../support/story.js';

const sees = ({ world, file }: Story, ...people: Person[]) =>
  people.filter((one) => mayRead(world.actor(one), readersOf(file, systemOf)));
const shown = ({ world, file }: Story, person: Person) =>
  presentCase(file, { ...world.setting(file, person, null), permitted: () => [] });
const rated = (story: Story, person: Person) => shown(story, person).evaluations.length;
const judged = (story: Story, person: Person) =>
  seesRatings(story.world.actor(person), story.file, story.assignment('housing').id);

const everyone: Person[] = [
  'leadDeputy',
  'fellowDeputy',
  'delegation',
  'otherDelegation',
  'deputyAffairs',
  'committee',
];
everyone.push('otherCommittee', 'leader', 'auditor', 'governmentOffice', 'governmentLeader', 'admin');
everyone.push('liaison:housing', 'head:sports');
const staff: Person[] = ['deputyAffairs', 'leader', 'auditor'];

describe('看', () => {
  it('草稿只有提出人看得到；提交起代表团、人大机关可见；立案起对口委员会、政府督查可见（代表法第五十八条；本系统）', () => {
    expect(sees(new Story().does('draft'), ...everyone)).toEqual(['leadDeputy']);
    expect(sees(submitted(), ...everyone)).toEqual(['leadDeputy', 'delegation', ...staff]);
    const all: Person[] = [
      'leadDeputy',
      'delegation',
      'deputyAffairs',
      'committee',
      'leader',
      'auditor',
      'governmentOffice',
    ];
    expect(sees(registered(), ...everyone)).toEqual(all);
    expect(sees(assigned(), ...everyone)).toEqual([...all, 'liaison:housing']);
    expect(sees(submitted().does('return'), ...everyone)).toEqual(['leadDeputy']);
  });

  it('法院承办的件，政府督查看不到；有政府单位会办的看得到（浙江规定第十一条）', () => {
    const led = (...co: Parameters<typeof handOverTo>) => assigned(handOverTo({ to: 'court', role: 'lead' }, ...co));
    expect(sees(led(), 'governmentOffice', 'head:court')).toEqual(['head:court']);
    expect(sees(led({ to: 'sports', role: 'co' }), 'governmentOffice')).toEqual(['governmentOffice']);
  });

  it('轮次未评结前，承办单位、政府看不到评价和督办件；代表和人大机关一直看得到（代表法第五十一条；重庆条例：不得干预评价）', () => {
    const story = rates(replied(separately), 'dissatisfied', { office: 'housing' });
    const hidden: Person[] = ['liaison:housing', 'head:housing', 'head:sports', 'governmentOffice', 'governmentLeader'];
    for (const person of hidden) {
      const { evaluations, supervisionCases } = shown(story, person);
      expect([person, evaluations, supervisionCases, judged(story, person)]).toEqual([person, [], [], false]);
      expect(JSON.stringify(shown(story, person))).not.toContain('dissatisfied');
    }
    for (const person of ['leadDeputy', 'deputyAffairs', 'leader', 'auditor', 'committee'] as const) {
      expect([person, rated(story, person), judged(story, person)]).toEqual([person, 1, true]);
    }
    rates(story, 'satisfied', { office: 'sports' });
    for (const person of hidden.slice(0, 4)) expect([rated(story, person), judged(story, person)]).toEqual([2, true]);
  });

  it('重新办理后，前一轮的评价看得到，新一轮的评结前看不到（同上）', () => {
    const story = rates(replied(), 'dissatisfied');
    expect(rated(story, 'head:housing')).toBe(1);
    answers(story);
    expect([rated(story, 'head:housing'), rated(story, 'leadDeputy')]).toEqual([1, 1]);
    expect([rated(rates(story, 'satisfied'), 'head:housing')]).toEqual([2]);
  });

  it('几个单位轮次不同时，也要都评了才看得到新的评价；已经看到的不再收回（同上）', () => {
    const story = rates(rates(replied(separately), 'dissatisfied', { office: 'housing' }), 'satisfied', {
      office: 'sports',
    });
    rates(answers(story), 'satisfied', { office: 'housing' });
    expect([story.state, rated(story, 'head:sports')]).toEqual(['closed', 3]);
    story.does('refuteFinding');
    expect(rated(story, 'head:sports')).toBe(3);
    answers(answers(story), 'sports');
    rates(story, 'dissatisfied', { office: 'housing' });
    expect([story.assignment('housing').round, story.assignment('sports').round]).toEqual([3, 2]);
    for (const person of ['head:housing', 'head:sports', 'governmentOffice'] as const) {
      expect([person, rated(story, person)]).toEqual([person, 3]);
      expect(shown(story, person).supervisionCases).toHaveLength(3);
    }
    rates(story, 'satisfied', { office: 'sports' });
    expect(rated(story, 'head:sports')).toBe(5);
  });

  it('重新办理后评得不再不满意而督办件了结的，也要轮次评结了才看得到（同上）', () => {
    const story = rates(replied(separately), 'dissatisfied', { office: 'housing' });
    answers(answers(rates(story, 'dissatisfied', { office: 'sports' })), 'sports');
    rates(story, 'satisfied', { office: 'housing' });
    const closings = (person: Person) => shown(story, person).supervisionCases.map((one) => one.closing !== null);
    for (const person of ['head:housing', 'head:sports', 'governmentOffice'] as const) {
      expect([person, closings(person)]).toEqual([person, [false, false]]);
      expect(shown(story, person).supervisionCases.map((one) => one.closedOn)).toEqual([null, null]);
    }
    expect(closings('deputyAffairs')).toEqual([true, false]);
    rates(story, 'satisfied', { office: 'sports' });
    expect(closings('head:housing')).toEqual([true, true]);
  });

  it('已经看到了结的督办件，以后轮次里也还是了结的：回头看、合议以后都一样（同上）', () => {
    const closed = (story: Story) => shown(story, 'head:housing').supervisionCases.map((one) => one.closedOn !== null);
    const rate = (story: Story, result: string) => rates(answers(story), result, { office: 'housing' });
    const story = rates(rates(replied(separately), 'dissatisfied', { office: 'housing' }), 'satisfied', {
      office: 'sports',
    });
    answers(answers(rate(story, 'satisfied').does('refuteFinding')), 'sports');
    expect([story.state, closed(story)]).toEqual(['replied', [true, false, false]]);
    expect(closed(rates(story, 'satisfied', { office: 'housing' }))).toEqual([true, false, false]);

    const third = rates(rates(replied(separately), 'dissatisfied', { office: 'housing' }), 'dissatisfied', {
      office: 'sports',
    });
    for (const _again of [1, 2]) {
      answers(answers(third), 'sports');
      rates(rates(third, 'dissatisfied', { office: 'housing' }), 'dissatisfied', { office: 'sports' });
    }
    third.does('deliberateRehandle');
    const known = closed(third);
    expect([third.state, known]).toEqual(['handling', [true, true, true, true, true, true]]);
    answers(answers(third), 'sports');
    expect(closed(rates(third, 'satisfied', { office: 'housing' }))).toEqual(known);
  });

  it('重新办理期间增加的单位，看得到以前的评价；已经公布的评价仍可据以督办（同上）', () => {
    const story = rates(replied(separately), 'dissatisfied', { office: 'housing' });
    rates(story, 'satisfied', { office: 'sports' });
    story.does('addOffice', {
      input: { officeId: offices.finance.id, role: 'separate', part: '资金部分', reason: '须定。' },
    });
    expect(['head:housing', 'head:finance'].map((one) => rated(story, one as Person))).toEqual([2, 2]);
    const assignmentId = story.assignment('housing').id;
    const letter = { assignmentId, cause: 'dissatisfied', demand: '请说明。', dueOn: '2026-12-01' };
    expect(story.tries('superviseByLetter', { input: letter }).verdict).toBe('done');
  });

  it('全文公开的件，别的代表看得到建议和答复，看不到评价、催办、督办和经办人（代表法第五十八条；本系统）', () => {
    const story = rates(replied().does('urge'), 'satisfied').does('publish', { input: { scope: 'full' } });
    const others = shown(story, 'otherDeputy');
    expect([others.replies.length, others.evaluations, others.urgings, others.consultations]).toEqual([1, [], [], []]);
    expect(others.assignments[0]).toMatchObject({ responsibleLeader: null, handler: null, phone: null });
    const own = shown(story, 'leadDeputy');
    expect([own.evaluations.length, own.urgings.length, own.consultations.length]).toEqual([1, 1, 1]);
    expect(own.assignments[0]?.handler).not.toBeNull();
  });

  it('全文公开的件，承办单位的方案、月度进展、延期申请和督办函的期限，也不给别的代表看（同上）', () => {
    const story = assigned().does('acknowledge', { office: 'housing' });
    for (const act of ['plan', 'reportProgress', 'requestExtension'] as const) story.does(act, { office: 'housing' });
    const assignmentId = story.assignment('housing').id;
    story.does('superviseByLetter', {
      input: { assignmentId, cause: 'noContact', demand: '请说明。', dueOn: '2026-12-01' },
    });
    answers(story).does('publish', { input: { scope: 'full' } });
    const given = (person: Person) => {
      const { assignments, clocks } = shown(story, person);
      const [of] = assignments;
      const letters = clocks.filter((one) => one.kind === 'supervisionLetter');
      return [of?.plans.length, of?.progress.length, of?.extensions.length, letters.length];
    };
    expect(given('leadDeputy')).toEqual([1, 1, 1, 1]);
    expect(given('otherDeputy')).toEqual([0, 0, 0, 0]);
    expect(shown(story, 'otherDeputy').clocks.map((one) => one.kind)).toContain('reply');
  });

  it('审查意见和退回理由，提出人、附议人、代表团和人大机关看得到，承办单位、政府看不到（本系统）', () => {
    const story = submitted().does('examineFail').does('return').does('revise').does('submit').does('register');
    story.does('assign');
    const seen = (person: Person) => [shown(story, person).examinations.length, shown(story, person).reviews.length];
    for (const person of ['leadDeputy', 'delegation', 'deputyAffairs', 'committee'] as const) {
      expect([person, ...seen(person)]).toEqual([person, 1, 2]);
    }
    for (const person of ['liaison:housing', 'governmentOffice'] as const) {
      expect([person, ...seen(person)]).toEqual([person, 0, 0]);
    }
  });

  it('专门委员会只就本委类别的件监督、看评价：兼有别的身份也一样（本系统）', () => {
    const story = rates(replied(separately), 'dissatisfied', { office: 'housing' });
    const both = { ...story.world.actor('liaison:housing') };
    const grants = [...both.grants, ...story.world.actor('otherCommittee').grants];
    const setting = { ...story.world.setting(story.file, 'nobody', null), actor: { ...both, grants } };
    expect(presentCase(story.file, { ...setting, permitted: () => [] }).evaluations).toEqual([]);
    expect(permittedActs(story.file, setting, null).map((one) => one.act)).toEqual([]);
  });

  it('评价的事不通知承办单位；评结后的去向才通知（同上）', () => {
    const story = rates(replied(separately), 'dissatisfied', { office: 'housing' });
    expect(story.notices.map((one) => one.party)).toEqual(['role:deputyAffairs']);
    rates(story, 'satisfied', { office: 'sports' });
    expect(story.notices.filter((one) => one.party.startsWith('office:'))).toHaveLength(2);
  });

  it('逾期未评也是评结：此后补评的，承办单位随即看得到（重庆条例第二十九条）', () => {
    const story = lapses(replied());
    expect(rated(rates(story, 'satisfied'), 'head:housing')).toBe(1);
  });

  it('拟稿只有本单位看得到，签发后各方可见（浙江规定第二十二条）', () => {
    const story = drafts(assigned());
    const count = (person: Person) => shown(story, person).replies.length;
    expect((['head:housing', 'leadDeputy', 'deputyAffairs', 'governmentOffice'] as const).map(count)).toEqual([
      1, 0, 0, 0,
    ]);
    story.does('reply', { office: 'housing', input: { signer: '局长甲' } });
    expect((['head:housing', 'leadDeputy', 'deputyAffairs'] as const).map(count)).toEqual([1, 1, 1]);
  });
});
