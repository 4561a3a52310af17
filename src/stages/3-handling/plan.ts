import { deed } from '../../lifecycle/deed.js';
import { DateField, Parts, Text } from '../../platform/http/fields.js';

/** One step, and by when. */
class MilestonePart {
  @Text({ label: '事项', max: 500, example: '完成现场踏勘' })
  title!: string;

  @DateField({ label: '完成日期', example: '2026-04-15' })
  dueOn!: string;
}

/** What will be done, step by step. */
class PlanBody {
  @Parts(() => MilestonePart, { label: '办理步骤', minItems: 1, maxItems: 50 })
  milestones!: MilestonePart[];
}

/** 办理方案: how the office goes about it. A later plan takes the place of the earlier one, which stays on record. */
export const plan = deed<PlanBody>({
  act: 'plan',
  body: PlanBody,
  write: (_file, input, setting) => {
    const { assignment, actor, today } = setting;
    if (!assignment) throw new Error('plan is upon an assignment');
    const milestones = input.milestones.map(({ title, dueOn }) => ({ title, dueOn }));
    const by = { plannedOn: today, accountId: actor.accountId };
    const plans = [{ id: setting.newId(), assignmentId: assignment.id, milestones, ...by }];
    return { change: { papers: { plans } }, says: { milestones: milestones.length } };
  },
});
