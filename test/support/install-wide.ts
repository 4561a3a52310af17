/** Tables without a wall between congresses, each with the reason; a new table is either behind the wall or named here. */
export const installWide: Readonly<Record<string, string>> = {
  account: 'a person signs in before any congress is chosen, and may have roles in several',
  account_grant: 'read at sign-in, before any congress is chosen: the account is its key',
  account_identity: 'who somebody is at the provider of identities is asked before he is known to be of a congress',
  account_session: 'a sign-in is of an account, not of a congress',
  account_sign_in: 'the same, from its beginning to its end',
  anchor: 'which days were anchored outside the database, for all congresses together',
  api_token:
    'it signs a request before its congress is known; it is found by its digest, and holds in one congress alone',
  congress: 'the congresses themselves',
  congress_below: 'which congresses stand below which: it follows from the congresses themselves',
  idempotency: 'a kept answer is found by the account that asked, and shown to that account alone',
  install_event:
    'sign-ins and the like are of no congress; inside one, its own policy shows those of its people and the install administrators’ own',
  install_seal: 'seals of the events of the whole install',
  job_run: 'when each recurring job last ran, for the whole install',
  jurisdiction_profile: 'rules by which any congress may work; they hold nothing of a congress',
  migrations: 'which migrations have run; only the owner reads it',
  rehearsal_clock: 'the procedure’s clock of a rehearsal, for the whole install',
  shipped_calendar: 'the holidays of the release, the same for all',
  sign_in_failure: 'failed sign-ins are counted before anybody is known to be of a congress',
};
