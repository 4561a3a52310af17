/** What the role of the jobs that look across congresses (`bihuan_jobs`) may do with a table, and what for. */
interface JobsRight {
  readonly for: string;
  /** columns it reads, sorted */
  readonly reads: readonly string[];
  /** `insert`, or a column that it updates */
  readonly writes?: readonly string[];
}

/** The whole of it. It is as short as the statements that run under this role allow; a new right is first named here. */
export const jobsRights: Readonly<Record<string, JobsRight>> = {
  congress: {
    for: 'which congresses there are, by which rules and calendar each works',
    reads: ['active', 'calendar_edition', 'id', 'profile_key', 'profile_version', 'slug'],
  },
  clock: {
    for: 'where a date is due, or was counted by a calendar that no longer holds',
    reads: ['calendar_version', 'congress_id', 'due_on', 'kind', 'length', 'original_due_on', 'state', 'suggestion_id'],
  },
  event: {
    for: 'what is not yet sealed, by its hash and not by what it says; putting it under a seal',
    reads: ['congress_id', 'hash', 'seal_id', 'seq', 'suggestion_id'],
    writes: ['seal_id'],
  },
  seal: {
    for: 'the seal before, and the new one; seals are hashes and nothing else',
    reads: ['(all columns)'],
    writes: ['insert'],
  },
  security_event: {
    for: 'what is not yet sealed, by its hash and not by what it says; putting it under a seal',
    reads: ['congress_id', 'hash', 'id', 'seal_id'],
    writes: ['seal_id'],
  },
  install_event: {
    for: 'the events of the whole install, which are sealed and verified outside any congress',
    reads: ['(all columns)'],
    writes: ['seal_id'],
  },
  install_seal: { for: 'their seals', reads: ['(all columns)'], writes: ['insert'] },
  notice: { for: 'where something waits to be delivered', reads: ['congress_id', 'delivered_at'] },
  message_delivery: {
    for: 'what is due to be sent next',
    reads: ['channel', 'congress_id', 'id', 'next_at', 'state'],
  },
};
