import { partiesOf, seesAll } from '../../../case-file/visibility.js';
import type { Actor } from '../../../congress/actor.js';

/** What a question about rounds and lists begins with: the congress, whether all is seen, and the parties that see besides. */
export type Sight = readonly [congressId: string, seesAll: boolean, parties: readonly string[]];

/**
 * As whom an actor reads sheets and lists 跟踪表和督办清单: for the staff, the committees, the government and the leaders of a
 * case. Being a deputy or of an office gives no sight of them here.
 */
export function sightOf(actor: Actor): Sight {
  const parties = partiesOf(actor).filter((party) => /^(account|government|committee)/.test(party));
  return [actor.congressId, seesAll(actor), parties];
}

/** The offices that an actor speaks for, as parties. */
export function officesOf(actor: Actor): string[] {
  return partiesOf(actor).filter((party) => party.startsWith('office:'));
}

/** The predicate in SQL, upon the case of `alias`: the values of `Sight` are $1, $2, $3. */
export function seenSql(alias: string, suggestionId = `${alias}.suggestion_id`): string {
  return `($2 or exists (select 1 from suggestion_reader x where x.congress_id = ${alias}.congress_id
    and x.suggestion_id = ${suggestionId} and x.party = any ($3::text[])))`;
}
