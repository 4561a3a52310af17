import type { Grant } from '../congress/actor.js';
import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';

/** Somebody whom a party stands for: an active account, with its grants in force in the congress. */
export interface Addressed {
  /** as it was asked for: `deputy:…`, `office:…` (liaison and head), `delegation:…`, `committee:…`, `role:…`, `account:…` */
  readonly party: string;
  readonly accountId: string;
  /** never empty */
  readonly grants: readonly Grant[];
}

const finding = statement(`
  with found as (
    select distinct own.party, g.account_id
    from account_grant g cross join lateral (
      select unnest(array[
        'role:' || g.role,
        'account:' || g.account_id,
        case when g.role = 'deputy' then 'deputy:' || g.deputy_id end,
        case when g.role = 'delegation' then 'delegation:' || g.delegation_id end,
        case when g.role in ('officeLiaison', 'officeHead') then 'office:' || g.office_id end
      ]) as party
      union all
      select 'committee:' || unnest(g.category_ids) where g.role = 'committee') own
    where g.congress_id = $1 and g.revoked_at is null and own.party = any ($2::text[]))
  select f.party, f.account_id as "accountId", (
    select json_agg(json_build_object(
      'role', g.role, 'officeId', g.office_id, 'deputyId', g.deputy_id, 'delegationId', g.delegation_id,
      'categoryIds', g.category_ids) order by g.granted_at, g.id)
    from account_grant g where g.congress_id = $1 and g.account_id = f.account_id and g.revoked_at is null) as grants
  from found f join account a on a.id = f.account_id and a.active
  order by f.party, f.account_id`);

/**
 * Finds the people 收件人 behind parties, as the grants are at this moment. Who holds several roles comes once for each
 * party; a party that nobody stands for does not come.
 */
export async function peopleOf(tx: Tx, congressId: string, parties: readonly string[]): Promise<readonly Addressed[]> {
  if (parties.length === 0) return [];
  return tx.sql<Addressed & Record<string, unknown>>(finding, [congressId, [...new Set(parties)]]);
}
