import type { CaseFile, Change } from '../../case-file/case-file.js';
import { kinds, paperKinds, type PaperKind } from '../../case-file/papers.js';
import { digest } from '../../congress/record/digest.js';
import { canonicalJson } from '../../platform/idempotency/canonical.js';

/** The kinds of papers of which some are never changed again 定稿: those that are only ever added, and replies once issued. */
export const finalKinds: readonly PaperKind[] = kinds.filter((kind) => paperKinds[kind].frozen || kind === 'replies');

/** Whether a paper of such a kind stays as it is: a reply 答复 is a draft until it is issued. */
export function isFinal(kind: PaperKind, paper: object): boolean {
  return kind !== 'replies' || ('issued' in paper && paper.issued === true);
}

/**
 * SHA-256 of a paper as it stands in the database. What is empty does not count, so that a column which is added later, and
 * may be null, changes no digest.
 */
export function paperDigest(paper: object): string {
  const said = Object.entries(paper).filter(([, value]) => value !== null && value !== undefined);
  return digest(canonicalJson(Object.fromEntries(said)));
}

/** The digests of the papers that an act leaves as they will stay, by their ids. */
export function finalsOf({ file, change }: { file: CaseFile; change: Change }): Record<string, string> {
  const finals = finalKinds.flatMap((kind) => {
    const written = new Set(change.papers?.[kind]?.map(({ id }) => id));
    if (written.size === 0) return [];
    const papers: readonly { readonly id: string }[] = file[kind];
    return papers.filter((paper) => written.has(paper.id) && isFinal(kind, paper));
  });
  return Object.fromEntries(finals.map((paper) => [paper.id, paperDigest(paper)]));
}
