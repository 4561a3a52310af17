import { describe, expect, it } from '@jest/globals';
import { presentCase } from '../../../src/case-file/presenter.js';
import { national } from '../../../src/congress/profile/national.js';
import { uploaded } from '../support/by-hand/attachments.js';
import type { Input } from '../support/inputs.js';
import type { Person } from '../support/people.js';
import { assigned, drafts, separately } from '../support/stories.js';
import { Story } from '../support/story.js';
import { World } from '../support/world.js';

const housing = { office: 'housing' } as const;
const drafted = () => new Story().does('draft');
const file = (n: number, more: Input = {}) => ({ input: uploaded(n, more) });
const ofReply = (n: number) => ({ ...housing, input: uploaded(n, { to: 'reply' }) });
const shown = ({ world, file: of }: Story, person: Person) =>
  presentCase(of, { ...world.setting(of, person, null), permitted: () => [] });
const last = (story: Story) => story.file.attachments.at(-1)?.id;

describe('附件', () => {
  it('建议最多三件，由领衔代表在提交以前添加、移除（汝州的做法：不超过三件）', () => {
    const story = drafted();
    for (const n of [1, 2, 3]) story.does('attachToSuggestion', file(n));
    expect(story.refusal('attachToSuggestion', file(4))).toEqual(['附件最多 3 件，现已有 3 件，请先移除不需要的']);
    story.does('detachFromSuggestion', { input: { attachmentId: last(story) } }).does('attachToSuggestion', file(4));
    story.does('submit');
    expect(story.refusal('attachToSuggestion', file(5))[0]).toContain('须在「草稿」时才能添加建议附件');
    expect(story.refusal('detachFromSuggestion')[0]).toContain('须在「草稿」时才能移除建议附件');
    expect(shown(story, 'deputyAffairs').attachments).toHaveLength(3);
    story.does('return').does('detachFromSuggestion');
    expect(shown(story, 'leadDeputy').attachments).toHaveLength(2);
  });

  it('同样的文件不重复附；移除以后可以再附（本系统）', () => {
    const story = drafted().does('attachToSuggestion', file(1));
    expect(story.refusal('attachToSuggestion', file(1))).toEqual(['同样的文件已经附在这里，无须重复添加']);
    story.does('detachFromSuggestion').does('attachToSuggestion', file(1));
    expect(shown(story, 'leadDeputy').attachments).toHaveLength(1);
  });

  it('一件建议的全部附件合计不超过办理规则所定（本系统）', () => {
    const attachments = { ...national.attachments, value: { ...national.attachments.value, caseMegabytes: 20 } };
    const story = new Story(new World({ ...national, attachments })).does('draft');
    const large = (n: number, bytes: number) => ({ input: { ...uploaded(n), file: { ...fileOf(n), bytes } } });
    const fileOf = (n: number) => uploaded(n)['file'] as object;
    story.does('attachToSuggestion', large(1, 15 * 1_048_576)).does('attachToSuggestion', large(2, 5 * 1_048_576));
    expect(story.refusal('attachToSuggestion', large(3, 1))[0]).toContain('合计不超过 20 MB');
  });

  it('附议的代表须了解内容：附件有改动的，请他们再次确认（浙江规定第九条）', () => {
    const story = drafted().does('inviteCosigners').does('cosign').does('attachToSuggestion', file(1));
    expect(story.file.cosigners.map((one) => one.state)).toEqual(['invited']);
    expect(story.notices.map((one) => one.party)).toEqual([`deputy:${story.file.cosigners[0]?.deputyId ?? ''}`]);
    story.does('cosign').does('detachFromSuggestion');
    expect(story.file.cosigners.map((one) => one.state)).toEqual(['invited']);
  });

  it('须声明不涉密（本系统）', () => {
    for (const unclassified of ['false', 'yes', undefined]) {
      expect(drafted().faults('attachToSuggestion', file(1, { unclassified }))[0]).toContain('非涉密声明');
    }
  });

  it('答复稿的附件由本单位添加、移除；签发以后不再改动；拟稿和它的附件只有本单位看得到（浙江规定第二十二条）', () => {
    const story = drafts(assigned()).does('attachToReply', ofReply(1)).does('attachToReply', ofReply(2));
    const seen = (person: Person) => shown(story, person).replies.flatMap((one) => one.attachments).length;
    expect((['head:housing', 'deputyAffairs', 'leadDeputy'] as const).map(seen)).toEqual([2, 0, 0]);
    expect(story.faults('withholdAttachment', { input: { attachmentId: last(story), reason: 'mistaken' } })).toEqual([
      '没有这件附件（attachmentId）',
    ]);
    story.does('detachFromReply', housing);
    story.does('reply', { ...housing, input: { signer: '局长甲' } });
    expect((['head:housing', 'deputyAffairs', 'leadDeputy'] as const).map(seen)).toEqual([1, 1, 1]);
    expect(story.refusal('attachToReply', ofReply(3))).toHaveLength(1);
    expect(story.tries('detachFromReply', housing).verdict).toBe('invalid');
  });

  it('沟通记录、月度进展的附件由本单位添加；别的单位的记录不能附（浙江规定第二十二条）', () => {
    const story = assigned(separately);
    for (const office of ['housing', 'sports'] as const) story.does('acknowledge', { office });
    const to = (paperId: string | undefined, kind = 'consultation') => ({
      ...housing,
      input: uploaded(story.file.attachments.length, { to: kind, paperId }),
    });
    story.does('consult', { office: 'sports' }).does('consult', housing).does('reportProgress', housing);
    const [theirs, held] = story.file.consultations.map((one) => one.id);
    const report = story.file.progressReports[0]?.id;
    expect(story.faults('attachToRecord', to(undefined))).toEqual([
      '「沟通记录或者月度进展的编号」必须填写（paperId）',
    ]);
    expect(story.faults('attachToRecord', to(theirs))).toEqual(['本单位没有这份沟通记录（paperId）']);
    expect(story.faults('attachToRecord', to(report))).toEqual(['本单位没有这份沟通记录（paperId）']);
    for (let n = 1; n <= 5; n += 1) story.does('attachToRecord', to(held));
    expect(story.refusal('attachToRecord', to(held))[0]).toContain('附件最多 5 件');
    story.does('attachToRecord', to(report, 'progress'));
    const { consultations, assignments } = shown(story, 'leadDeputy');
    expect(consultations.map((one) => one.attachments.length)).toEqual([0, 5]);
    expect(assignments.flatMap((one) => one.progress.map((month) => month.attachments.length))).toEqual([1]);
  });

  it('代表工委发现不当的附件，即行撤下：留有名称、摘要和原因，不能再打开（本系统）', () => {
    const story = drafted().does('attachToSuggestion', file(1)).does('submit');
    const input = { attachmentId: last(story), reason: 'classified' };
    story.does('withholdAttachment', { input });
    expect(shown(story, 'leadDeputy').attachments).toMatchObject([
      { name: '现场照片.jpg', withheldReason: 'classified', withheldOn: '2026-02-10', href: null },
    ]);
    expect(story.events.at(-1)?.body).toContain('classified');
    expect(story.tries('withholdAttachment', { input }).verdict).toBe('invalid');
  });

  it('全文公开的件，附件不给别的代表看（本系统）', () => {
    const story = drafted().does('attachToSuggestion', file(1)).does('submit').does('register').does('assign');
    drafts(story)
      .does('attachToReply', ofReply(2))
      .does('reply', { ...housing, input: { signer: '局长甲' } });
    story.does('publish', { input: { scope: 'full' } });
    const count = (person: Person) => {
      const { attachments, replies } = shown(story, person);
      return [attachments.length, replies.flatMap((one) => one.attachments).length];
    };
    expect([count('leadDeputy'), count('otherDeputy')]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });
});
