import { byDefault, byLaw, clockDefaults, commonDefaults } from './defaults.js';
import type { OutcomeClass, Profile } from './profile.js';

const law = (article: string) => `《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》${article}`;

const outcomeClasses: readonly OutcomeClass[] = [
  {
    code: 'A',
    name: '已经解决或者基本解决',
    definition: '建议所提问题已经解决或者基本解决。',
    requiresDueDate: false,
    requiresExplanation: false,
    countsAsSolved: true,
    trackable: false,
  },
  {
    code: 'B',
    name: '正在解决或者列入规划逐步解决',
    definition: '建议所提问题正在解决，或者已列入规划逐步解决，须写明措施和完成时限。',
    requiresDueDate: true,
    requiresExplanation: false,
    countsAsSolved: false,
    trackable: true,
  },
  {
    code: 'C',
    name: '因目前条件限制以后解决',
    definition: '建议所提问题因目前条件限制，需待以后解决，须说明原因。',
    requiresDueDate: false,
    requiresExplanation: true,
    countsAsSolved: false,
    trackable: false,
  },
  {
    code: 'D',
    name: '留作参考',
    definition: '建议所提意见留作工作参考，须说明原因。',
    requiresDueDate: false,
    requiresExplanation: true,
    countsAsSolved: false,
    trackable: false,
  },
];

/** National profile 全国通用办理规则: what the Deputies Law fixes, and this system's defaults for the rest. Classes A to D. */
export const national: Profile = {
  ...commonDefaults,
  key: 'national',
  name: '全国通用（代表法）',
  clocks: {
    ...clockDefaults,
    recessNotice: byDefault({ lengthCalendarDays: 7 }, '参照浙江省规定：闭会期间受理后七日内告知代表。'),
    objection: byDefault({ lengthCalendarDays: 10 }, '参照浙江省规定：收到之日起十日内。'),
    contact: byLaw(null, law('第五十一条'), '该条要求与代表联系沟通，未规定时限，不设此期限。'),
    coOpinion: byDefault({ lengthMonths: 2 }, '参照浙江省、河南省规定的两个月。'),
    reply: byLaw({ lengthMonths: 3 }, law('第五十一条')),
    replyDifficult: byLaw({ lengthMonths: 6 }, law('第五十一条'), '涉及面广、处理难度大的，自交办之日起六个月。'),
    rehandle: byDefault({ lengthMonths: 1 }, '参照浙江省、山东省、河南省规定的一个月。'),
    publish: byLaw(null, law('第五十一条'), '该条要求公开的是办理情况的报告，没有规定答复公开的时限，不设此期限。'),
  },
  replyBasis: byLaw('handover', law('第五十一条'), '自交办之日起计算。'),
  raters: byDefault('lead', '联名提出的由领衔代表评价。'),
  requiredConsultationStages: byLaw(
    { stages: ['before', 'during'], need: 'any' },
    law('第五十一条'),
    '该条要求办理时与代表联系沟通、充分听取意见；办前或者办中至少一次系本系统的理解。',
  ),
  outcomeClasses: {
    value: outcomeClasses,
    source: '全国人大代表建议、批评和意见处理办法',
    verified: false,
    note: '据转载资料，未核对原文；各类别的要求由定义推出。',
  },
  replyAfterFulfilment: byDefault(false, '代表法未要求解决后再次答复。'),
};
