import { describe, expect, it } from '@jest/globals';
import { zhejiang2016 } from '../../src/congress/profile/zhejiang-2016.js';
import { handOverTo } from './support/inputs.js';
import { offices } from './support/roster.js';
import { answers, assigned, rates, registered, replied, separately, tracked } from './support/stories.js';
import type { Story } from './support/story.js';
import { World } from './support/world.js';

const lead = handOverTo({ to: 'housing', role: 'lead' });
const begun = () => assigned(lead, new World(zhejiang2016, '2026-03-02'));
const housing = { office: 'housing' } as const;
const titled = (story: Story) => `第 1 号建议《${story.file.suggestion.title}》`;
const office = (name: keyof typeof offices) => `office:${offices[name].id}`;
/** What a party was told by the latest act, without the number and title that begin it. */
function told(story: Story, party: string): { subject: string; lines: string[] } {
  const found = story.notices.find((one) => one.party === party);
  if (!found) throw new Error(`${party} was not told`);
  expect([found.subject, found.body].every((one) => one.startsWith(titled(story)))).toBe(true);
  const [first, ...lines] = found.body.split('\n');
  expect(first).toBe(`${found.subject}。`);
  return { subject: found.subject.slice(titled(story).length), lines };
}
const deputy = (story: Story) => `deputy:${story.file.suggestion.deputyId ?? ''}`;

