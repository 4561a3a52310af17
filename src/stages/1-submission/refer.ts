import { referralTargets } from '../../case-file/states.js';
import { deed } from '../../lifecycle/deed.js';
import { Choice, Text } from '../../platform/http/fields.js';

/** Where it goes instead, and why. */
class ReferralBody {
  @Choice({ label: '转送去向', values: referralTargets })
  to!: keyof typeof referralTargets;

  @Text({ label: '转送理由', max: 2_000, example: '反映个人诉求，属于信访事项。' })
  reason!: string;
}

/** 转送: what is no suggestion to this congress goes where it belongs; the deputy is told. */
export const refer = deed<ReferralBody>({
  act: 'refer',
  body: ReferralBody,
  demands: ['写明转送去向和理由'],
  write: (_file, { to, reason }, setting) => {
    const referral = { id: setting.newId(), target: to, reason, accountId: setting.actor.accountId };
    return { change: { papers: { referrals: [{ ...referral, referredOn: setting.today }] } }, says: { to, reason } };
  },
});
