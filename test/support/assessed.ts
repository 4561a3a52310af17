import type { TestCongress } from './congress.js';

/** What there is of each kind in an assessment that was published and objected to, and in a selection with a nomination. */
export interface Assessed {
  readonly assessments: string;
  readonly 'assessment-objections': string;
  readonly 'suggestion-awards': string;
  /** a measure of the congress's own */
  readonly key: string;
}

type Answer = { readonly id: string; readonly objections: readonly { readonly id: string }[] };

/** Publishes one about what the congress has, with an objection of office a, and nominates a case of deputy a. */
export async function assessed(congress: TestCongress, suggestionId: string): Promise<Assessed> {
  const staff = await congress.as('deputyAffairs');
  const about = { year: 2026, title: '2026年度考核', measure: 'shenzhen-2007' };
  const { id } = (await staff.post('assessments', about).expect(201)).body as Answer;
  await staff.post(`assessments/${id}/publication`).expect(200);
  const head = await congress.as('head');
  const objection = { section: 'lead', indicator: 'acknowledgement', reason: '系统停机。' };
  const { objections } = (await head.post(`assessments/${id}/objections`, objection).expect(200)).body as Answer;
  const selection = { year: 2026, title: '优秀建议', measure: 'quantified-24', nominationsUntil: '2026-12-20' };
  const award = (await staff.post('suggestion-awards', selection).expect(201)).body as Answer;
  const deputy = await congress.as('deputy');
  await deputy.post(`suggestion-awards/${award.id}/nominations`, { suggestionId, reason: '选题准。' }).expect(200);
  const { body: measure } = await staff.get('assessment-measures/quantified-24').expect(200);
  const { version: _version, shipped: _shipped, ...copy } = measure as Record<string, unknown>;
  await staff.post('assessment-measures', { ...copy, key: 'own' }).expect(201);
  return {
    assessments: id,
    'assessment-objections': objections[0]?.id ?? '',
    'suggestion-awards': award.id,
    key: 'own',
  };
}
