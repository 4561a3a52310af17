import { byDefault, byLaw, clockDefaults, commonDefaults } from './defaults.js';
import type { OutcomeClass, Profile } from './profile.js';

const rules = (article: string) => `《浙江省人民代表大会代表建议、批评和意见办理的规定》${article}`;

const outcomeClasses: readonly OutcomeClass[] = [
  {
    code: 'A',
    name: '已解决或者已落实',
    definition: '建议所提问题已经解决，所提意见已经落实。',
    requiresDueDate: false,
    requiresExplanation: false,
    countsAsSolved: true,
    trackable: false,
  },
  {
    code: 'B',
    name: '正在解决或者列入解决计划',
    definition: '建议所提问题正在解决，或者已列入解决计划，须写明措施和完成时限。',
    requiresDueDate: true,
    requiresExplanation: false,
    countsAsSolved: false,
    trackable: true,
  },
  {
    code: 'C',
    name: '暂不能解决，留作参考或者另作处理',
    definition: '建议所提问题因客观条件限制暂不能解决，留作参考或者另作处理，须说明原因。',
    requiresDueDate: false,
    requiresExplanation: true,
    countsAsSolved: false,
    trackable: false,
  },
];

/**
 * Zhejiang 2016 浙江办理规则: the text in force before the revision of 2023-11-24, which was not to be had in full
 * and may have other numbers. Classes A to C as Hangzhou reports them.
 */
export const zhejiang2016: Profile = {
  ...commonDefaults,
  key: 'zhejiang-2016',
  name: '浙江省（2016年文本）',
  clocks: {
    ...clockDefaults,
    recessNotice: byLaw({ lengthCalendarDays: 7 }, rules('第十条'), '闭会期间受理后七日内告知代表。'),
    objection: byLaw({ lengthCalendarDays: 10 }, rules('第十四条'), '自收到之日起十日内向交办机构说明。'),
    contact: byLaw(null, rules('第十七条'), '该条要求与代表联系沟通，未规定时限，不设此期限。'),
    coOpinion: byLaw({ lengthMonths: 2 }, rules('第十八条')),
    reply: byLaw({ lengthMonths: 3 }, rules('第二十一条')),
    replyDifficult: byLaw({ lengthMonths: 6 }, rules('第二十一条'), '量大或者复杂的，经交办机构同意，至六个月。'),
    rehandle: byLaw({ lengthMonths: 1 }, rules('第二十四条')),
    publish: byDefault(null, '该规定未设答复公开的时限，不设此期限。'),
  },
  replyBasis: byLaw('receipt', rules('第二十一条'), '接到交办之日，即本系统交办送达之日。'),
  raters: byLaw('lead', rules('第二十三条')),
  requiredConsultationStages: byLaw(
    { stages: ['before', 'during'], need: 'any' },
    rules('第十七条'),
    '该条要求通过走访、调研、座谈等与代表沟通；办前或者办中至少一次系本系统的理解。',
  ),
  outcomeClasses: byLaw(
    outcomeClasses,
    '杭州市人大代表建议办理情况报告2020、2024、2025年',
    '类别名称见公布的报告，其要求由定义及浙江规定第十九条、第二十条推出。',
  ),
  officeReportDay: {
    value: '08-31',
    source: rules('第二十五条'),
    verified: false,
    note: '该条要求全部办理完毕后书面报告总的办理情况，未定日期；参照河南省规定的八月三十一日，须由当地确认。',
  },
  replyAfterFulfilment: byLaw(true, rules('第二十条'), '正在解决或者列入计划的，妥善解决后再次答复代表。'),
};
