import { partiesOf, seesAll } from '../../case-file/visibility.js';
import { holds, type Actor } from '../../congress/actor.js';

/**
 * As whom assessments are read: the congress; whether drafts too; whether the offices of all systems; whether those of the
 * government; the offices that the account speaks for; the parties by which cases are seen.
 */
export type AssessmentSight = readonly [
  congressId: string,
  drafts: boolean,
  all: boolean,
  government: boolean,
  officeIds: readonly string[],
  parties: readonly string[],
];

/**
 * Drafts 试算 are for 代表工委, the leaders and the auditor. What is published, deputies, delegations and committees read of
 * every office, 政府督查 and 领办领导 of the offices of the government, an office of itself.
 */
export function assessmentSight(actor: Actor): AssessmentSight {
  const drafts = seesAll(actor);
  const all = drafts || holds(actor, 'deputy', 'delegation', 'committee');
  const government = holds(actor, 'governmentOffice', 'governmentLeader');
  return [actor.congressId, drafts, all, government, officesOf(actor), partiesOf(actor)];
}

/** The offices that an actor speaks for. */
export function officesOf({ grants }: Actor): string[] {
  return grants.flatMap(({ officeId }) => (officeId === null ? [] : [officeId]));
}

/** SQL upon an assessment `s`: what the sight ($1 to $5) lets through. */
export const seenAssessments = `s.congress_id = $1 and (s.state <> 'draft' or $2) and ($3 or $4 or cardinality($5::uuid[]) > 0)`;

/** SQL upon an office `o`: whose results the sight lets through. */
export const seenOffices = `($3 or ($4 and o.system = 'government') or o.id = any ($5::uuid[]))`;
