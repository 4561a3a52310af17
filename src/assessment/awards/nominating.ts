import { partiesOf, seesAll } from '../../case-file/visibility.js';
import type { Actor, Role } from '../../congress/actor.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { badInput } from '../../platform/http/body.js';
import { refused } from '../runs/assessment.js';
import type { Visit } from '../runs/visit.js';
import type { NominationBody } from './award-forms.js';
import { eligible, fault, lockAward } from './suggestion-awards.js';

/** Who nominates 提名, the first that an account is. */
export const nominators = ['deputy', 'delegation', 'committee', 'deputyAffairs'] as const satisfies Role[];

const visible = statement(`
  select s.id from suggestion s where s.congress_id = $1 and s.id = $2 and ($3 or exists (
    select 1 from suggestion_reader x where x.congress_id = s.congress_id and x.suggestion_id = s.id and x.party = any ($4::text[])))`);
const adding = statement(`
  insert into suggestion_nomination (congress_id, award_id, suggestion_id, party, role, reason, account_id, nominated_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`);

/** Nominates a case that the nominator sees, once for each of those he speaks for. @throws Problem notFound, invalidInput, refused. */
export async function nominate(
  tx: Tx,
  visit: Visit,
  id: string,
  { suggestionId, reason }: NominationBody,
): Promise<void> {
  const { actor, today } = visit;
  const { congressId, accountId } = actor;
  const award = await lockAward(tx, congressId, id);
  const { sessionId: session, from, to } = award;
  const [seen] = await tx.sql<{ id: string }>(visible, [congressId, suggestionId, seesAll(actor), partiesOf(actor)]);
  const cases = seen ? await eligible(tx, congressId, { asOf: today, session, from, to }) : [];
  if (!seen || !cases.includes(seen.id)) throw badInput([fault('suggestionId', '没有这件可以提名的建议')]);
  if (award.announced || today > award.nominationsUntil)
    throw refused('nominationsOver', `提名到 ${award.nominationsUntil} 截止`);
  const { party, role } = speakerOf(actor);
  const values = [congressId, id, suggestionId, party, role, reason.trim(), accountId, today];
  if ((await tx.sql(adding, values)).length === 0) throw refused('nominated', '已经提名过这件建议');
  recordSecurity(tx, {
    congressId,
    kind: 'suggestionNominated',
    accountId,
    role,
    says: { id, year: award.year, suggestionId },
  });
}

function speakerOf({ grants, accountId }: Actor): { readonly party: string; readonly role: Role } {
  const role = nominators.find((one) => grants.some((grant) => grant.role === one)) ?? 'deputyAffairs';
  const grant = grants.find((one) => one.role === role);
  if (role === 'deputyAffairs') return { party: 'staff', role };
  return { party: `${role}:${grant?.deputyId ?? grant?.delegationId ?? accountId}`, role };
}
