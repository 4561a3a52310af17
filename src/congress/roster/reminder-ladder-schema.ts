import { ladderLimits } from '../profile/reminder-ladder.js';

const whole = (description: string, minimum: number, maximum: number) =>
  ({ type: 'integer', description, minimum, maximum }) as const;
const object = (properties: Readonly<Record<string, object>>, description?: string) => ({
  ...(description === undefined ? {} : { description }),
  type: 'object',
  additionalProperties: false,
  properties,
  required: Object.keys(properties),
});
const rungs = (description: string, maximum: number) => ({
  type: 'array',
  description,
  items: whole('日数', 1, maximum),
  minItems: 1,
  maxItems: ladderLimits.rungs,
});
const from = (description: string) => ({
  description: `${description}；null 表示不提醒`,
  oneOf: [
    object({ daysBefore: whole('到期前几日，0 为当日', 0, ladderLimits.daysBefore) }),
    object({ daysOverdue: whole('逾期几日', 1, ladderLimits.daysOverdue) }),
    { type: 'null' },
  ],
});

/** The schema of a reminder ladder 提醒阶梯, as it is sent and answered. */
export const reminderLadderSchema = object({
  daysBefore: rungs('到期前几日提醒，由远及近', ladderLimits.daysBefore),
  onDueDay: { type: 'boolean', description: '到期当日是否提醒' },
  daysOverdue: rungs('逾期几日提醒，由近及远', ladderLimits.daysOverdue),
  thenEveryDays: whole('此后每隔几日再提醒', 1, ladderLimits.thenEveryDays),
  escalation: object(
    {
      officeHead: from('从哪一档起也提醒承办单位负责人'),
      assigningBody: from('从哪一档起也提醒交办机构'),
      leaders: from('从哪一档起也提醒督办、领办和提级办理的领导'),
    },
    '逐级提醒',
  ),
});
