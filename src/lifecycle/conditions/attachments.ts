import { attachedTo, removalOf, seesAttachment } from '../../case-file/attachments.js';
import type { CaseFile } from '../../case-file/case-file.js';
import { draftReplyOf } from '../../case-file/questions.js';
import type { AttachmentLimits } from '../../congress/profile/profile.js';
import type { Condition, Input } from '../condition.js';
import type { Setting } from '../setting.js';

const megabyte = 1_048_576;
const rule = '件数、大小不超过办理规则所定；同样的文件不重复附';

/** 附件: conditions of its acts. */
export const attachmentConditions = {
  roomOnSuggestion: {
    rule: `建议的附件，${rule}`,
    failures: (file, setting, input) => full(file, setting, input, null),
  },
  roomOnReply: {
    rule: `已有答复稿；它的附件，${rule}`,
    failures: (file, setting, input) => {
      const draft = setting.assignment ? draftReplyOf(file, setting.assignment.id) : undefined;
      return draft ? full(file, setting, input, draft.id) : ['还没有答复稿，请先拟稿，再添加附件'];
    },
  },
  roomOnRecord: {
    rule: `已有本单位的沟通记录或者月度进展；它的附件，${rule}`,
    failures: (file, setting, input) => {
      const own = recordsOf(file, setting.assignment?.id);
      if (own.length === 0) return ['本单位还没有沟通记录和月度进展，请先记录，再添加附件'];
      if (!input) return own.some((id) => full(file, setting, input, id).length === 0) ? [] : [everyFull];
      const paperId = input['paperId'];
      // One that is none of its papers is told as a fault of the field.
      return typeof paperId === 'string' && own.includes(paperId) ? full(file, setting, input, paperId) : [];
    },
  },
  attachedToDraft: {
    rule: '草稿上有附件',
    failures: (file) => (attachedTo(file, null).length > 0 ? [] : ['这件建议没有附件，无须移除']),
  },
  attachedToReplyDraft: {
    rule: '答复稿上有附件',
    failures: (file, { assignment }) => {
      const draft = assignment ? draftReplyOf(file, assignment.id) : undefined;
      return draft && attachedTo(file, draft.id).length > 0 ? [] : ['答复稿没有附件，无须移除'];
    },
  },
  attachmentsThere: {
    rule: '有能看到的附件',
    failures: (file, { actor }) =>
      file.attachments.some((one) => seesAttachment(actor, file, one) && !removalOf(file, one))
        ? []
        : ['这件建议没有可以撤下的附件'],
  },
} as const satisfies Record<string, Condition>;

const everyFull = '本单位的沟通记录和月度进展，附件都已满';

/** The consultations and reports of an assignment, to which files may be attached. */
export function recordsOf({ consultations, progressReports }: CaseFile, assignmentId: string | undefined): string[] {
  return [...consultations, ...progressReports].filter((one) => one.assignmentId === assignmentId).map((one) => one.id);
}

/** Why nothing more, or not this file, may be attached to a paper. */
function full(file: CaseFile, { profile }: Setting, input: Input, paperId: string | null): string[] {
  const limits = profile.attachments.value;
  const there = attachedTo(file, paperId);
  const most = paperId === null ? limits.onSuggestion : limits.onOther;
  const sent = sentFile(input);
  return [
    ...(there.length >= most
      ? [`附件最多 ${String(most)} 件，现已有 ${String(there.length)} 件，请先移除不需要的`]
      : []),
    ...(there.some((one) => one.sha256 === sent?.sha256) ? ['同样的文件已经附在这里，无须重复添加'] : []),
    ...tooMuch(file, limits, sent?.bytes ?? 1),
  ];
}

function tooMuch(file: CaseFile, { caseMegabytes }: AttachmentLimits, more: number): string[] {
  const there = file.attachments.filter((one) => !removalOf(file, one)).reduce((sum, { bytes }) => sum + bytes, 0);
  return there + more <= caseMegabytes * megabyte
    ? []
    : [`一件建议的全部附件合计不超过 ${String(caseMegabytes)} MB，加上这件就超过了，请压缩文件或者移除不需要的`];
}

function sentFile(input: Input): { readonly sha256: string; readonly bytes: number } | undefined {
  return input?.['file'] as { sha256: string; bytes: number } | undefined;
}
