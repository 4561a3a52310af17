import { onePerCent, shaanxiOffices } from './awards-of-shaanxi.js';
import type { Indicator, Measure, Standard } from './measure.js';

const source =
  '杭州市办理工作二十四字标准：责任落实、程序合规、沟通到位、答复规范、办结按时、问题解决；分值为本系统所设';
const basis = { source, verified: false };

function indicator(
  code: string,
  name: string,
  standard: Standard,
  rest: Pick<Indicator, 'rule'> & Partial<Indicator>,
): Indicator {
  return { ...basis, code, name, standard, whenNone: 'redistribute', ...rest };
}

/**
 * The standards of the 24 characters in numbers 二十四字标准量化考核: a hundred points, and what is added and taken off. The
 * weights are this house's proposal and no place's rule.
 */
export const quantified24: Measure = {
  key: 'quantified-24',
  name: '二十四字标准量化考核',
  by: 'points',
  grades: [
    { code: 'excellent', name: '优秀', atLeast: 90 },
    { code: 'good', name: '良好', atLeast: 80 },
    { code: 'pass', name: '合格', atLeast: 60 },
    { code: 'fail', name: '不合格', atLeast: 0 },
  ],
  sections: [
    {
      code: 'lead',
      name: '主办、分别办理',
      roles: ['lead', 'separate'],
      indicators: [
        indicator('acknowledged', '七日内签收并明确责任人', 'responsibility', {
          rule: { kind: 'share', question: { name: 'acknowledgedWithin', days: 7 }, points: 10 },
        }),
        indicator('withoutLetter', '没有收到督办函', 'procedure', {
          rule: { kind: 'share', question: { name: 'withoutLetter' }, points: 10 },
        }),
        indicator('met', '与代表当面沟通', 'communication', {
          rule: { kind: 'share', question: { name: 'met' }, points: 20 },
        }),
        indicator('reply', '答复规范', 'reply', {
          note: '由代表工委按单位抽阅答复后评分，录入时写明理由。',
          rule: { kind: 'judged', by: 'office', points: 10 },
        }),
        indicator('onTime', '按时答复', 'timeliness', {
          rule: { kind: 'share', question: { name: 'onTime' }, points: 20 },
        }),
        indicator('solved', '问题解决', 'solution', {
          rule: { kind: 'share', question: { name: 'solved' }, points: 20 },
        }),
        indicator('satisfied', '代表对办理结果满意', 'solution', {
          note: '100% 不是目标：70% 满意即得八成分；以最后一次公布的评价为准，没有反馈的不计入。',
          rule: {
            kind: 'steps',
            question: { name: 'rated', axis: 'result', ratings: ['satisfied'] },
            steps: [
              { atLeast: 90, points: 10 },
              { atLeast: 70, points: 8 },
              { atLeast: 50, points: 5 },
            ],
          },
        }),
        indicator('kept', '承诺事项已经落实', 'solution', {
          note: '每项加 1 分，至多 5 分。',
          rule: { kind: 'each', question: { name: 'commitmentsKept' }, points: 1, most: 5 },
        }),
        indicator('rehandled', '被要求重新办理', 'reply', {
          note: '每件扣 2 分，至多 10 分。',
          rule: { kind: 'each', question: { name: 'rehandled' }, points: -2, most: 10 },
        }),
        indicator('lateCommitments', '承诺事项逾期', 'solution', {
          note: '每项扣 1 分，至多 5 分。',
          rule: { kind: 'each', question: { name: 'commitmentsLate' }, points: -1, most: 5 },
        }),
        indicator('unanswered', '逾期仍未答复', 'timeliness', {
          note: '有一件逾期仍未答复的，评为最低等次。',
          rule: { kind: 'veto', question: { name: 'unanswered' } },
        }),
      ],
    },
    {
      code: 'co',
      name: '会办',
      roles: ['co'],
      indicators: [
        indicator('acknowledged', '七日内签收并明确责任人', 'responsibility', {
          rule: { kind: 'share', question: { name: 'acknowledgedWithin', days: 7 }, points: 20 },
        }),
        indicator('onTime', '按时提交会办意见', 'timeliness', {
          rule: { kind: 'share', question: { name: 'onTime' }, points: 60 },
        }),
        indicator('withoutLetter', '没有收到督办函', 'procedure', {
          rule: { kind: 'share', question: { name: 'withoutLetter' }, points: 20 },
        }),
      ],
    },
  ],
  overall: null,
  objectionDays: { value: 10, source: '缺省值', verified: false, note: '参照各地申请调整的十日。' },
  officeAward: shaanxiOffices,
  suggestionAward: onePerCent,
};
