import type { Actor } from '../congress/actor.js';
import type { Addressee } from './addressees.js';
import type { CaseFile } from './case-file.js';
import { currentProposal, publicationOf, standing, standingCosigners } from './questions.js';

/**
 * Party 当事方: someone who may see a case. The one predicate of visibility is that an actor's parties and a case's
 * readers have one in common; both sides are computed here and nowhere else.
 */
export type Party = string;

/** All deputies 全体代表, to whom a case that is published in full is open. */
export const publicParty: Party = 'deputies';

/** Who asks to see, or is to be told: an account and what it may speak for now. */
export type Speaker = Pick<Actor, 'accountId' | 'grants'>;

/** @returns the party of a deputy or delegation. */
export function partyOf({ deputyId, delegationId }: Addressee): Party {
  return deputyId ? `deputy:${deputyId}` : `delegation:${delegationId ?? ''}`;
}

/** Roles that see every case but others' drafts. */
const staffRoles = new Set(['deputyAffairs', 'leader', 'auditor']);

/** @returns the parties that an actor speaks for. */
export function partiesOf(actor: Speaker): Party[] {
  const parties = new Set<Party>([`account:${actor.accountId}`]);
  for (const grant of actor.grants) {
    if (staffRoles.has(grant.role)) parties.add('staff');
    if (grant.role === 'governmentOffice') parties.add('government');
    if (grant.role === 'deputy' && grant.deputyId) parties.add(publicParty).add(`deputy:${grant.deputyId}`);
    if (grant.role === 'delegation' && grant.delegationId) parties.add(`delegation:${grant.delegationId}`);
    if (isOfficeRole(grant.role) && grant.officeId) parties.add(`office:${grant.officeId}`);
    if (grant.role === 'committee') for (const id of grant.categoryIds) parties.add(`committee:${id}`);
  }
  return [...parties].sort();
}

/** @returns the parties that may see a case as it stands; `systemOf` answers an office's system. */
export function readersOf(file: CaseFile, systemOf: (officeId: string) => string | undefined): Party[] {
  const { suggestion } = file;
  if (suggestion.state === 'undone') return ['staff'];
  const drafted = suggestion.state === 'draft';
  const readers = new Set<Party>();
  if (suggestion.deputyId) readers.add(`deputy:${suggestion.deputyId}`);
  const { delegationId } = suggestion;
  if (delegationId && (!drafted || suggestion.submitterKind === 'delegation'))
    readers.add(`delegation:${delegationId}`);
  for (const one of standingCosigners(file)) readers.add(`deputy:${one.deputyId}`);
  if (drafted) return [...readers].sort();
  readers.add('staff');
  if (suggestion.categoryId && suggestion.registeredOn) readers.add(`committee:${suggestion.categoryId}`);
  const offices = standing(file).map((one) => one.officeId);
  for (const id of offices) readers.add(`office:${id}`);
  const governmental = offices.length === 0 || offices.some((id) => systemOf(id) === 'government');
  if (suggestion.registeredOn && governmental) readers.add('government');
  if (suggestion.state === 'preassigned')
    for (const one of currentProposal(file)) readers.add(`office:${one.officeId}`);
  if (publicationOf(file)?.scope === 'full') readers.add(publicParty);
  for (const leader of leaderParties(file)) readers.add(leader);
  return [...readers].sort();
}

/** The leaders 督办、领办的领导 of a key or escalated case, as far as they have an account. */
export function leaderParties(file: CaseFile): Party[] {
  const key = file.keyDesignations.flatMap((one) => [one.supervisingLeader, one.leadingLeader]);
  const all = [...key, ...file.escalations.map((one) => one.leader)];
  return all.flatMap(({ accountId }) => (accountId ? [`account:${accountId}`] : []));
}

/** The predicate itself, for a file in memory. */
export function mayRead(actor: Speaker, readers: readonly Party[]): boolean {
  const parties = new Set(partiesOf(actor));
  return readers.some((reader) => parties.has(reader));
}

/** Whether an actor sees the whole congress but drafts: a list may then walk the congress's own index. */
export function seesAll(actor: Actor): boolean {
  return actor.grants.some((grant) => staffRoles.has(grant.role));
}

function isOfficeRole(role: string): boolean {
  return role === 'officeLiaison' || role === 'officeHead';
}
