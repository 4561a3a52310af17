import { draftReplyOf } from '../../case-file/questions.js';
import { handlingTargets } from '../../case-file/states.js';
import {
  attach,
  AttachBody,
  demandsOfFile,
  detach,
  DetachBody,
  faultsOfDetaching,
} from '../../lifecycle/attachments/attaching.js';
import { recordsOf } from '../../lifecycle/conditions/attachments.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { Choice, Id } from '../../platform/http/fields.js';

/** A file, and to what of the handling it belongs. */
class HandlingAttachBody extends AttachBody {
  @Choice({ label: '附于何处', values: handlingTargets, example: 'consultation' })
  to!: keyof typeof handlingTargets;

  @Id({ label: '沟通记录或者月度进展的编号；附于答复稿的，不须填写', optional: true })
  paperId?: string;
}

/** 添加附件: to the draft of the reply; once it is issued, it stays as it is. */
export const attachToReply = deed<HandlingAttachBody>({
  act: 'attachToReply',
  body: HandlingAttachBody,
  takesFile: true,
  demands: demandsOfFile,
  faults: (file, { paperId }, { assignment }) => {
    const draft = assignment ? draftReplyOf(file, assignment.id) : undefined;
    const other = paperId !== undefined && paperId !== draft?.id;
    return other ? [fault('paperId', '附于答复稿的，不须写明编号（paperId）')] : [];
  },
  write: (file, input, setting) => {
    const draft = setting.assignment ? draftReplyOf(file, setting.assignment.id) : undefined;
    if (!draft) throw new Error('attachToReply is upon an assignment with a draft');
    return attach(input, { target: 'reply', paperId: draft.id }, setting);
  },
});

/** 添加附件: to a consultation or a monthly report, such as the photograph of a visit. */
export const attachToRecord = deed<HandlingAttachBody>({
  act: 'attachToRecord',
  body: HandlingAttachBody,
  takesFile: true,
  demands: [...demandsOfFile, '沟通记录、月度进展须为本单位的'],
  faults: (file, { to, paperId }, { assignment }) => {
    if (paperId === undefined) return [fault('paperId', '「沟通记录或者月度进展的编号」必须填写（paperId）')];
    const kind = to === 'consultation' ? file.consultations : file.progressReports;
    const own = recordsOf(file, assignment?.id).includes(paperId) && kind.some((one) => one.id === paperId);
    return own ? [] : [fault('paperId', `本单位没有这份${handlingTargets[to]}（paperId）`)];
  },
  write: (_file, input, setting) => attach(input, { target: input.to, paperId: input.paperId ?? null }, setting),
});

/** 移除附件: from the draft of a reply. */
export const detachFromReply = deed<DetachBody>({
  act: 'detachFromReply',
  body: DetachBody,
  demands: ['附件须为答复稿现有的'],
  faults: (file, { attachmentId }, { assignment }) =>
    faultsOfDetaching(file, attachmentId, assignment ? draftReplyOf(file, assignment.id)?.id : undefined),
  write: (_file, { attachmentId }, setting) => detach(attachmentId, setting),
});
