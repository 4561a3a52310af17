import { onePerCent, shaanxiOffices } from './awards-of-shaanxi.js';
import type { Measure } from './measure.js';

const source = '海南省 2002 年建议提案办理工作考核办法（http://fygsj.cn；承德市 2023 年结构相同）';
const article = { source, verified: false };

/**
 * Hainan 2002 海南省 2002 年考核办法: each item that an office leads has a hundred points, 20 for the speed, 50 for the quality of
 * the reply, 30 for the result; 会办 is scored apart. The office has the average of its items.
 */
export const hainan2002: Measure = {
  key: 'hainan-2002',
  name: '海南省 2002 年考核办法',
  by: 'points',
  grades: [
    { code: 'good', name: '良好', atLeast: 85 },
    { code: 'pass', name: '合格', atLeast: 60 },
    { code: 'fail', name: '不合格', atLeast: 0 },
  ],
  sections: [
    {
      code: 'lead',
      name: '主办、分别办理',
      roles: ['lead', 'separate'],
      indicators: [
        {
          ...article,
          note: '每件按时或者在批准的延期内答复的得 20 分，否则 0 分；单位得其平均。没有到期的，分值摊到其他指标。',
          ...{ code: 'speed', name: '办理速度', standard: 'timeliness', whenNone: 'redistribute' },
          rule: { kind: 'share', question: { name: 'onTime' }, points: 20 },
        },
        {
          ...article,
          note: '由代表工委逐件审阅答复后评分，录入时写明理由。',
          ...{ code: 'quality', name: '答复质量', standard: 'reply', whenNone: 'redistribute' },
          rule: { kind: 'judged', by: 'item', points: 50 },
        },
        {
          ...article,
          note: '原文没有写明怎样折算办理结果，由代表工委逐件评分。',
          ...{ code: 'result', name: '办理结果', standard: 'solution', whenNone: 'redistribute' },
          rule: { kind: 'judged', by: 'item', points: 30 },
        },
      ],
    },
    {
      code: 'co',
      name: '会办',
      roles: ['co'],
      indicators: [
        {
          ...article,
          note: '原文写明会办另行计分而未载分值；50 和 50 是本系统所设。',
          ...{ code: 'speed', name: '会办速度', standard: 'timeliness', whenNone: 'redistribute' },
          rule: { kind: 'share', question: { name: 'onTime' }, points: 50 },
        },
        {
          ...article,
          note: '同上；由代表工委按单位评分。',
          ...{ code: 'quality', name: '会办意见质量', standard: 'reply', whenNone: 'redistribute' },
          rule: { kind: 'judged', by: 'office', points: 50 },
        },
      ],
    },
  ],
  overall: null,
  objectionDays: { value: 10, source: '缺省值', verified: false, note: '原文未规定；参照各地申请调整的十日。' },
  officeAward: shaanxiOffices,
  suggestionAward: onePerCent,
};
