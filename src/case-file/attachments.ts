import type { Actor } from '../congress/actor.js';
import { shownOf } from '../platform/http/shown.js';
import { AttachmentAnswer } from './answers/attachment-answer.js';
import type { CaseFile } from './case-file.js';
import type { Attachment, AttachmentRemoval } from './papers/attachment.js';
import { assignmentById } from './questions.js';
import { worksFor } from './ratings.js';

/** How an attachment was taken away, or undefined where it was not. */
export function removalOf(file: CaseFile, { id }: Pick<Attachment, 'id'>): AttachmentRemoval | undefined {
  return file.attachmentRemovals.find((one) => one.attachmentId === id);
}

/** The attachments of a paper that are there: neither removed 移除 nor withheld 撤下. @param paperId null: of the suggestion itself. */
export function attachedTo(file: CaseFile, paperId: string | null): Attachment[] {
  return file.attachments.filter((one) => one.paperId === paperId && removalOf(file, one) === undefined);
}

/**
 * Whether a reader who is an insider of the case may know of an attachment: whoever reads the paper that it belongs to. A draft of a
 * reply is its own office's.
 */
export function seesAttachment(actor: Actor, file: CaseFile, { target, paperId, assignmentId }: Attachment): boolean {
  if (target !== 'reply') return true;
  const issued = file.replies.some((one) => one.id === paperId && one.issued);
  return issued || worksFor(actor, assignmentById(file, assignmentId ?? '')?.officeId ?? '');
}

/**
 * The attachments of one paper as this reader sees them; one that was withheld is named with the reason, one that was removed from a
 * draft is gone.
 * @param paperId null: of the suggestion itself.
 */
export function presentAttachments(file: CaseFile, actor: Actor, paperId: string | null): AttachmentAnswer[] {
  const own = file.attachments.filter((one) => one.paperId === paperId && seesAttachment(actor, file, one));
  return own.flatMap((one) => {
    const removal = removalOf(file, one);
    if (removal?.kind === 'detached') return [];
    return [
      {
        ...shownOf(AttachmentAnswer, one),
        withheldOn: removal?.removedOn ?? null,
        withheldReason: removal?.reasonCode ?? null,
        href: removal ? null : linkPath(actor.congressSlug, one),
      },
    ];
  });
}

function linkPath(slug: string, { id, suggestionId }: Attachment): string {
  return `/api/c/${slug}/suggestions/${suggestionId}/attachments/${id}/link`;
}
