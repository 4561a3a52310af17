import { attachedTo, removalOf, seesAttachment } from '../../case-file/attachments.js';
import type { CaseFile, Change } from '../../case-file/case-file.js';
import type { AttachmentTarget } from '../../case-file/papers/attachment.js';
import { withholdingReasons } from '../../case-file/states.js';
import { Choice, FileField, Id, type UploadedFile } from '../../platform/http/fields.js';
import type { Cause } from '../../platform/errors/problem.js';
import { fault, type Done } from '../deed.js';
import type { DeedSetting } from '../setting.js';

const declared = { true: '不含国家秘密' };

/** A file, with the declaration that it holds no state secret 非涉密声明. */
export class AttachBody {
  @FileField({ label: '文件' })
  file!: UploadedFile;

  @Choice({ label: '非涉密声明', values: declared, example: 'true' })
  unclassified!: 'true';
}

/** Which attachment is removed. */
export class DetachBody {
  @Id({ label: '附件的编号', example: '01900000-0000-7000-8000-000000000002' })
  attachmentId!: string;
}

/** Which attachment is withheld, and why. */
export class WithholdBody extends DetachBody {
  @Choice({ label: '撤下的原因', values: withholdingReasons, example: 'mistaken' })
  reason!: keyof typeof withholdingReasons;
}

/** What an attachment is put to. */
interface Place {
  readonly target: AttachmentTarget;
  readonly paperId: string | null;
}

/** 附件须声明不涉密, in the words of the printed table. */
export const demandsOfFile = ['须声明文件不含国家秘密；文件类型按内容认定，不收程序、网页、带宏和加密的文档'];

/** The change that attaches a file 添加附件. What the record says of it names the file by its digest, not by its name. */
export function attach({ file }: AttachBody, { target, paperId }: Place, setting: DeedSetting): Done {
  const { assignment, actor, today } = setting;
  const { name, mediaType, bytes, sha256 } = file;
  const id = setting.newId();
  const of = { target, paperId, assignmentId: paperId === null ? null : (assignment?.id ?? null) };
  const what = { name, mediaType, bytes, sha256, declaredUnclassified: true };
  const attachments = [{ id, ...of, ...what, addedOn: today, accountId: actor.accountId }];
  return {
    change: { papers: { attachments } },
    says: { attachmentId: id, target, paperId, mediaType, bytes, sha256 },
  };
}

/** The change that removes one from a draft 移除附件. */
export function detach(attachmentId: string, setting: DeedSetting): Done {
  return { change: removal(attachmentId, 'detached', null, setting), says: { attachmentId } };
}

/** The change that withholds one 撤下附件. */
export function withhold({ attachmentId, reason }: WithholdBody, setting: DeedSetting): Done {
  return { change: removal(attachmentId, 'withheld', reason, setting), says: { attachmentId, reason } };
}

/** @returns a fault where a paper has no such attachment. @param paperId null: the suggestion itself; undefined: none is there. */
export function faultsOfDetaching(file: CaseFile, attachmentId: string, paperId: string | null | undefined): Cause[] {
  const there = paperId === undefined ? [] : attachedTo(file, paperId);
  return there.some((one) => one.id === attachmentId) ? [] : [noSuch];
}

/** @returns a fault where the actor sees no such attachment in the case, or it was taken away. */
export function faultsOfWithholding(
  file: CaseFile,
  attachmentId: string,
  { actor }: Pick<DeedSetting, 'actor'>,
): Cause[] {
  const found = file.attachments.find((one) => one.id === attachmentId);
  return found && seesAttachment(actor, file, found) && !removalOf(file, found) ? [] : [noSuch];
}

const noSuch = fault('attachmentId', '没有这件附件（attachmentId）');

function removal(
  attachmentId: string,
  kind: 'detached' | 'withheld',
  reasonCode: keyof typeof withholdingReasons | null,
  setting: DeedSetting,
): Change {
  const { actor, today } = setting;
  const one = { id: setting.newId(), attachmentId, kind, reasonCode, removedOn: today, accountId: actor.accountId };
  return { papers: { attachmentRemovals: [one] } };
}
