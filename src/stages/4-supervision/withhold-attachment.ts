import { faultsOfWithholding, withhold, WithholdBody } from '../../lifecycle/attachments/attaching.js';
import { deed } from '../../lifecycle/deed.js';

/** 撤下附件: whatever the case's state, what must not lie here is gone at once; that it was there stays on record. */
export const withholdAttachment = deed<WithholdBody>({
  act: 'withholdAttachment',
  body: WithholdBody,
  demands: ['写明撤下的原因；附件须为这件建议现有的'],
  faults: (file, { attachmentId }, setting) => faultsOfWithholding(file, attachmentId, setting),
  write: (_file, input, setting) => withhold(input, setting),
});
