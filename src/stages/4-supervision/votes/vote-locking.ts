import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../platform/errors/problem.js';

/** A vote under its lock. */
export interface LockedVote extends Record<string, unknown> {
  readonly id: string;
  readonly title: string;
  readonly officeId: string | null;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly closedOn: string | null;
  readonly least: number;
}

const locking = statement(`
  select id, title, office_id as "officeId", opens_on::text as "opensOn", closes_on::text as "closesOn",
    closed_on::text as "closedOn", least
  from vote where congress_id = $1 and id = $2 for update`);

/** Locks a vote: ballots and the count wait for each other. @throws Problem notFound. */
export async function lockVote(tx: Tx, congressId: string, id: string): Promise<LockedVote> {
  const [vote] = await tx.sql<LockedVote>(locking, [congressId, id]);
  if (!vote) throw new Problem('notFound');
  return vote;
}

/** A refusal with its one reason. */
export function refused(code: string, message: string): Problem {
  return new Problem('refused', { causes: [{ code, message }] });
}
