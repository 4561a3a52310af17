/**
 * Kinds of papers that most cases have none of, in groups that come together. A case says which groups it has
 * (`suggestion.paperGroups`), so that its file is read without asking for the others. What stands in no group is always read.
 */
export const paperGroups = {
  review: ['cosigners', 'examinations', 'referrals', 'withdrawals', 'jointHandlings'],
  assignment: ['proposedOffices', 'reassignmentRequests', 'escalations', 'extensions'],
  handling: ['coOpinions', 'plans', 'progressReports', 'publications'],
  commitment: ['commitments', 'fulfilments', 'deferrals', 'classChanges'],
  supervision: [
    'urgings',
    'inspections',
    'supervisionLetters',
    'oversightCopies',
    'keyDesignations',
    'keyPlans',
    'keyReports',
  ],
  rehandling: ['supervisionCases', 'lapses', 'deliberations', 'lookBacks'],
  past: ['pastRecords'],
  attachment: ['attachments', 'attachmentRemovals'],
} as const;

/** The name of a group. */
export type PaperGroup = keyof typeof paperGroups;

/** The kinds that are in a group. */
export type GroupedKind = (typeof paperGroups)[PaperGroup][number];

/** All groups, in the order in which they are always named. */
export const groupNames = Object.keys(paperGroups) as PaperGroup[];

/** The group of each kind that is in one. */
const groupOf: ReadonlyMap<string, PaperGroup> = new Map(
  groupNames.flatMap((group) => paperGroups[group].map((kind) => [kind, group] as const)),
);

/** Whether a kind is read where these groups are. */
export function isAmong(groups: readonly PaperGroup[], kind: string): boolean {
  const group = groupOf.get(kind);
  return group === undefined || groups.includes(group);
}

/** The groups of which a file has at least one paper. */
export function groupsIn(file: Readonly<Record<GroupedKind, readonly unknown[]>>): PaperGroup[] {
  return groupNames.filter((group) => paperGroups[group].some((kind) => file[kind].length > 0));
}
