import { createHash } from 'node:crypto';
import type { CaseFile } from '../../../../src/case-file/case-file.js';
import type { Input } from '../inputs.js';
import { type ByHand, inHandling, liaisonOrHead, submitter, unless } from './people-and-places.js';

/** A file as the service puts it into a body: another one each time. */
export function uploaded(n: number, more: Input = {}): Input {
  const sha256 = createHash('sha256').update(String(n)).digest('hex');
  return {
    file: { name: '现场照片.jpg', mediaType: 'image/jpeg', bytes: 1_000 + n, sha256 },
    unclassified: 'true',
    ...more,
  };
}

const another = (file: CaseFile | null) => uploaded(file?.attachments.length ?? 0);
const removed = (file: CaseFile | null) => new Set(file?.attachmentRemovals.map((one) => one.attachmentId));
const there = (file: CaseFile | null) => (file?.attachments ?? []).filter((one) => !removed(file).has(one.id));
const issued = (file: CaseFile | null, id: string | null) => file?.replies.some((one) => one.id === id && one.issued);

/** The consultations and reports to which a file may be attached. @param upon the assignment; null: of any. */
export function recordInput(file: CaseFile | null, upon: string | null): Input {
  const of = (one: { assignmentId: string }) => upon === null || one.assignmentId === upon;
  const held = (file?.consultations ?? []).filter(of).map(({ id }) => ({ to: 'consultation', paperId: id }));
  const told = (file?.progressReports ?? []).filter(of).map(({ id }) => ({ to: 'progress', paperId: id }));
  const count = (id: string) => there(file).filter((one) => one.paperId === id).length;
  const [free] = [...held, ...told].sort((one, other) => count(one.paperId) - count(other.paperId));
  return { ...another(file), ...free };
}

/** An attachment of the draft of a reply. @param upon the assignment; null: of any. */
export function draftAttachment(file: CaseFile | null, upon: string | null): Input {
  const own = there(file).filter((one) => one.target === 'reply' && (upon === null || one.assignmentId === upon));
  return { attachmentId: own.find((one) => !issued(file, one.paperId))?.id };
}

export const attachments = {
  attachToSuggestion: {
    expected: (cell) => ({ by: submitter(cell), from: ['draft'], missing: [] }),
    good: another,
  },
  detachFromSuggestion: {
    expected: (cell) => ({ by: submitter(cell), from: ['draft'], missing: unless(cell.ripe, 'attachedToDraft') }),
    good: (file) => ({ attachmentId: there(file).find((one) => one.target === 'suggestion')?.id }),
  },
  attachToReply: {
    expected: (cell) => ({
      by: liaisonOrHead(cell),
      from: inHandling,
      own: ['drafting'],
      missing: [...unless(cell.role !== 'co', 'isReplyingOffice'), ...unless(cell.ripe, 'roomOnReply')],
    }),
    good: (file) => ({ ...another(file), to: 'reply' }),
  },
  attachToRecord: {
    expected: (cell) => ({
      by: liaisonOrHead(cell),
      from: ['handling', 'replied', 'tracking', 'closed'],
      own: ['acknowledged', 'opinionGiven', 'drafting', 'replied'],
      missing: unless(cell.ripe, 'roomOnRecord'),
    }),
    good: (file) => recordInput(file, null),
  },
  detachFromReply: {
    expected: (cell) => ({
      by: liaisonOrHead(cell),
      from: inHandling,
      own: ['drafting'],
      missing: unless(cell.ripe, 'attachedToReplyDraft'),
    }),
    good: (file) => draftAttachment(file, null),
  },
  withholdAttachment: {
    expected: ({ ripe }) => ({
      by: ['deputyAffairs'],
      from: [
        ...(['submitted', 'registered', 'preassigned', 'assigned', 'handling', 'replied', 'deliberating'] as const),
        ...(['tracking', 'closed', 'archived', 'refused', 'referred', 'withdrawn'] as const),
      ],
      missing: unless(ripe, 'attachmentsThere'),
    }),
    good: (file) => ({
      attachmentId: there(file).find((one) => one.target !== 'reply' || issued(file, one.paperId))?.id,
      reason: 'mistaken',
    }),
  },
} as const satisfies Record<string, ByHand>;
