import { deed } from '../../lifecycle/deed.js';
import { Text } from '../../platform/http/fields.js';

/** How it will be supervised. */
class KeyPlanBody {
  @Text({ label: '督办方案', max: 10_000, example: '六月实地视察一次，九月听取专题汇报。' })
  plan!: string;
}

/** 重点督办方案: the committee says how it will supervise; a later plan takes the place of this one. */
export const planKey = deed<KeyPlanBody>({
  act: 'planKey',
  body: KeyPlanBody,
  write: (_file, { plan }, setting) => {
    const by = { plannedOn: setting.today, role: setting.role, accountId: setting.actor.accountId };
    return { change: { papers: { keyPlans: [{ id: setting.newId(), plan, ...by }] } } };
  },
});
