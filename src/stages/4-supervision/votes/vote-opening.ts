import { v7 } from 'uuid';
import type { Actor } from '../../../congress/actor.js';
import { recordSecurity } from '../../../congress/record/security-event.js';
import { addDays, localDate } from '../../../deadlines/local-date.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Cause, Problem } from '../../../platform/errors/problem.js';
import { badInput } from '../../../platform/http/body.js';
import type { VoteBody } from './vote-form.js';
import { refused } from './vote-locking.js';
import { concernedIn } from './vote-recusal.js';

/** How many days after its first a vote may last: the system's own limit, against dates mistyped; no law fixes one. */
const longestDays = 60;

/** On which day, by which rules a vote is opened. */
export interface Opening {
  readonly actor: Actor;
  readonly today: string;
  readonly now: Date;
  /** the profile's `leastElectors` */
  readonly least: number;
}

const subjects = statement(`
  select exists (select 1 from office where congress_id = $1 and id = $2) as office,
    exists (select 1 from suggestion where congress_id = $1 and id = $3
      and state in ('replied', 'deliberating', 'tracking', 'closed', 'archived')) as suggestion`);
/** Of accounts ($2) those who may be electors, and whether they work for an office that is voted on. */
const eligible = statement(`
  select a.id, ${concernedIn({ account: 'a.id', office: '$3::uuid', suggestion: '$4::uuid' })} as concerned
  from account a where a.id = any ($2::uuid[]) and a.active and exists (select 1 from account_grant g
    where g.congress_id = $1 and g.account_id = a.id and g.revoked_at is null and g.role in ('deputy', 'committee', 'leader'))`);
/** Two that open the same vote at once wait for each other. */
const turn = statement('select pg_advisory_xact_lock(727007, hashtext($1))');
const standing = statement(`
  select 1 from vote where congress_id = $1 and closed_on is null and title = $2
    and (office_id, year, suggestion_id) is not distinct from ($3::uuid, $4::int, $5::uuid) limit 1`);
const adding = statement(`
  with vote as (
    insert into vote (congress_id, id, title, kind, office_id, year, suggestion_id, opens_on, closes_on, least, opened_by,
      created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning congress_id, id
  ), tally as (
    insert into vote_tally (congress_id, vote_id, satisfied, basically_satisfied, dissatisfied)
    select congress_id, id, 0, 0, 0 from vote)
  insert into vote_elector (congress_id, vote_id, account_id, voted)
  select v.congress_id, v.id, e.id, false from vote v, unnest($13::uuid[]) as e (id) order by e.id`);

/**
 * Opens a vote 评议票决, with its roll and an empty tally.
 * @returns its id.
 * @throws Problem invalidInput; refused where there are too few electors for a secret vote, or the same one is not counted yet.
 */
export async function openVote(tx: Tx, { actor, today, now, least }: Opening, body: VoteBody): Promise<string> {
  const { congressId, accountId } = actor;
  const { officeId = null, suggestionId = null, year = null, opensOn, closesOn, title, electorIds } = body;
  const causes = [...faultsOf(body, today), ...(await unknownIn(tx, congressId, body))];
  if (causes.length > 0) throw badInput(causes);
  if (electorIds.length < least) throw tooFew(electorIds.length, least);
  await tx.sql(turn, [congressId]);
  const same = await tx.sql(standing, [congressId, title.trim(), officeId, year, suggestionId]);
  if (same.length > 0) throw refused('voteStands', '同一评议对象、同一标题的票决还没有计票，不能重复发起');
  const id = v7();
  const subject = [officeId === null ? 'suggestion' : 'office', officeId, year, suggestionId];
  const rest = [opensOn, closesOn, least, accountId, now, electorIds];
  await tx.sql(adding, [congressId, id, title.trim(), ...subject, ...rest]);
  const says = { id, officeId, suggestionId, year, electors: electorIds.length, least, closesOn };
  recordSecurity(tx, { congressId, kind: 'voteOpened', accountId, role: 'deputyAffairs', says });
  return id;
}

function faultsOf({ officeId, suggestionId, year, opensOn, closesOn }: VoteBody, today: string): Cause[] {
  const faults: Cause[] = [];
  if (!officeId && !suggestionId) faults.push(fault('officeId', '「被评议单位」和「建议」须填写一项（officeId）'));
  if (officeId && suggestionId) faults.push(fault('suggestionId', '「被评议单位」和「建议」只填一项（suggestionId）'));
  if (officeId && !year) faults.push(fault('year', '评议承办单位的，「年度」必须填写（year）'));
  if (year && year > Number(today.slice(0, 4))) faults.push(fault('year', '「年度」不能晚于今年（year）'));
  if (opensOn < today) faults.push(fault('opensOn', '「投票开始日期」不能早于今天（opensOn）'));
  if (closesOn < opensOn) faults.push(fault('closesOn', '「投票截止日期」不能早于投票开始日期（closesOn）'));
  if (closesOn > addDays(localDate(opensOn), longestDays)) {
    const latest = `不能晚于投票开始日期以后 ${String(longestDays)} 日`;
    faults.push(fault('closesOn', `「投票截止日期」${latest}（closesOn）`));
  }
  return faults;
}

/** What names nothing here, or nobody who may vote on it. */
async function unknownIn(tx: Tx, congressId: string, body: VoteBody): Promise<Cause[]> {
  const { officeId = null, suggestionId = null, electorIds } = body;
  const [there] = await tx.sql<{ office: boolean; suggestion: boolean }>(subjects, [
    congressId,
    officeId,
    suggestionId,
  ]);
  const values = [congressId, electorIds, officeId, suggestionId];
  const rows = await tx.sql<{ id: string; concerned: boolean }>(eligible, values);
  const known = new Map(rows.map((row) => [row.id, row]));
  const strangers = electorIds.filter((id) => !known.has(id.toLowerCase())).length;
  const concerned = rows.filter((row) => row.concerned).length;
  const faults: Cause[] = [];
  if (officeId && !there?.office) faults.push(fault('officeId', '没有这个承办单位（officeId）'));
  if (suggestionId && !there?.suggestion) faults.push(fault('suggestionId', '没有这件已经答复的建议（suggestionId）'));
  if (strangers > 0) {
    const who = `「评议人」中有 ${String(strangers)} 个不是本级人大在用的代表、专门委员会或常委会领导账号`;
    faults.push(fault('electorIds', `${who}（electorIds）`));
  }
  if (concerned > 0) {
    const who = `「评议人」中有 ${String(concerned)} 人在被评议的承办单位任职，应当回避`;
    faults.push(fault('electorIds', `${who}（electorIds）`));
  }
  return faults;
}

function tooFew(there: number, least: number): Problem {
  const why = `评议人只有 ${String(there)} 名，不足 ${String(least)} 名：人数过少，从结果可以推知每人的评议，不能无记名票决`;
  return refused('tooFewElectors', why);
}

function fault(field: string, message: string): Cause {
  return { code: 'invalidField', field, message };
}
