import { post, type NewMessage } from '../../../notices/messages.js';
import { peopleOf } from '../../../notices/people.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { LockedVote } from './vote-locking.js';
import { electorConcerned } from './vote-recusal.js';

/** Where and when something is told of a vote. */
export interface VoteTold {
  readonly congressId: string;
  readonly slug: string;
  readonly now: Date;
}

const electors = statement(`
  select e.account_id as "accountId", e.voted, a.active, ${electorConcerned} as concerned
  from vote v join vote_elector e on e.congress_id = v.congress_id and e.vote_id = v.id join account a on a.id = e.account_id
  where v.congress_id = $1 and v.id = $2 order by e.account_id`);

/** Asks every elector to vote 投票通知. */
export async function tellElectors(tx: Tx, told: VoteTold, vote: LockedVote): Promise<void> {
  const subject = `${named(vote)}评议，请投票：${vote.title}，${vote.closesOn} 截止`;
  const body = `${aboutOf(vote)}投票时间：${vote.opensOn} 至 ${vote.closesOn}。无记名投票，每人一票，投票以后不能更改；未投票的计为弃权。`;
  const said = { kind: 'vote', subject, body, dedupeKey: `vote:${vote.id}` };
  await send(tx, told, vote, said, await rollOf(tx, told, vote));
}

/** Reminds those who have not voted and still may 催投, each once a day. @returns how many were reminded. */
export async function remindElectors(tx: Tx, told: VoteTold, vote: LockedVote, today: string): Promise<number> {
  const missing = (await rollOf(tx, told, vote)).filter((one) => !one.voted && !one.concerned);
  const subject = `${named(vote)}评议，请尽快投票：${vote.title}，${vote.closesOn} 截止`;
  const body = `${aboutOf(vote)}您还没有投票。`;
  const said = { kind: 'voteReminder', subject, body, dedupeKey: `voteReminder:${vote.id}:${today}` };
  return send(tx, told, vote, said, missing);
}

/** Tells the electors, who were asked to vote, and the staff that a vote is called off 取消. */
export async function tellCalledOff(tx: Tx, told: VoteTold, vote: LockedVote): Promise<void> {
  const staff = await peopleOf(tx, told.congressId, ['role:deputyAffairs']);
  const subject = `${named(vote)}评议，投票取消：${vote.title}`;
  const body = `${aboutOf(vote)}原定 ${vote.opensOn} 至 ${vote.closesOn} 的投票已经取消，不再投票，也不计票。`;
  const said = { kind: 'voteCalledOff', subject, body, dedupeKey: `voteCalledOff:${vote.id}` };
  await send(tx, told, vote, said, [...(await rollOf(tx, told, vote)), ...staff]);
}

/** Tells the result 计票结果 to the electors, the staff, the leaders, and the people of the office that was voted on. */
export async function tellResult(
  tx: Tx,
  told: VoteTold,
  vote: LockedVote,
  counts: readonly [number, number, number] | null,
): Promise<void> {
  const office = vote.officeId === null ? [] : [`office:${vote.officeId}`];
  const people = await peopleOf(tx, told.congressId, ['role:deputyAffairs', 'role:leader', ...office]);
  const roll = await rollOf(tx, told, vote);
  const cast = roll.filter((one) => one.voted).length;
  const turnout = `评议人 ${String(roll.length)} 名，投票 ${String(cast)} 名，弃权 ${String(roll.length - cast)} 名。`;
  const subject = `${named(vote)}评议，票决结果：${vote.title}`;
  const body = `${aboutOf(vote)}${resultInWords(counts, cast)}。${turnout}`;
  const said = { kind: 'voteResult', subject, body, dedupeKey: `voteResult:${vote.id}` };
  await send(tx, told, vote, said, [...roll, ...people]);
}

function resultInWords(counts: readonly [number, number, number] | null, cast: number): string {
  if (cast === 0) return '没有人投票，没有结果';
  if (counts === null) return '投票人数过少，从结果可以推知每人的评议，结果不予公布';
  const [satisfied, basically, not] = counts;
  return `满意 ${String(satisfied)} 票，基本满意 ${String(basically)} 票，不满意 ${String(not)} 票`;
}

/** What is voted on: the case's number and title, or the office's work of the year. */
function named({ office, year, caseNumber, caseTitle }: LockedVote): string {
  if (office !== null) return `${office}${String(year)}年建议办理工作`;
  return `${caseNumber === null ? '建议' : `第 ${String(caseNumber)} 号建议`}《${caseTitle ?? ''}》`;
}

/** The first line of a body. */
function aboutOf(vote: LockedVote): string {
  return `评议对象：${named(vote)}${vote.office === null ? '的办理' : ''}。\n`;
}

type Said = Pick<NewMessage, 'kind' | 'subject' | 'body' | 'dedupeKey'>;

async function send(
  tx: Tx,
  { congressId, slug, now }: VoteTold,
  { id }: LockedVote,
  said: Said,
  to: readonly { readonly accountId: string; readonly active?: boolean }[],
): Promise<number> {
  const about = { congressId, href: `/api/c/${slug}/votes/${id}`, urgent: false, createdAt: now, suggestionId: null };
  const accounts = [...new Set(to.filter((one) => one.active !== false).map((one) => one.accountId))];
  return post(
    tx,
    accounts.map((accountId) => ({ ...about, ...said, accountId })),
  );
}

function rollOf(tx: Tx, { congressId }: VoteTold, { id }: LockedVote) {
  return tx.sql<{ accountId: string; voted: boolean; active: boolean; concerned: boolean }>(electors, [congressId, id]);
}
