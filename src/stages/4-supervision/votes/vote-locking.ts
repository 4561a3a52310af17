import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../platform/errors/problem.js';

/** A vote under its lock. */
export interface LockedVote extends Record<string, unknown> {
  readonly id: string;
  readonly title: string;
  readonly officeId: string | null;
  /** the name of the office that is voted on, and of which year; null where it is a case, as the number and title are otherwise */
  readonly office: string | null;
  readonly year: number | null;
  readonly caseNumber: number | null;
  readonly caseTitle: string | null;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly closedOn: string | null;
  readonly least: number;
}

const locking = statement(`
  select v.id, v.title, v.office_id as "officeId", o.name as office, v.year, s.number as "caseNumber",
    s.title as "caseTitle", v.opens_on::text as "opensOn", v.closes_on::text as "closesOn",
    v.closed_on::text as "closedOn", v.least
  from vote v
    left join office o on o.congress_id = v.congress_id and o.id = v.office_id
    left join suggestion s on s.congress_id = v.congress_id and s.id = v.suggestion_id
  where v.congress_id = $1 and v.id = $2 for update of v`);

/** Locks a vote: ballots and the count wait for each other. @throws Problem notFound. */
export async function lockVote(tx: Tx, congressId: string, id: string): Promise<LockedVote> {
  const [vote] = await tx.sql<LockedVote>(locking, [congressId, id]);
  if (!vote) throw new Problem('notFound');
  return vote;
}

/** Whether a closed vote was called off 取消: it was closed before its first day. */
export function calledOff({ closedOn, opensOn }: Pick<LockedVote, 'closedOn' | 'opensOn'>): boolean {
  return closedOn !== null && closedOn < opensOn;
}

/** A refusal with its one reason. */
export function refused(code: string, message: string): Problem {
  return new Problem('refused', { causes: [{ code, message }] });
}
