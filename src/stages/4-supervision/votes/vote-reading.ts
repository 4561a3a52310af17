import { holds, type Actor } from '../../../congress/actor.js';
import { seesAll } from '../../../case-file/visibility.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../platform/errors/problem.js';
import {
  voteStates,
  type VoteAnswer,
  type VoteElectorAnswer,
  type VoteSheetAnswer,
  type VoteState,
} from './vote-answers.js';
import { concernedIn } from './vote-recusal.js';

/** As whom votes are read: the congress, the account, whether all are seen, the offices that the account speaks for, the day. */
export type VoteSight = readonly [
  congressId: string,
  accountId: string,
  seesAll: boolean,
  officeIds: readonly string[],
  today: string,
];

/** @param today the day in the congress's zone. */
export function voteSightOf(actor: Actor, today: string): VoteSight {
  const offices = actor.grants.flatMap((one) => (one.officeId === null ? [] : [one.officeId]));
  return [actor.congressId, actor.accountId, seesAll(actor), offices, today];
}

/**
 * Votes `v` as a `VoteSight` reads them: those who keep them, the electors, and, once the ballots are counted, the office that
 * was voted on. The counts stand in the vote's own row from its close on; the running ones are in no statement that reads.
 */
const read = `
  select v.id, v.title, v.kind, o.id as "officeId", o.name as office, v.year, s.id as "suggestionId", s.number,
    s.title as "suggestionTitle", v.opens_on::text as "opensOn", v.closes_on::text as "closesOn",
    v.closed_on::text as "closedOn", v.satisfied, v.basically_satisfied as "basicallySatisfied", v.dissatisfied,
    (select count(*)::int from vote_elector e where e.congress_id = v.congress_id and e.vote_id = v.id) as electors,
    (select count(*)::int from vote_elector e
      where e.congress_id = v.congress_id and e.vote_id = v.id and e.voted) as "voted",
    (own.voted is false and v.closed_on is null and v.opens_on <= $5::date and $5::date <= v.closes_on
      and exists (select 1 from account_grant g where g.congress_id = v.congress_id and g.account_id = $2
        and g.revoked_at is null and g.role in ('deputy', 'committee', 'leader'))
      and not ${concernedIn({ account: '$2', office: 'v.office_id', suggestion: 'v.suggestion_id' })}) as "mayVote", coalesce(own.voted, false) as "hasVoted",
    case when v.closed_on < v.opens_on then 'calledOff' when v.closed_on is not null then 'closed' when v.opens_on > $5::date then 'announced'
      when v.closes_on < $5::date then 'ended' else 'open' end as state
  from vote v
    left join office o on o.congress_id = v.congress_id and o.id = v.office_id
    left join suggestion s on s.congress_id = v.congress_id and s.id = v.suggestion_id
    left join vote_elector own on own.congress_id = v.congress_id and own.vote_id = v.id and own.account_id = $2
  where v.congress_id = $1
    and ($3 or own.account_id is not null or (v.closed_on >= v.opens_on and v.office_id = any ($4::uuid[])))`;
const page = (after: string) => statement(`${read}${after} order by v.id desc limit $6`);

/** A page of votes, the latest first: after the sight how many are asked for, and the id of the last one before. */
export const [pageFirst, pageNext] = [page(''), page(' and v.id < $7')];
const one = statement(`${read} and v.id = $6`);
// In the order of the accounts, not of the voting.
const roll = statement(`
  select e.account_id as "accountId", a.display_name as name, e.voted from vote_elector e join account a on a.id = e.account_id
  where e.congress_id = $1 and e.vote_id = $2 order by e.account_id`);

/** A vote as the database has it. */
export interface VoteRow
  extends
    Record<string, unknown>,
    Omit<VoteAnswer, 'office' | 'suggestion' | 'stateLabel' | 'abstained' | 'counts' | 'withheld'> {
  readonly officeId: string | null;
  readonly office: string | null;
  readonly suggestionId: string | null;
  readonly number: number | null;
  readonly suggestionTitle: string | null;
  readonly state: VoteState;
  readonly satisfied: number | null;
  readonly basicallySatisfied: number | null;
  readonly dissatisfied: number | null;
}

/** Reads one vote as somebody sees it. @throws Problem notFound. */
export async function readVote(tx: Tx, sight: VoteSight, id: string): Promise<VoteAnswer> {
  const [row] = await tx.sql<VoteRow>(one, [...sight, id]);
  if (!row) throw new Problem('notFound');
  return voteOf(row);
}

/** The same with the roll, where the reader keeps it. @throws Problem notFound. */
export async function readSheet(tx: Tx, actor: Actor, today: string, id: string): Promise<VoteSheetAnswer> {
  const vote = await readVote(tx, voteSightOf(actor, today), id);
  const keeps = holds(actor, 'deputyAffairs', 'auditor');
  const electors = keeps ? await tx.sql<VoteElectorAnswer & Record<string, unknown>>(roll, [actor.congressId, id]) : [];
  return { ...vote, roll: electors };
}

/** A vote as it is answered. */
export function voteOf(row: VoteRow): VoteAnswer {
  const { officeId, office, suggestionId, number, suggestionTitle, satisfied, basicallySatisfied, dissatisfied } = row;
  const { id, title, kind, year, opensOn, closesOn, state, electors, voted, mayVote, hasVoted, closedOn } = row;
  const counted = satisfied !== null && basicallySatisfied !== null && dissatisfied !== null;
  return {
    ...{ id, title, kind, year, opensOn, closesOn, state, electors, voted, mayVote, hasVoted, closedOn },
    office: officeId === null ? null : { id: officeId, name: office ?? '' },
    suggestion: suggestionId === null ? null : { id: suggestionId, number, title: suggestionTitle ?? '' },
    stateLabel: voteStates[state],
    abstained: electors - voted,
    counts: counted ? { satisfied, basicallySatisfied, dissatisfied } : null,
    withheld: state === 'closed' && !counted && voted > 0,
  };
}
