import { deed, fault } from '../../lifecycle/deed.js';
import { Text } from '../../platform/http/fields.js';
import { review } from './review.js';

/** Why it is not taken up: a code of the profile, and the reason in words. */
class RefusalBody {
  @Text({ label: '不予立案情形代码', max: 60, example: 'pendingCase' })
  reasonCode!: string;

  @Text({ label: '不予立案理由', max: 2_000, example: '涉及正在审理的具体案件，依规定不作为建议办理。' })
  reason!: string;
}

/** 不予立案: the content is not for a suggestion (浙江 2016 art 6); the deputy is told why. */
export const refuse = deed<RefusalBody>({
  act: 'refuse',
  body: RefusalBody,
  demands: ['写明属于办理规则所列的哪一种情形，并写明理由'],
  faults: (_file, { reasonCode }, { profile }) => {
    const offered = profile.refusalReasons.value;
    if (offered.some((one) => one.code === reasonCode)) return [];
    const names = offered.map((one) => `${one.code} ${one.label}`).join('、');
    return [fault('reasonCode', `「不予立案情形代码」须为下列之一：${names}（reasonCode）`)];
  },
  write: (file, { reasonCode, reason }, setting) => ({
    change: { papers: review(file, setting, { kind: 'refused', reasonCode, reason }) },
    says: { reasonCode, reason },
  }),
});
