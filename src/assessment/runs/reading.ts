import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import { assessmentSql, assessmentStates, type Assessment } from './assessment.js';
import type { AssessmentAnswer, AssessmentSheetAnswer } from './assessment-answers.js';
import type { ResultRow } from './result.js';
import { resultOf } from './result-answer.js';
import { seenAssessments, seenOffices, type AssessmentSight } from './sight.js';
import { readObjections } from './objections-reading.js';

const read = `select ${assessmentSql} from assessment s where ${seenAssessments} and cardinality($6::text[]) >= 0`;
const page = (after: string) => statement(`${read}${after} order by s.id desc limit $7`);

/** A page of assessments, the latest first: after the sight how many are asked for, and the id of the last one before. */
export const [pageFirst, pageNext] = [page(''), page(' and s.id < $8')];
const one = statement(`${read} and s.id = $7`);
const results = statement(`
  select r.section, r.rank, r.body from assessment_result r
    join office o on o.congress_id = r.congress_id and o.id = r.office_id
  where r.congress_id = $1 and r.assessment_id = $7 and ${seenOffices} and $2::boolean is not null
    and cardinality($6::text[]) >= 0
  order by r.section, r.rank nulls last, o.code`);

/** One assessment, as somebody sees it. @throws Problem notFound. */
export async function readAssessment(tx: Tx, sight: AssessmentSight, id: string): Promise<Assessment> {
  const [found] = await tx.sql<Assessment>(one, [...sight, id]);
  if (!found) throw new Problem('notFound');
  return found;
}

/** The results that somebody sees of it. */
export async function readResults(tx: Tx, sight: AssessmentSight, id: string): Promise<ResultRow[]> {
  return tx.sql<ResultRow>(results, [...sight, id]);
}

/** One assessment with its results and objections. @throws Problem notFound. */
export async function readSheet(
  tx: Tx,
  sight: AssessmentSight,
  slug: string,
  id: string,
): Promise<AssessmentSheetAnswer> {
  const found = await readAssessment(tx, sight, id);
  const rows = await readResults(tx, sight, id);
  const objections = await readObjections(tx, sight, id);
  const order = found.measure.sections.map((section) => section.code);
  rows.sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
  const at = { slug, id, measure: found.measure };
  return { ...assessmentOf(found, sight), results: rows.map((row) => resultOf(at, row)), objections };
}

/** An assessment as it is answered. What is left out because it is not known yet, only those learn who know it. */
export function assessmentOf(found: Assessment, [, drafts]: AssessmentSight): AssessmentAnswer {
  const { id, year, title, from, to, asOf, state, computedAt, publishedOn, objectionsUntil, frozenOn } = found;
  const { measureKey, measureVersion, measure, sessionId, session, approvedOn, approvedBy, contentHash } = found;
  const { incompleteSince, unknownRatings } = found;
  const incomplete = incompleteSince === null ? [] : [`统计数据自 ${incompleteSince} 起记录，截至 ${asOf} 的数字不全`];
  const unknown =
    drafts && unknownRatings > 0 ? [`有 ${String(unknownRatings)} 份答复已有评价而尚未公布，没有计入`] : [];
  return {
    ...{ id, year, title, from, to, asOf, state, stateLabel: assessmentStates[state], computedAt },
    ...{ publishedOn, objectionsUntil, frozenOn, approvedOn, approvedBy, contentHash },
    measure: { key: measureKey, version: measureVersion, name: measure.name, by: measure.by },
    session: sessionId === null ? null : { id: sessionId, name: session ?? '' },
    warnings: [...incomplete, ...unknown],
  };
}
