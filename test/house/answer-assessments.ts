import type { TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { Story } from '../support/story.js';
import type { Watch } from '../support/watched.js';

type Answer = { readonly id: string; readonly objections: readonly { readonly id: string }[] };

/** An assessment from the draft to the award, with points by the staff, an objection taken and one refused; and 优秀建议. */
export async function assessmentOfYear(service: TestApp, watch: Watch): Promise<void> {
  service.clock.set('2026-03-10');
  const congress = watch.congress(await freshCongress(service));
  const story = new Story(congress, true);
  await story.assigned([
    { office: 'a', role: 'lead' },
    { office: 'b', role: 'co' },
  ]);
  await story.acknowledged('b');
  await story.office('headB', story.assignment('b').id, 'co-opinion', { opinion: '同意。', signer: '局长乙' });
  await story.replied();
  await story.rated('satisfied');
  const staff = await congress.as('deputyAffairs');
  await staff.get('assessment-measures').expect(200);
  const { body: shipped } = await staff.get('assessment-measures/hainan-2002').expect(200);
  const {
    version: _version,
    shipped: _shipped,
    ...measure
  } = shipped as Record<'version' | 'shipped', unknown> & {
    officeAward: object;
  };
  const officeAward = {
    ...measure.officeAward,
    most: { percent: 100, rounding: 'down', least: 0, source: '试', verified: false },
  };
  await staff.post('assessment-measures', { ...measure, key: 'own', officeAward }).expect(201);
  await staff.post('assessment-measures', { ...measure, key: 'own', by: 'grades' }).expect(400);
  await assessedFrozen(service, congress, story);
  await suggestionsAwarded(service, congress, story.shown.id);
  service.clock.set('2026-03-10');
}

async function assessedFrozen(service: TestApp, congress: TestCongress, story: Story): Promise<void> {
  const [staff, head, leader] = [
    await congress.as('deputyAffairs'),
    await congress.as('head'),
    await congress.as('leader'),
  ];
  const { id } = (await staff.post('assessments', { year: 2026, title: '考核', measure: 'own' }).expect(201))
    .body as Answer;
  const of = {
    section: 'lead',
    officeId: congress.offices.a,
    assignmentId: story.assignment('a').id,
    reason: '审阅。',
  };
  const co = { section: 'co', indicator: 'quality', officeId: congress.offices.b, points: 40, reason: '审阅。' };
  const items = [{ ...of, indicator: 'quality', points: 40 }, { ...of, indicator: 'result', points: 30 }, co];
  const { id: other } = (await staff.post('assessments', { year: 2026, title: '另算', measure: 'own' }).expect(201))
    .body as Answer;
  await staff.delete(`assessments/${other}`).expect(204);
  await staff.post(`assessments/${id}/publication`).expect(409);
  await staff.post(`assessments/${id}/judgements`, { items }).expect(200);
  await staff.post(`assessments/${id}/computation`).expect(200);
  await staff.post(`assessments/${id}/publication`).expect(200);
  await staff.get(`assessments/${id}/verification`).expect(409);
  const objected = async (indicator: string) => {
    const { body } = await head
      .post(`assessments/${id}/objections`, { section: 'lead', indicator, reason: '有误。' })
      .expect(200);
    return (body as Answer).objections.at(-1)?.id ?? '';
  };
  const points = [{ indicator: 'quality', assignmentId: of.assignmentId, points: 45 }];
  const first = await objected('quality');
  await staff.post(`assessment-objections/${first}/decision`, { accepted: true, reason: '属实。' }).expect(400);
  await staff.post(`assessment-objections/${first}/decision`, { accepted: true, reason: '属实。', points }).expect(200);
  await staff
    .post(`assessment-objections/${await objected('speed')}/decision`, { accepted: false, reason: '不实。' })
    .expect(200);
  await staff.delete(`assessments/${id}`).expect(409);
  await head.get('assessments').expect(200);
  await head.get(`assessments/${id}`).expect(200);
  await head.get(`assessments/${id}.csv`).expect(200);
  await head.get(`assessments/${id}.xlsx`).expect(200);
  await head.get(`assessments/${id}/lines?section=lead&question=onTime`).expect(200);
  await head.get(`assessments/${id}/lines?counted=true`).expect(400);
  service.clock.set('2026-03-21');
  await staff.post(`assessments/${id}/freezing`, { approvedOn: '2026-03-21', approvedBy: '主任会议' }).expect(200);
  await leader.get(`assessments/${id}/verification`).expect(200);
  await leader.get(`assessments/${id}/award`).expect(200);
  await head.get(`assessments/${id}/award`).expect(404);
  const decided = { officeIds: [congress.offices.a], decidedOn: '2026-03-21', meeting: '主任会议' };
  await staff.post(`assessments/${id}/award`, decided).expect(200);
  await staff.post(`assessments/${id}/award`, decided).expect(409);
  await head.get(`assessments/${id}/award`).expect(200);
}

async function suggestionsAwarded(service: TestApp, congress: TestCongress, suggestionId: string): Promise<void> {
  const [staff, deputy] = [await congress.as('deputyAffairs'), await congress.as('deputy')];
  const selection = { year: 2026, title: '优秀建议', measure: 'own', nominationsUntil: '2026-03-22' };
  const { id } = (await staff.post('suggestion-awards', selection).expect(201)).body as Answer;
  await deputy.post(`suggestion-awards/${id}/nominations`, { suggestionId, reason: '选题准。' }).expect(200);
  await deputy.post(`suggestion-awards/${id}/nominations`, { suggestionId, reason: '选题准。' }).expect(409);
  service.clock.set('2026-03-25');
  const votes = [{ suggestionId, inFavour: 20 }];
  const result = { heldOn: '2026-03-24', meeting: '主任会议', present: 25, votes, chosenIds: [suggestionId] };
  await staff.post(`suggestion-awards/${id}/result`, result).expect(200);
  await deputy.get('suggestion-awards').expect(200);
  await deputy.get(`suggestion-awards/${id}`).expect(200);
}
