import type { CaseFile } from '../../case-file/case-file.js';
import type { Review } from '../../case-file/papers/submission.js';
import type { DeedSetting } from '../../lifecycle/setting.js';

/** The paper of a decision of review 审查. */
export function review(
  file: CaseFile,
  setting: DeedSetting,
  decision: Pick<Review, 'kind'> & { reasonCode?: string; reason?: string },
) {
  const { kind, reasonCode = null, reason = null } = decision;
  const { textVersion } = file.suggestion;
  const judged = { kind, reasonCode, reason, textVersion, accountId: setting.actor.accountId };
  return { reviews: [{ id: setting.newId(), ...judged, decidedOn: setting.today }] };
}