describe('告知的文字 a notice says what, by whom, when, why, until when', () => {
  it('督办函：收函单位、缘由、回复期限；谁发的', () => {
    const story = begun();
    const input = {
      assignmentId: story.assignment('housing').id,
      cause: 'noContact',
      demand: '请沟通。',
      dueOn: '2026-03-20',
    };
    story.on('2026-03-09').does('superviseByLetter', { by: 'leader', input });
    expect(told(story, office('housing'))).toEqual({
      subject: '已发督办函，请于2026-03-20前（含当日）回复',
      lines: [
        '办理：常委会领导，2026-03-09',
        '收函单位：住建局',
        '督办缘由：未与代表沟通',
        '督办函期限：应于2026-03-20前（含当日）回复督办函',
      ],
    });
  });

  it('催办：各项应办事项和期限，逾期的写明；不告知权利', () => {
    const story = begun().on('2026-03-12').does('urge', { by: 'governmentOffice' });
    expect(told(story, office('housing'))).toEqual({
      subject: '已催办，请尽快办理',
      lines: [
        '办理：政府督查，2026-03-12',
        '签收期限：应于2026-03-09前（含当日）签收，已逾期3天',
        '答复期限：应于2026-06-02前（含当日）答复代表',
      ],
    });
    const unrated = replied().does('urge');
    expect(told(unrated, deputy(unrated))).toMatchObject({
      subject: '已催办，请尽快评价',
      lines: ['办理：代表工委，2026-02-10', expect.stringMatching(/^评价期限：应于.+前（含当日）评价$/)],
    });
  });

  it('几个单位分别办理的，标题写明是哪个单位，两份答复的告知不至于一样', () => {
    const story = answers(assigned(separately), 'housing');
    const first = told(story, deputy(story)).subject;
    answers(story, 'sports');
    expect([first, told(story, deputy(story)).subject]).toEqual(['住建局已答复', '体育局已答复；各单位均已答复']);
  });

  it('督办活动：形式和日期', () => {
    const story = begun().on('2026-03-20');
    story.does('inspect', { input: { form: 'visit', heldOn: '2026-03-18', findings: '如题' } });
    expect(told(story, office('housing'))).toEqual({
      subject: '已登记督办活动',
      lines: ['办理：代表工委，2026-03-20', '督办形式：现场走访', '活动日期：2026-03-18'],
    });
  });

  it('交办：哪些单位，各项期限；代表只看到答复的期限', () => {
    const story = begun();
    expect(told(story, office('housing')).lines).toEqual([
      '办理：代表工委，2026-03-02',
      '承办单位：住建局（主办）',
      '签收期限：应于2026-03-09前（含当日）签收',
      '申请调整期限：可于2026-03-12前（含当日）提出调整申请',
      '答复期限：应于2026-06-02前（含当日）答复代表',
    ]);
    expect(told(story, deputy(story)).lines.at(-1)).toBe('答复期限：应于2026-06-02前（含当日）答复代表');
    const separate = assigned(
      handOverTo({ to: 'housing', role: 'separate', part: '一' }, { to: 'sports', role: 'separate', part: '二' }),
    );
    expect(told(separate, deputy(separate)).lines.slice(-2)).toEqual([
      expect.stringMatching(/^答复期限（住建局）：应于/),
      expect.stringMatching(/^答复期限（体育局）：应于/),
    ]);
  });

  it('申请调整、改办、延期：谁来决定、到何日', () => {
    const asked = begun().does('requestReassignment', housing);
    expect(told(asked, 'role:deputyAffairs').lines).toEqual([
      '办理：住建局，2026-03-02',
      '改办期限：应于2026-03-16前（含当日）决定是否改办',
    ]);
    const moved = asked.does('reassign', {
      ...housing,
      input: { officeId: offices.sports.id, reason: '属于该单位职责。' },
    });
    expect(told(moved, office('housing')).lines).toEqual(['办理：代表工委，2026-03-02', '改由：体育局（主办）']);
    expect(told(moved, office('sports')).lines).toContain('签收期限：应于2026-03-09前（含当日）签收');
    const late = begun().does('acknowledge', housing).on('2026-05-20');
    late.does('requestExtension', { ...housing, input: { reason: '用地调整。', until: '2026-08-31' } });
    expect(told(late, 'role:deputyAffairs').lines).toContain('申请延至：2026-08-31');
    late.does('grantExtension', { ...housing, input: { until: '2026-08-31' } });
    expect(told(late, office('housing')).lines).toEqual([
      '办理：代表工委，2026-05-20',
      '答复期限：应于2026-08-31前（含当日）答复代表，原为2026-06-02',
    ]);
  });

  it('不同意调整、不同意延期的，写明仍须遵守的期限', () => {
    const denied = begun().does('requestReassignment', housing).does('denyReassignment', housing);
    expect(told(denied, office('housing'))).toEqual({
      subject: '调整申请未获同意',
      lines: [
        '办理：代表工委，2026-03-02',
        '签收期限：应于2026-03-09前（含当日）签收',
        '答复期限：应于2026-06-02前（含当日）答复代表',
      ],
    });
    const late = begun().does('acknowledge', housing).on('2026-05-20');
    late.does('requestExtension', { ...housing, input: { reason: '用地调整。', until: '2026-08-31' } });
    expect(told(late.does('refuseExtension', housing), office('housing'))).toMatchObject({
      subject: '延期申请未获同意',
      lines: ['办理：代表工委，2026-05-20', '答复期限：应于2026-06-02前（含当日）答复代表'],
    });
  });

  it('增加承办单位：增加了谁，新单位的期限；原单位的期限不变', () => {
    const input = { officeId: offices.sports.id, role: 'co', reason: '涉及场地。' };
    const story = begun().on('2026-03-05').does('addOffice', { input });
    expect(told(story, office('sports')).lines).toContain('增加：体育局（会办）');
    expect(told(story, office('sports')).lines).toContain('会办意见期限：应于2026-05-06前（含当日）提交会办意见');
    expect(told(story, office('housing')).lines).toEqual(['办理：代表工委，2026-03-05', '增加：体育局（会办）']);
  });

  it('几件事一并告知的，各成一句，不混在一起', () => {
    const closed = rates(replied(), 'satisfied');
    expect(told(closed, 'role:deputyAffairs').subject).toBe('已评价');
    expect(told(closed, office('housing'))).toEqual({ subject: '已办结', lines: ['日期：2026-02-10'] });
    const again = rates(replied(), 'dissatisfied');
    expect(told(again, 'role:deputyAffairs').subject).toBe('已评价；须重新办理');
    expect(told(again, office('housing')).lines).toEqual([
      '日期：2026-02-10',
      expect.stringMatching(/^重新办理期限：应于.+前（含当日）重新办理并再次答复$/),
    ]);
    expect(told(replied(), 'role:deputyAffairs').subject).toBe('已答复；各单位均已答复');
    const story = tracked('2026-09-30').does('fulfilCommitment', housing).does('acceptFulfilment');
    expect(told(story, deputy(story)).subject).toBe('已确认承诺落实；承诺事项已全部落实，建议办结');
    expect(told(story, deputy(story)).lines).toContain('承诺事项：第 1 项');
  });

  it('立案告知另一交办机构交办的期限', () => {
    expect(told(registered(), 'role:governmentOffice').lines.at(-1)).toMatch(/^交办期限：应于.+前（含当日）交办$/);
  });
});
