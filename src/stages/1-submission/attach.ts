import { join } from '../../case-file/case-file.js';
import {
  attach,
  AttachBody,
  demandsOfFile,
  detach,
  DetachBody,
  faultsOfDetaching,
} from '../../lifecycle/attachments/attaching.js';
import { askAgain } from '../../lifecycle/cosigning.js';
import { deed } from '../../lifecycle/deed.js';

/** 添加附件: a file belongs to what co-signers confirm (浙江 2016 art 9), so each is asked again, as when the text changes. */
export const attachToSuggestion = deed<AttachBody>({
  act: 'attachToSuggestion',
  body: AttachBody,
  takesFile: true,
  demands: demandsOfFile,
  write: (file, input, setting) => {
    const { change, says } = attach(input, { target: 'suggestion', paperId: null }, setting);
    return { change: join(change, { papers: { cosigners: askAgain(file) } }), says };
  },
});

/** 移除附件: from a draft that is not submitted, or was returned. */
export const detachFromSuggestion = deed<DetachBody>({
  act: 'detachFromSuggestion',
  body: DetachBody,
  demands: ['附件须为这件建议现有的'],
  faults: (file, { attachmentId }) => faultsOfDetaching(file, attachmentId, null),
  write: (file, { attachmentId }, setting) => {
    const { change, says } = detach(attachmentId, setting);
    return { change: join(change, { papers: { cosigners: askAgain(file) } }), says };
  },
});
