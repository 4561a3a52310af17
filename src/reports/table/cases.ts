import type { Figure } from '../figure.js';

const filed = { title: '立案', counts: 'true', of: 'FILED' } as const satisfies Figure;

/** Figures of cases that more than one report has. */
export const caseFigures = {
  filed,
  inSession: { title: '会中提出', counts: 'f.in_session', of: 'FILED' },
  inRecess: { title: '闭会期间提出', counts: 'not f.in_session', of: 'FILED' },
  periodUnknown: { title: '会中、闭会没有记录（往年件）', counts: 'f.in_session is null', of: 'FILED' },
  government: { title: '政府系统办理', counts: 'f.government', of: 'FILED' },
  replied: { title: '已答复', counts: 'f.replied', of: 'FILED' },
  concluded: { title: '办结率', counts: 'f.concluded', of: 'FILED' },
  accomplished: { title: '办成率', counts: 'coalesce(f.accomplished, false)', of: 'FILED' },
  improved: { title: '答复后由未办成转为办成（如 B 类转 A 类）', counts: 'f.improved', of: 'FILED' },
  onTime: { title: '按时答复率', counts: 'f.on_time', of: 'TIMED' },
  late: { title: '逾期后答复', counts: 'not f.on_time', of: 'TIMED' },
  untimed: { title: '是否按时没有记录（往年件）', counts: 'f.on_time is null', of: 'REPLIED' },
  overdue: { title: '逾期仍未答复', counts: 'coalesce(f.due_on < :asOf, false)', of: 'FILED' },
  feedback: { title: '反馈率', counts: 'f.seen_feedback', of: 'REPLIED' },
  lapsed: { title: '逾期未反馈', counts: 'f.lapsed and not f.seen_feedback', of: 'REPLIED' },
  satisfaction: {
    title: '满意率（办理结果，满意和基本满意）',
    counts: "f.seen_result in ('satisfied', 'basicallySatisfied')",
    of: 'FEEDBACK_RECEIVED',
  },
  satisfied: { title: '满意（办理结果）', counts: "f.seen_result = 'satisfied'", of: 'FEEDBACK_RECEIVED' },
  basicallySatisfied: {
    title: '基本满意（办理结果）',
    counts: "f.seen_result = 'basicallySatisfied'",
    of: 'FEEDBACK_RECEIVED',
  },
  dissatisfied: { title: '不满意（办理结果）', counts: "f.seen_result = 'dissatisfied'", of: 'FEEDBACK_RECEIVED' },
  consulted: { title: '沟通率', counts: 'f.consulted', of: 'REPLIED_HERE' },
  met: { title: '面商率（走访、座谈、面商）', counts: 'f.met', of: 'REPLIED_HERE' },
  rehandled: { title: '重新办理过', counts: 'f.rounds > 1', of: 'FILED' },
  key: { title: '重点督办', counts: 'f.key_case', of: 'FILED' },
  withdrawn: { title: '立案后撤回（不计入立案）', counts: 'true', of: null, ofWithdrawn: true },
} as const satisfies Readonly<Record<string, Figure>>;

/** A case by the ratings of the result 满意度构成. */
export const satisfactionSum = {
  parts: ['satisfied', 'basicallySatisfied', 'dissatisfied'],
  total: 'feedback',
} as const;
