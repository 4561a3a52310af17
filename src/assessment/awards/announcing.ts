import { digest } from '../../congress/record/digest.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { badInput } from '../../platform/http/body.js';
import { canonicalJson } from '../../platform/idempotency/canonical.js';
import { refused } from '../runs/assessment.js';
import { tell } from '../runs/telling.js';
import type { Visit } from '../runs/visit.js';
import type { SuggestionAwardResultBody } from './award-forms.js';
import { eligible, fault, lockAward, type LockedAward } from './suggestion-awards.js';

/** A nominated case in an announced result. */
export interface AwardedCase {
  readonly suggestionId: string;
  readonly inFavour: number;
  readonly chosen: boolean;
  readonly why: string | null;
}

const nominated = statement(`
  select distinct n.suggestion_id as id, s.number, s.deputy_id as "deputyId", s.delegation_id as "delegationId"
  from suggestion_nomination n join suggestion s on s.congress_id = n.congress_id and s.id = n.suggestion_id
  where n.congress_id = $1 and n.award_id = $2 order by s.number, n.suggestion_id`);
const adding = statement(`
  insert into suggestion_award_result (congress_id, award_id, held_on, meeting, present, lines, content_hash, account_id, announced_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`);

interface Nominated extends Record<string, unknown> {
  readonly id: string;
  readonly number: number | null;
  readonly deputyId: string | null;
  readonly delegationId: string;
}

/**
 * Announces 优秀建议, once: the votes of a meeting upon every nominated case, and who was chosen by them. More than half of those
 * present must be in favour; who has more votes is chosen before who has fewer; equal votes are chosen together, or not.
 * @throws Problem notFound, invalidInput, refused.
 */
export async function announceSuggestions(
  tx: Tx,
  visit: Visit,
  id: string,
  body: SuggestionAwardResultBody,
): Promise<void> {
  const { actor, today } = visit;
  const { congressId, accountId } = actor;
  const award = await lockAward(tx, congressId, id);
  const cases = await tx.sql<Nominated>(nominated, [congressId, id]);
  const faults = faultsOf(award, cases, body, today);
  if (faults.length > 0) throw badInput(faults);
  if (award.announced) throw refused('awardAnnounced', '优秀建议已经公布，不能更改');
  if (today <= award.nominationsUntil)
    throw refused('nominating', `提名到 ${award.nominationsUntil} 截止，次日起才可以登记结果`);
  const { sessionId: session, from, to } = award;
  const stillThere = new Set(await eligible(tx, congressId, { asOf: today, session, from, to }));
  const chosen = new Set(body.chosenIds.map((one) => one.toLowerCase()));
  const lines = cases.map((one) => lineOf(one, body, chosen, stillThere));
  const causes = choiceFaults(award, cases, lines, body, stillThere);
  if (causes.length > 0) throw new Problem('refused', { causes });
  const { heldOn, present } = body;
  const meeting = body.meeting.trim();
  const hash = digest(canonicalJson({ congressId, id, heldOn, meeting, present, lines }));
  await tx.sql(adding, [congressId, id, heldOn, meeting, present, JSON.stringify(lines), hash, accountId, today]);
  const says = { id, year: award.year, rows: chosen.size, contentHash: hash, day: heldOn };
  recordSecurity(tx, { congressId, kind: 'suggestionsAwarded', accountId, role: 'deputyAffairs', says });
  const parties = cases.map((one) =>
    one.deputyId === null ? `delegation:${one.delegationId}` : `deputy:${one.deputyId}`,
  );
  await tell(tx, visit, parties, {
    ...{
      kind: 'suggestionsAwarded',
      dedupeKey: `suggestionsAwarded:${id}`,
      urgent: false,
      path: `suggestion-awards/${id}`,
    },
    ...{ subject: `优秀建议公布：${award.title}`, body: `${heldOn} ${meeting}评选，共 ${String(chosen.size)} 件。` },
  });
}

function faultsOf(
  award: LockedAward,
  cases: readonly Nominated[],
  body: SuggestionAwardResultBody,
  today: string,
): Cause[] {
  const { heldOn, votes, present, chosenIds } = body;
  const voted = votes.map((one) => one.suggestionId.toLowerCase());
  const missing = cases.filter((one) => !voted.includes(one.id));
  const strange = voted.filter((id) => !cases.some((one) => one.id === id)).length;
  const unknown = chosenIds.filter((id) => !cases.some((one) => one.id === id.toLowerCase())).length;
  return [
    ...(heldOn > today ? [fault('heldOn', '「会议日期」不能晚于今天')] : []),
    ...(heldOn <= award.nominationsUntil
      ? [fault('heldOn', `「会议日期」须在提名截止（${award.nominationsUntil}）以后`)]
      : []),
    ...(new Set(voted).size < voted.length ? [fault('votes', '「各件提名的票数」有重复')] : []),
    ...(strange > 0 ? [fault('votes', `「各件提名的票数」中有 ${String(strange)} 件没有提名`)] : []),
    ...(missing.length > 0
      ? [fault('votes', `「各件提名的票数」缺第 ${missing.map((one) => String(one.number)).join('、')} 号建议`)]
      : []),
    ...(votes.some((one) => one.inFavour > present) ? [fault('votes', '「赞成票」不能多于到会人数')] : []),
    ...(unknown > 0 ? [fault('chosenIds', `「入选的建议」中有 ${String(unknown)} 件没有提名`)] : []),
  ];
}

function lineOf(
  { id }: Nominated,
  body: SuggestionAwardResultBody,
  chosen: ReadonlySet<string>,
  there: ReadonlySet<string>,
): AwardedCase {
  const inFavour = body.votes.find((one) => one.suggestionId.toLowerCase() === id)?.inFavour ?? 0;
  const isChosen = chosen.has(id);
  const few = 2 * inFavour <= body.present ? '赞成票没有超过到会人数的一半' : '票数在入选的建议之后，名额已满';
  const why = there.has(id) ? few : '建议已经撤回';
  return { suggestionId: id, inFavour, chosen: isChosen, why: isChosen ? null : why };
}

function choiceFaults(
  { most }: LockedAward,
  cases: readonly Nominated[],
  lines: readonly AwardedCase[],
  { present }: SuggestionAwardResultBody,
  there: ReadonlySet<string>,
): Cause[] {
  const chosen = lines.filter((one) => one.chosen);
  const fewest = Math.min(...chosen.map((one) => one.inFavour));
  const numbered = (id: string) => `第 ${String(cases.find((one) => one.id === id)?.number ?? '')} 号建议`;
  const causes = lines.flatMap(({ suggestionId, inFavour, chosen: isChosen }): Cause[] => {
    const name = numbered(suggestionId);
    if (isChosen && !there.has(suggestionId)) return [{ code: 'withdrawn', message: `${name}已经撤回，不能入选` }];
    if (isChosen && 2 * inFavour <= present)
      return [{ code: 'noMajority', message: `${name}的赞成票没有超过到会人数的一半，不能入选` }];
    const passedOver = !isChosen && chosen.length > 0 && inFavour >= fewest && there.has(suggestionId);
    return passedOver
      ? [{ code: 'passedOver', message: `${name}的票数不少于入选的建议，须一并入选，或者重新投票` }]
      : [];
  });
  const tooMany =
    chosen.length > most
      ? [{ code: 'tooMany', message: `名额至多 ${String(most)} 件，选了 ${String(chosen.length)} 件` }]
      : [];
  return [...causes, ...tooMany];
}
