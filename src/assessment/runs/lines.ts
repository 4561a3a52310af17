import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { cut, readPage, type Page } from '../../platform/http/page.js';
import { parameterFault } from '../../platform/http/parameter.js';
import { isUuid } from '../../platform/http/text.js';
import { allAsked, askedIn } from '../measures/asked.js';
import type { Measure } from '../measures/measure.js';
import { questionKey } from '../measures/questions.js';
import type { Assessment } from './assessment.js';
import type { AssessmentLineAnswer } from './line-answers.js';
import { seenAssessments, seenOffices, type AssessmentSight } from './sight.js';

/**
 * The assignments that an assessment counted, of cases that the reader sees. Asked for a question, it is those in its
 * numerator or denominator; with `counted` those in the numerator alone.
 */
const read = (more: string) =>
  statement(`
  select l.assignment_id as "assignmentId", l.section, l.facts, l.adjusted is not null as adjusted,
    json_build_object('id', u.id, 'number', u.number, 'title', u.title) as suggestion,
    json_build_object('id', o.id, 'name', o.name) as office,
    case when $9::text is null then null else coalesce(l.counts || coalesce(l.adjusted, '{}') -> $9, '[0,0]') end as count,
    (select coalesce(json_agg(json_build_object('indicator', j.indicator, 'points', j.points, 'reason', j.reason)
        order by j.indicator), '[]')
      from assessment_judgement j where j.congress_id = l.congress_id and j.assessment_id = l.assessment_id
        and j.assignment_id = l.assignment_id) as judgements
  from assessment s
    join assessment_line l on l.congress_id = s.congress_id and l.assessment_id = s.id
    join office o on o.congress_id = l.congress_id and o.id = l.office_id
    join suggestion u on u.congress_id = l.congress_id and u.id = l.suggestion_id
  where ${seenAssessments} and ${seenOffices} and s.id = $7
    and ($2 or exists (select 1 from suggestion_reader x where x.congress_id = l.congress_id
      and x.suggestion_id = l.suggestion_id and x.party = any ($6::text[])))
    and ($8::uuid is null or l.office_id = $8) and ($10::text is null or l.section = $10)
    and ($9::text is null or (l.counts || coalesce(l.adjusted, '{}') -> $9 ->> 0)::int > 0
      or (not $11 and (l.counts || coalesce(l.adjusted, '{}') -> $9 ->> 1)::int > 0))${more}
  order by l.assignment_id limit $12`);
const [first, next] = [read(''), read(' and l.assignment_id > $13')];

/** What the row itself says; the rest of a line is among its facts. */
type Own = 'assignmentId' | 'section' | 'adjusted' | 'suggestion' | 'office' | 'judgements';

interface Row extends Pick<AssessmentLineAnswer, Own>, Record<string, unknown> {
  readonly facts: Omit<AssessmentLineAnswer, Own | 'numerator' | 'denominator' | 'href'>;
  readonly count: readonly [number, number] | null;
}

type Query = Readonly<Record<string, unknown>>;

/** A page of them. @throws Problem invalidInput. */
export async function pageOfLines(
  tx: Tx,
  sight: AssessmentSight,
  { slug, of: { id, measure } }: { readonly slug: string; readonly of: Assessment },
  query: Query,
): Promise<Page<AssessmentLineAnswer>> {
  const { office = null, section = null, question = null, counted = 'false', ...rest } = query;
  const faults = faultsOf(measure, { office, section, question, counted });
  const wanted = readPage(rest, 'assessmentLines', 1, { active: false, key: [isUuid], faults });
  const after = wanted.after ?? [];
  const values = [...sight, id, office, question, section, counted === 'true', wanted.limit + 1, ...after];
  const rows = await tx.sql<Row>(after.length > 0 ? next : first, values);
  const lines = rows.map(({ facts, count, ...row }): AssessmentLineAnswer => ({
    ...{ ...row, ...facts, numerator: count?.[0] ?? null, denominator: count?.[1] ?? null },
    href: `/api/c/${slug}/suggestions/${row.suggestion.id}`,
  }));
  return cut(lines, wanted, 'assessmentLines', (one) => [one.assignmentId]);
}

function faultsOf(measure: Measure, { office, section, question, counted }: Query): Cause[] {
  const faults: Cause[] = [];
  const sections = measure.sections.map(({ code }) => code);
  const within = measure.sections.find(({ code }) => code === section);
  const asked = (within ? askedIn(within, measure) : allAsked(measure)).map(questionKey);
  const isOneOf = (codes: readonly string[], value: unknown) => codes.some((one) => one === value);
  if (office !== null && !isUuid(office)) faults.push(parameterFault('office', '须为有效的编号（UUID）'));
  if (section !== null && !isOneOf(sections, section))
    faults.push(parameterFault('section', `须为这个考核办法的部分之一：${sections.join('、')}`));
  if (question !== null && !isOneOf(asked, question)) {
    faults.push(
      parameterFault('question', `须为${within ? '这个部分' : '这个考核办法'}的计数问题之一：${asked.join('、')}`),
    );
  }
  if (counted !== 'true' && counted !== 'false') faults.push(parameterFault('counted', '须为 true 或 false'));
  if (counted === 'true' && question === null) faults.push(parameterFault('counted', '须与 question 一起用'));
  return faults;
}

/** @throws Problem notFound where the id is none. */
export function requireId(id: string): void {
  if (!isUuid(id)) throw new Problem('notFound');
}
