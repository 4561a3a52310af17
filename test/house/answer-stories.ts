import { expect } from '@jest/globals';
import type { TestCongress } from '../support/congress.js';
import { draftBody, Story } from '../support/story.js';
import { openedAndWithheld, picturesOfDraft, picturesOfHandling } from './answer-attachments.js';

/** Asks everybody who may read the case for it, and compares the answers with the document. */
type Reading = (story: Story) => Promise<void>;

const offices = [
  { office: 'a', role: 'lead' },
  { office: 'b', role: 'co' },
] as const;

const checked = (quality: string) => ({ political: 'pass', legal: 'pass', quality, opinion: '请看审查意见。' });

async function opinion(story: Story): Promise<void> {
  await story.acknowledged('b');
  const body = { opinion: '同意。', signer: '局长乙', docNo: '发改函〔2026〕3号' };
  await story.office('headB', story.assignment('b').id, 'co-opinion', body);
}

/** A case from the draft to a tracked one, with every paper on the way. */
export async function fromDraftToTracked(congress: TestCongress, everybodyReads: Reading): Promise<void> {
  const story = new Story(congress);
  await story.draft({ ...draftBody, wishedOfficeId: congress.offices.a, formedBy: 'survey', stationName: '联络站' });
  await picturesOfDraft(story);
  await everybodyReads(story);
  const deputy = await congress.as('deputy');
  await deputy.patch(`suggestions/${story.shown.id}`, { title: '改过的标题', publicationWish: 'full' }).expect(200);
  await story.cosigned();
  await story.act('deputy', 'submission');
  await story.act('delegation', 'examination', checked('fail'));
  await story.act('deputyAffairs', 'return', { reason: '请补充。' });
  await deputy.patch(`suggestions/${story.shown.id}`, { cause: '补充后的案由。' }).expect(200);
  await story.act('deputy', 'submission');
  await everybodyReads(story);
  await story.act('deputyAffairs', 'examination', checked('pass'));
  await story.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
  await everybodyReads(story);
  const joined = new Story(congress);
  await joined.registered();
  await story.act('deputyAffairs', 'joint-handling', { withIds: [joined.shown.id] });
  const given = offices.map(({ office, role }) => ({ officeId: congress.offices[office], role }));
  await story.act('deputyAffairs', 'assignment', { offices: given, note: '请抓紧办理。' });
  await everybodyReads(story);
  const leader = { name: '副主任甲', accountId: await congress.account('leader') };
  const key = { supervisingLeader: leader, leadingLeader: { name: '副区长乙' }, decidedOn: '2026-03-10' };
  await story.act('deputyAffairs', 'key-designation', key);
  await story.act('committee', 'key-plan', { plan: '六月视察一次。' });
  await story.act('deputyAffairs', 'key-report', { report: '已建成。', reportedTo: '主任会议' });
  await story.act('committee', 'inspections', { form: 'cloud', heldOn: '2026-03-10', findings: '进展正常。' });
  await opinion(story);
  await everybodyReads(story);
  await story.acknowledged('a');
  await story.upon('head', `supervision-letters/${await story.lettered()}/answer`, { report: '已沟通。' });
  await story.upon('deputyAffairs', `oversight-copies/${await story.copied()}/result`, { result: '已整改。' });
  const [lead, co] = [story.assignment('a').id, story.assignment('b').id];
  await story.office('head', co, 'co-opinion-return', { reason: '请补充用地意见。' });
  await story.office('liaison', lead, 'plan', { milestones: [{ title: '现场踏勘', dueOn: '2026-04-15' }] });
  const month = {
    period: '2026-03',
    done: '踏勘',
    next: '设计',
    difficulties: '用地',
    percent: 30,
    needsHelp: '协调',
  };
  await story.office('liaison', lead, 'progress', month);
  const decisions = { 'extension-refusal': { reason: '按期。' }, 'extension-grant': { until: '2026-08-31' } };
  for (const [decision, body] of Object.entries(decisions)) {
    await story.office('liaison', lead, 'extension-request', { reason: '用地调整。', until: '2026-08-31' });
    await story.office('governmentOffice', lead, decision, body);
  }
  await everybodyReads(story);
  await story.office('headB', co, 'co-opinion', { opinion: '可以调整。', signer: '局长乙' });
  await story.act('deputyAffairs', 'urgings', { note: '请抓紧。' });
  await story.drafted('a');
  await picturesOfHandling(story);
  await story.office('head', story.assignment('a').id, 'reply-return', { reason: '请补充。' });
  const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: '2026-09-30' }];
  await story.replied('a', { outcomeClass: 'B', commitments });
  await everybodyReads(story);
  await openedAndWithheld(congress, story);
  await story.rated('basicallySatisfied');
  expect(story.shown.state).toBe('tracking');
  await everybodyReads(story);
  await story.promise('liaison', 0, 'deferral', { reason: '汛期不能施工。', dueOn: '2026-12-31' });
  const kept = { report: '场地已建成。', docNo: '住建函〔2026〕30号', signer: '局长' };
  for (const accepted of [false, true]) {
    await story.promise('head', 0, 'fulfilment', kept);
    await story.promise('deputyAffairs', 0, 'confirmation', { accepted, note: '现场查看。' });
    await everybodyReads(story);
  }
  expect(story.shown).toMatchObject({ state: 'closed', accomplished: true });
  await story.act('deputyAffairs', 'publication', { scope: 'full' });
  await everybodyReads(story);
}

