import type { CaseFile } from '../../../src/case-file/case-file.js';
import type { Claim } from './claims.js';

/** A case that was taken back owes nothing, and had no reply yet. */
export function withdrawnClaims({ assignments, clocks, replies, withdrawals, suggestion }: CaseFile): Claim[] {
  return [
    [withdrawals.length === 1 && suggestion.submittedOn !== null, 'withdrawn without a paper, or as a draft'],
    [assignments.every((one) => ['ended', 'reassigned'].includes(one.state)), 'withdrawn, but an office is busy'],
    [clocks.every((one) => one.state !== 'open'), 'withdrawn with open clocks'],
    [!replies.some((one) => one.issued), 'withdrawn after a reply'],
  ];
}

/** What was taken in by mistake asks nothing of anybody, and had nothing done to it but that. */
export function undoneClaims({ assignments, clocks, commitments, suggestion }: CaseFile): Claim[] {
  return [
    [suggestion.eventSeq === 2, `undone after ${String(suggestion.eventSeq)} acts`],
    [assignments.every((one) => one.state === 'ended'), 'undone, but an office is busy'],
    [clocks.every((one) => one.state !== 'open'), 'undone with open clocks'],
    [commitments.every((one) => one.state === 'superseded'), 'undone with a promise'],
  ];
}
