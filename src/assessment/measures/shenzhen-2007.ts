import { onePerCent, shaanxiOffices } from './awards-of-shaanxi.js';
import type { Measure } from './measure.js';

const source = '深圳市 2007 年建议提案办理工作考核办法（https://news.sohu.com/20070719/n251151212.shtml）';
const article = (part: string) => ({ source: `${source}${part}`, verified: false });
const result = { axis: 'result' } as const;
const week = { question: { name: 'acknowledgedWithin', days: 7 }, aspect: 'share', is: 'atLeast' } as const;
/** Signed for within seven days 七日内网上签收: all for 良好, nine of ten for 合格. */
const acknowledgement = {
  code: 'acknowledgement',
  name: '七日内网上签收',
  standard: 'responsibility',
  whenNone: 'notApplicable',
  rule: {
    kind: 'grades',
    levels: [
      { grade: 'good', all: [{ ...week, value: 100 }] },
      { grade: 'pass', all: [{ ...week, value: 90 }] },
    ],
    otherwise: 'fail',
  },
} as const;

/**
 * Shenzhen 2007 深圳市 2007 年考核办法: three indicators of three grades each, and how they add up. Known from a newspaper and
 * not from the text itself, so `verified` is false throughout; what the text leaves open says so in its note.
 */
export const shenzhen2007: Measure = {
  key: 'shenzhen-2007',
  name: '深圳市 2007 年考核办法',
  by: 'grades',
  grades: [
    { code: 'good', name: '良好', atLeast: null },
    { code: 'pass', name: '合格', atLeast: null },
    { code: 'fail', name: '不合格', atLeast: null },
  ],
  sections: [
    {
      code: 'lead',
      name: '主办、分别办理',
      roles: ['lead', 'separate'],
      indicators: [
        {
          ...article('：网上签收'),
          note: '自交办之次日起算第 7 日签收的仍在 7 日内；没有可计的，原文未规定，不计入。',
          ...acknowledgement,
        },
        {
          ...article('：按时答复'),
          note:
            '原文「没有超期」解作没有超过当时有效的期限（批准延期的按延期后的期限）：三个月内答复达 80% 而有一件四个月未经延期才答复的，评为合格。' +
            '三个月、六个月的末日遇休息日顺延。另一种解释改 late 一项即可。',
          ...{ code: 'timeliness', name: '按时答复', standard: 'timeliness', whenNone: 'notApplicable' },
          rule: {
            kind: 'grades',
            levels: [
              {
                grade: 'good',
                all: [
                  {
                    question: { name: 'answeredWithin', months: 3, rollsOver: true },
                    aspect: 'share',
                    is: 'atLeast',
                    value: 80,
                  },
                  { question: { name: 'late' }, aspect: 'count', is: 'atMost', value: 0 },
                ],
              },
              {
                grade: 'pass',
                all: [
                  {
                    question: { name: 'answeredWithin', months: 6, rollsOver: true },
                    aspect: 'share',
                    is: 'atLeast',
                    value: 100,
                  },
                  { question: { name: 'unanswered' }, aspect: 'count', is: 'atMost', value: 0 },
                ],
              },
            ],
            otherwise: 'fail',
          },
        },
        {
          ...article('：代表满意'),
          note: '以最后一次公布的办理结果评价为准；没有反馈的不计入，原文未规定。',
          ...{ code: 'satisfaction', name: '代表满意', standard: 'solution', whenNone: 'notApplicable' },
          rule: {
            kind: 'grades',
            levels: [
              {
                grade: 'good',
                all: [
                  {
                    question: { name: 'rated', ...result, ratings: ['satisfied'] },
                    aspect: 'share',
                    is: 'atLeast',
                    value: 80,
                  },
                  {
                    question: { name: 'rated', ...result, ratings: ['dissatisfied'] },
                    aspect: 'count',
                    is: 'atMost',
                    value: 0,
                  },
                ],
              },
              {
                grade: 'pass',
                all: [
                  {
                    question: { name: 'rated', ...result, ratings: ['dissatisfied'] },
                    aspect: 'count',
                    is: 'atMost',
                    value: 0,
                  },
                ],
              },
            ],
            otherwise: 'fail',
          },
        },
      ],
    },
    {
      code: 'co',
      name: '会办',
      roles: ['co'],
      indicators: [
        {
          ...article(''),
          note: '原文只考核主办；会办单独考核是本系统所设，标准比照签收和按时两项。',
          ...acknowledgement,
        },
        {
          ...article(''),
          note: '同上：按期提交会办意见 100% 为良好，80% 以上为合格。',
          ...{ code: 'timeliness', name: '按时提交会办意见', standard: 'timeliness', whenNone: 'notApplicable' },
          rule: {
            kind: 'grades',
            levels: [
              { grade: 'good', all: [{ question: { name: 'onTime' }, aspect: 'share', is: 'atLeast', value: 100 }] },
              { grade: 'pass', all: [{ question: { name: 'onTime' }, aspect: 'share', is: 'atLeast', value: 80 }] },
            ],
            otherwise: 'fail',
          },
        },
      ],
    },
  ],
  overall: {
    ...article('：总评'),
    note: '有一项不合格的为不合格；各项合格以上且有两项以上良好的为良好；其余为合格。',
    rules: [
      { grade: 'fail', when: { grade: 'fail', count: 1 } },
      { grade: 'good', when: { grade: 'good', count: 2 } },
      { grade: 'pass', when: null },
    ],
  },
  objectionDays: { value: 10, source: '缺省值', verified: false, note: '原文未规定；参照各地申请调整的十日。' },
  officeAward: shaanxiOffices,
  suggestionAward: onePerCent,
};
