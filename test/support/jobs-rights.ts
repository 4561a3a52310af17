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
  export: {
    for: 'which exports wait, were broken off or have expired; not what for, nor whose',
    reads: ['congress_id', 'expires_at', 'id', 'lease_until', 'state'],
  },
  import: {
    for: 'imports whose process was killed, to be begun again; the files of those that run',
    reads: ['bytes', 'congress_id', 'id', 'lease_until', 'sha256', 'state'],
  },
  office_system_change: { for: 'where facts have to follow an office’s system', reads: ['congress_id'] },
  overview_delta: { for: 'where changes wait to be added in', reads: ['congress_id'] },
  attachment: {
    for: 'which files of the depot are still named, and how large they must be; not what they are called',
    reads: ['bytes', 'congress_id', 'id', 'sha256'],
  },
  attachment_removal: { for: 'which of them were taken away', reads: ['attachment_id', 'congress_id'] },
  message_delivery: {
    for: 'what is due to be sent next',
    reads: ['channel', 'congress_id', 'id', 'next_at', 'state'],
  },
};
