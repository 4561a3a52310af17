import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { recordSecurity } from '../../../congress/record/security-event.js';
import { Mornings } from '../../../lifecycle/mornings.js';
import { calledOff, lockVote, refused } from './vote-locking.js';
import { tellCalledOff, tellResult, type VoteTold } from './vote-messages.js';

/** What closes a vote: somebody, or (null) the clock. */
export interface Closing extends VoteTold {
  readonly voteId: string;
  readonly today: string;
  readonly closedBy: string | null;
}

const taking = statement(`
  delete from vote_tally where congress_id = $1 and vote_id = $2
  returning satisfied, basically_satisfied as "basicallySatisfied", dissatisfied,
    (select count(*)::int from vote_elector where congress_id = $1 and vote_id = $2 and voted) as voted`);
const ending = statement(`
  update vote set closed_on = $3, closed_by = $4, satisfied = $5, basically_satisfied = $6, dissatisfied = $7
  where congress_id = $1 and id = $2`);
const over = statement(`
  select id from vote where congress_id = $1 and closed_on is null and closes_on < $2::date order by closes_on, id`);

interface Tally extends Record<string, unknown> {
  readonly satisfied: number;
  readonly basicallySatisfied: number;
  readonly dissatisfied: number;
  readonly voted: number;
}

/**
 * Closes a vote and counts it 计票; before its first day it is called off 取消, and there is nothing to count. The running counts move into the vote's row and cease to be; where fewer have voted than
 * are needed for secrecy, they cease to be unread.
 * @throws Problem notFound, refused where it is closed; Error where there are not as many ballots as voters.
 */
export async function closeVote(tx: Tx, closing: Closing): Promise<void> {
  const { congressId, voteId, today, closedBy } = closing;
  const vote = await lockVote(tx, congressId, voteId);
  if (calledOff(vote)) throw refused('voteCalledOff', '投票已经取消');
  if (vote.closedOn !== null) throw refused('voteClosed', '已经计票');
  const [tally] = await tx.sql<Tally>(taking, [congressId, voteId]);
  if (!tally) throw new Error(`vote ${voteId} has no tally`);
  const { satisfied, basicallySatisfied, dissatisfied, voted } = tally;
  if (satisfied + basicallySatisfied + dissatisfied !== voted) throw new Error(`vote ${voteId} was tampered with`);
  const counts = voted < vote.least ? null : ([satisfied, basicallySatisfied, dissatisfied] as const);
  await tx.sql(ending, [congressId, voteId, today, closedBy, ...(counts ?? [null, null, null])]);
  const said = counts ? { satisfied, basicallySatisfied, dissatisfied } : {};
  const kind = calledOff({ ...vote, closedOn: today }) ? 'voteCalledOff' : 'voteCounted';
  const role = closedBy === null ? 'system' : 'deputyAffairs';
  recordSecurity(tx, { congressId, kind, accountId: closedBy, role, says: { id: voteId, ballots: voted, ...said } });
  if (kind === 'voteCalledOff') await tellCalledOff(tx, closing, vote);
  else await tellResult(tx, closing, vote, counts);
}

/** Counts the votes whose last day is over 到期计票. */
@Injectable()
export class VoteCounting {
  constructor(
    private readonly database: Database,
    private readonly mornings: Mornings,
  ) {}

  /** @returns how many were counted. Whoever holds a vote's lock counts it; who comes second finds it closed. */
  async run(): Promise<number> {
    return this.mornings.inEach(async ({ place, today, now }) => {
      const { congressId, slug } = place;
      const told = { congressId, slug, now, today, closedBy: null };
      let counted = 0;
      for (const { id } of await this.database.read<{ id: string }>({ congressId }, over, [congressId, today])) {
        counted += await this.database.transaction({ congressId }, async (tx) => {
          if ((await lockVote(tx, congressId, id)).closedOn !== null) return 0;
          await closeVote(tx, { ...told, voteId: id });
          return 1;
        });
      }
      return counted;
    });
  }
}