/** A case that is pre-assigned, objected to, re-assigned and escalated. */
export async function movedAbout(congress: TestCongress, everybodyReads: Reading): Promise<void> {
  const story = new Story(congress);
  await story.registered();
  const offered = { offices: [{ officeId: congress.offices.a, role: 'lead', part: '道路部分' }] };
  await story.act('deputyAffairs', 'pre-assignment', offered);
  await everybodyReads(story);
  const staff = await congress.as('deputyAffairs');
  await staff.post('assignment-batches', { suggestionIds: [story.shown.id], kind: 'monthly' }).expect(200);
  await story.act('deputyAffairs', 'urgings', { note: '请签收。' });
  const request = { reason: '不属于本局职责。', suggestedOfficeId: congress.offices.b };
  await story.office('head', story.assignment('a').id, 'reassignment-request', request);
  await everybodyReads(story);
  await story.office('deputyAffairs', story.assignment('a').id, 'reassignment-denial', { reason: '属于。' });
  const move = { officeId: congress.offices.b, reason: '另行研究。' };
  await story.office('deputyAffairs', story.assignment('a').id, 'reassignment', move);
  const more = { officeId: congress.offices.c, role: 'co', reason: '涉及用地。' };
  await story.act('deputyAffairs', 'offices', more);
  await story.act('deputyAffairs', 'escalation', { reason: '协调未果。', leader: { name: '副区长乙' } });
  await everybodyReads(story);
}

/**
 * Cases that are closed, refused, referred and withdrawn.
 * @returns the state of the refused one, which only its delegation is asked for.
 */
export async function closedAndRefused(congress: TestCongress, everybodyReads: Reading): Promise<string> {
  const closed = new Story(congress);
  await closed.assigned();
  await closed.replied();
  await closed.rated('satisfied');
  await closed.act('deputyAffairs', 'look-back', { finding: 'confirmed', note: '已建成。' });
  await everybodyReads(closed);
  const refused = new Story(congress);
  await refused.draft(draftBody, 'delegation');
  await refused.act('delegation', 'submission');
  await refused.act('deputyAffairs', 'refusal', { reasonCode: 'pendingCase', reason: '涉及在审案件。' });
  await (await congress.as('delegation')).get(`suggestions/${refused.shown.id}`).expect(200);
  const referred = new Story(congress);
  await referred.submitted();
  await referred.act('deputyAffairs', 'referral', { to: 'petition', reason: '属于信访事项。' });
  await everybodyReads(referred);
  const withdrawn = new Story(congress);
  await withdrawn.assigned();
  await withdrawn.act('deputy', 'withdrawal', { reason: '问题已经解决。' });
  await everybodyReads(withdrawn);
  return refused.shown.state;
}

/** Every state that a case of these stories comes to. */
export const reachable = [
  ...[
    'archived',
    'assigned',
    'closed',
    'deliberating',
    'draft',
    'handling',
    'preassigned',
    'refused',
    'registered',
    'replied',
    'submitted',
  ],
  'tracking',
  ...['referred', 'withdrawn'],
];
