/**
 * Whether an account works for what is voted on 回避: for the office, or for one that handles the case; as the grants and the
 * assignments are now. A condition in SQL; `$1` is the congress.
 * @param of SQL for the account, the office and the case.
 */
export function concernedIn({
  account,
  office,
  suggestion,
}: Record<'account' | 'office' | 'suggestion', string>): string {
  return `exists (select 1 from account_grant g
    where g.congress_id = $1 and g.account_id = ${account} and g.revoked_at is null and g.office_id is not null
      and (g.office_id = ${office} or exists (select 1 from assignment t where t.congress_id = $1
        and t.suggestion_id = ${suggestion} and t.office_id = g.office_id and t.state <> 'reassigned')))`;
}

/** The same for an elector `e` of a vote `v`. */
export const electorConcerned = concernedIn({
  ...{ account: 'e.account_id', office: 'v.office_id', suggestion: 'v.suggestion_id' },
});
