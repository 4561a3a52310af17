import type { Rating } from '../../../case-file/states.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { lockVote, refused } from './vote-locking.js';

/** Whose ballot it is, in which vote, on which day. */
export interface Ballot {
  readonly congressId: string;
  readonly voteId: string;
  readonly accountId: string;
  readonly today: string;
}

const marking = statement(`
  update vote_elector set voted = true
  where congress_id = $1 and vote_id = $2 and account_id = $3 and not voted returning 1`);
/** One text for every choice, so that none can be read off the server's list of statements. */
const counting = statement(`
  update vote_tally set satisfied = satisfied + ($3 = 'satisfied')::int,
    basically_satisfied = basically_satisfied + ($3 = 'basicallySatisfied')::int,
    dissatisfied = dissatisfied + ($3 = 'dissatisfied')::int
  where congress_id = $1 and vote_id = $2`);

/**
 * Casts a ballot 投票: marks on the roll that the elector has voted, and adds one to a count, together. No row, event, message
 * or answer holds what he chose: there is nothing that could be joined to him (docs/decisions/0010-the-secret-ballot.md).
 * @throws Problem notFound, refused where the vote is not open, or he has voted: a ballot is never changed.
 */
export async function castBallot(
  tx: Tx,
  { congressId, voteId, accountId, today }: Ballot,
  choice: Rating,
): Promise<void> {
  const { opensOn, closesOn, closedOn } = await lockVote(tx, congressId, voteId);
  if (opensOn > today) throw refused('notOpenYet', `${opensOn} 起才可以投票`);
  if (closedOn !== null || closesOn < today) throw refused('voteOver', '投票已经截止');
  const marked = await tx.sql(marking, [congressId, voteId, accountId]);
  if (marked.length === 0) throw refused('alreadyVoted', '您已经投过票；投票以后不能更改');
  await tx.sql(counting, [congressId, voteId, choice]);
}
