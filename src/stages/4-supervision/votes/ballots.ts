import type { Rating } from '../../../case-file/states.js';
import { holds, type Actor } from '../../../congress/actor.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../platform/errors/problem.js';
import { calledOff, lockVote, refused } from './vote-locking.js';
import { electorConcerned } from './vote-recusal.js';

/** Whose ballot it is, in which vote, on which day. */
export interface Ballot {
  readonly congressId: string;
  readonly voteId: string;
  readonly accountId: string;
  readonly today: string;
}

const standing = statement(`
  select ${electorConcerned} as concerned
  from vote v join vote_elector e on e.congress_id = v.congress_id and e.vote_id = v.id
  where v.congress_id = $1 and v.id = $2 and e.account_id = $3`);
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
 * Lets an elector through, and nobody else. The roll decides; but who has lost the office for which he is on it votes no more,
 * nor does who has meanwhile come to work for what is voted on.
 * @throws Problem forbidden.
 */
export async function requireElector(tx: Tx, actor: Actor, voteId: string): Promise<void> {
  const values = [actor.congressId, voteId, actor.accountId];
  const [elector] = await tx.sql<{ concerned: boolean }>(standing, values);
  if (!elector || !holds(actor, 'deputy', 'committee', 'leader')) throw barred('role', '只有本次票决的评议人可以投票');
  if (elector.concerned) throw barred('recused', '您在被评议的承办单位任职，应当回避');
}

function barred(code: string, message: string): Problem {
  return new Problem('forbidden', { causes: [{ code, message }] });
}

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
  const vote = await lockVote(tx, congressId, voteId);
  const { opensOn, closesOn, closedOn } = vote;
  if (calledOff(vote)) throw refused('voteCalledOff', '投票已经取消');
  if (opensOn > today) throw refused('notOpenYet', `${opensOn} 起才可以投票`);
  if (closedOn !== null || closesOn < today) throw refused('voteOver', '投票已经截止');
  const marked = await tx.sql(marking, [congressId, voteId, accountId]);
  if (marked.length === 0) throw refused('alreadyVoted', '您已经投过票；投票以后不能更改');
  await tx.sql(counting, [congressId, voteId, choice]);
}
