import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import type { Measure } from '../measures/measure.js';

/** How an assessment stands 考核的状态. */
export const assessmentStates = { draft: '试算', published: '公布', frozen: '定稿' } as const;
export type AssessmentState = keyof typeof assessmentStates;

/** An assessment 年度考核 as the database has it. */
export interface Assessment extends Record<string, unknown> {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly measureKey: string;
  readonly measureVersion: number;
  readonly measure: Measure;
  readonly sessionId: string | null;
  readonly session: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string;
  readonly state: AssessmentState;
  readonly computedAt: string;
  readonly incompleteSince: string | null;
  readonly unknownRatings: number;
  readonly publishedOn: string | null;
  readonly objectionsUntil: string | null;
  readonly frozenOn: string | null;
  readonly approvedOn: string | null;
  readonly approvedBy: string | null;
  readonly contentHash: string | null;
}

/** The columns of an `Assessment`, of the table `s`. */
export const assessmentSql = `s.id, s.year, s.title, s.measure_key as "measureKey", s.measure_version as "measureVersion",
  s.measure, s.session_id as "sessionId",
  (select x.name from session x where x.congress_id = s.congress_id and x.id = s.session_id) as session,
  s.from_on::text as "from", s.to_on::text as "to", s.as_of::text as "asOf", s.state,
  to_char(s.computed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "computedAt",
  s.incomplete_since::text as "incompleteSince", s.unknown_ratings as "unknownRatings",
  s.published_on::text as "publishedOn", s.objections_until::text as "objectionsUntil", s.frozen_on::text as "frozenOn",
  s.approved_on::text as "approvedOn", s.approved_by as "approvedBy", s.content_hash as "contentHash"`;

const locking = statement(
  `select ${assessmentSql} from assessment s where s.congress_id = $1 and s.id = $2 for update of s`,
);

/** Locks an assessment: whoever changes it waits for the others. @throws Problem notFound. */
export async function lockAssessment(tx: Tx, congressId: string, id: string): Promise<Assessment> {
  const [found] = await tx.sql<Assessment>(locking, [congressId, id]);
  if (!found) throw new Problem('notFound');
  return found;
}

/** @throws Problem refused where the assessment does not stand as it must. */
export function requireState({ state }: Pick<Assessment, 'state'>, wanted: AssessmentState): void {
  if (state === wanted) return;
  throw refused(
    'assessmentState',
    `考核须在「${assessmentStates[wanted]}」时办理，现在是「${assessmentStates[state]}」`,
  );
}

/** A refusal with its one reason. */
export function refused(code: string, message: string): Problem {
  return new Problem('refused', { causes: [{ code, message }] });
}
