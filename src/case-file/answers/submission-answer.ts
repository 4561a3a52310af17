import { roles } from '../../congress/actor.js';
import { flag, localDate, Shown, ShownChoice, ShownPart, text, uuid, whole } from '../../platform/http/shown.js';
import type { Review } from '../papers/submission.js';
import type { Suggestion } from '../papers/suggestion.js';
import {
  checkResults,
  checks,
  cosignerStates,
  referralTargets,
  type CheckResult,
  type CosignerState,
} from '../states.js';
import { NamedAnswer } from './parts.js';

/** Who can submit 提出者. */
export const submitterKinds = { deputy: '代表', delegation: '代表团' } as const satisfies Record<
  Suggestion['submitterKind'],
  string
>;

/** How a review can end 审查决定. */
export const reviewKinds = { returned: '退回修改', registered: '立案', refused: '不予立案' } as const satisfies Record<
  Review['kind'],
  string
>;

/** Who submitted 提出者: the lead deputy, or a delegation. */
export class SubmitterAnswer {
  @ShownChoice('提出者', submitterKinds, 'deputy')
  kind: string;

  @Shown('代表或代表团的编号；往年台账所写而名册中没有的为 null', uuid, { nullable: true })
  id: string | null;

  @Shown('代表的姓名或代表团的名称', text, { example: '代表甲' })
  name: string;
}

/** The lead deputy 领衔代表. */
export class LeadDeputyAnswer extends NamedAnswer {
  @ShownPart('所在代表团；往年台账所写的代表团不在名册中的，为 null', () => NamedAnswer, { nullable: true })
  delegation: NamedAnswer | null;
}

/** A co-signer 附议代表. */
export class CosignerAnswer extends NamedAnswer {
  @ShownChoice('附议的情况', cosignerStates, 'confirmed')
  state: CosignerState;

  @Shown('附议情况的名称', text, { example: cosignerStates.confirmed })
  stateLabel: string;

  @Shown('邀请日期', localDate, { example: '2026-02-03' })
  invitedOn: string;

  @Shown('答复邀请的日期；还没有答复的为 null', localDate, { nullable: true, example: '2026-02-04' })
  answeredOn: string | null;
}

/** An examination 代表团审查. */
export class ExaminationAnswer {
  @Shown('编号', uuid)
  id: string;

  @ShownChoice(checks.political, checkResults, 'pass')
  political: CheckResult;

  @ShownChoice(checks.legal, checkResults, 'pass')
  legal: CheckResult;

  @ShownChoice(checks.quality, checkResults, 'pass')
  quality: CheckResult;

  @Shown('三关是否都通过', flag, { example: true })
  passed: boolean;

  @Shown('审查意见', text, { example: '内容明确具体，同意提交。' })
  opinion: string;

  @Shown('所审查的是第几稿', whole, { example: 1 })
  textVersion: number;

  @ShownChoice('由谁审查', { ...roles, system: '系统' }, 'delegation')
  role: string;

  @Shown('审查日期', localDate, { example: '2026-02-04' })
  examinedOn: string;
}

/** A decision of review 审查决定. */
export class ReviewAnswer {
  @Shown('编号', uuid)
  id: string;

  @ShownChoice('审查决定', reviewKinds, 'registered')
  kind: Review['kind'];

  @Shown('不予立案的情形代码；其他决定为 null', text, { nullable: true, example: null })
  reasonCode: string | null;

  @Shown('退回或不予立案的理由；立案为 null', text, { nullable: true, example: null })
  reason: string | null;

  @Shown('所审查的是第几稿', whole, { example: 1 })
  textVersion: number;

  @Shown('决定日期', localDate, { example: '2026-02-05' })
  decidedOn: string;
}

/** The referral 转送. */
export class ReferralAnswer {
  @ShownChoice('转送去向', referralTargets, 'petition')
  to: keyof typeof referralTargets;

  @Shown('转送去向的名称', text, { example: referralTargets.petition })
  toLabel: string;

  @Shown('转送理由', text, { example: '反映个人诉求，属于信访事项。' })
  reason: string;

  @Shown('转送日期', localDate, { example: '2026-03-12' })
  referredOn: string;
}

/** The withdrawal 撤回. */
export class WithdrawalAnswer {
  @Shown('撤回理由', text, { example: '所提问题已经解决，不再需要办理。' })
  reason: string;

  @Shown('撤回日期', localDate, { example: '2026-03-20' })
  withdrawnOn: string;
}
