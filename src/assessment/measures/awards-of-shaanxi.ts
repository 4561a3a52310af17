import type { OfficeAwardRule, SuggestionAwardRule } from './measure.js';

const source =
  '陕西省人大：97 个承办单位中评选 20% 至 25%，有不满意件或者满意率低的不参评（http://jgw799www.shxlaw.cn/a/shanxirenda/201601/50397.html）';

/** 先进承办单位 as Shaanxi has it: 20 to 25 % of the offices; a dissatisfied case vetoes, low satisfaction bars. */
export const shaanxiOffices: OfficeAwardRule = {
  section: 'lead',
  fewest: {
    percent: 20,
    rounding: 'up',
    least: 0,
    source,
    verified: false,
    note: '下限不足一个的进一；取整方法原文未载。',
  },
  most: {
    percent: 25,
    rounding: 'down',
    least: 0,
    source,
    verified: false,
    note: '上限不足一个的舍去：四个单位以下不评；取整方法原文未载。',
  },
  bars: [
    {
      ...{
        question: { name: 'rated', axis: 'result', ratings: ['dissatisfied'] },
        aspect: 'count',
        is: 'atLeast',
        value: 1,
      },
      ...{ source, verified: false, note: '以最后一次公布的评价为准。' },
    },
    {
      ...{
        question: { name: 'rated', axis: 'result', ratings: ['satisfied', 'basicallySatisfied'] },
        aspect: 'share',
        is: 'lessThan',
        value: 80,
      },
      ...{ source, verified: false, note: '「满意率低」原文没有数字；80% 是本系统所设。' },
    },
  ],
  barredGrades: ['fail'],
};

/** 优秀建议: about one in a hundred. */
export const onePerCent: SuggestionAwardRule = {
  most: {
    percent: 1,
    rounding: 'up',
    least: 1,
    source: '全国政协：约 1%；厦门市 2017 年 305 件中评 16 件',
    verified: false,
  },
};
