import {
  acknowledges,
  archives,
  assigns,
  consults,
  drafts,
  givesOpinion,
  rates,
  registers,
  replies,
  submits,
  urges,
} from '../steps.js';
import type { Story } from '../story.js';

const raised = {
  categoryCode: 'cjhb',
  residentRequest: true,
  publicationWish: 'full',
  wishedOffice: 'jtj',
  author: 'deputy7',
} as const;

/** 归档, class C: raised for the first time, two years ago. */
export const roadFirstYear: Story = {
  ...raised,
  title: '关于打通湘湖西路断头路的建议',
  cause: '湘湖西路到河边中断，两岸小区直线距离三百米，开车要绕行四公里，医院就在对岸，急救也要绕路。',
  proposals: ['架设跨河桥，打通湘湖西路。', '打通之前，先建人行便桥。'],
  formedBy: 'residents',
  begins: { workingDaysAgo: 470 },
  steps: [
    submits(1),
    registers(3, 'cjhb'),
    assigns(5, 'gov', { lead: 'jtj', co: ['zrzy'] }),
    acknowledges(1, 'jtj', '分管副局长', '规划建设科经办人甲'),
    acknowledges(0, 'zrzy', '分管副局长', '规划科经办人乙'),
    consults(6, 'jtj', {
      stage: 'before',
      form: 'visit',
      summary: '与代表庚到两岸查看，说明桥位在河道管理范围内，须先调整控制性详细规划。',
      attendees: ['代表庚', '分管副局长'],
    }),
    givesOpinion(15, 'zrzy', '演资规函 9', '局长甲', '现行控制性详细规划没有安排跨河桥，下一轮修编时可以研究。'),
    drafts(10, 'jtj', {
      docNo: '演交函 8',
      outcomeClass: 'C',
      summary: '感谢您对湘湖片区交通的关心。跨河桥目前不具备建设条件，答复如下。',
      answers: [
        '跨河桥未列入现行控制性详细规划，暂不能立项，已提请规划部门在修编时研究。',
        '人行便桥同样须占用行洪断面，防洪评价未通过，暂不能建设。',
      ],
      explanation: '建设跨河桥须先调整控制性详细规划并通过防洪评价，目前条件不具备，留作规划修编的参考。',
    }),
    replies(2, 'jtj', '局长乙'),
    rates(6, 'satisfied', 'basicallySatisfied', '理解目前的困难，希望修编时列入。'),
    archives(20),
  ],
};

/** 跟踪办理, class B: raised again; what was promised is overdue, and the committee urges. */
export const roadSecondYear: Story = {
  ...raised,
  title: '关于再次建议打通湘湖西路断头路的建议',
  cause:
    '去年所提打通湘湖西路一事，答复称待规划修编时研究。现规划修编已经启动，两岸又新增两个小区，绕行的居民超过一万人。',
  proposals: ['把湘湖西路跨河桥列入本轮规划修编，并明确建设时序。'],
  formedBy: 'survey',
  prior: roadFirstYear,
  begins: { workingDaysAgo: 236 },
  steps: [
    submits(1),
    registers(3, 'cjhb'),
    assigns(5, 'gov', { lead: 'jtj' }),
    acknowledges(1, 'jtj', '分管副局长', '规划建设科经办人甲'),
    consults(6, 'jtj', {
      stage: 'during',
      form: 'meeting',
      summary: '邀请代表庚参加规划修编座谈会，代表提出三个桥位方案的比较意见。',
      attendees: ['代表庚', '分管副局长', '规划编制单位负责人'],
      leaderLevel: '副局长',
    }),
    drafts(20, 'jtj', {
      docNo: '演交函 51',
      outcomeClass: 'B',
      summary: '感谢您持续关注湘湖西路。跨河桥已列入规划修编草案，答复如下。',
      answers: ['跨河桥已列入规划修编草案，我局同步开展工程可行性研究。'],
      commitments: [
        { text: '完成跨河桥工程可行性研究并报批', measures: '已落实前期经费，委托设计单位编制。', monthsAhead: -2 },
      ],
    }),
    replies(2, 'jtj', '局长乙'),
    rates(6, 'satisfied', 'satisfied', '请按承诺的时间完成可行性研究。'),
    urges(180, 'committee1', '可行性研究报告承诺的期限已过，请说明进展；不能按期完成的，请向代表说明理由和新的期限。'),
  ],
};

/** 已立案: raised for the third time, with both earlier answers at hand. */
export const roadThirdYear: Story = {
  ...raised,
  title: '关于尽快开工建设湘湖西路跨河桥的建议',
  cause: '湘湖西路跨河桥连续两年提出，规划修编已经批准，可行性研究却超过承诺的期限仍未报批，群众不断追问何时动工。',
  proposals: ['公布跨河桥前期工作的时间表，年内完成立项。', '由区政府分管领导牵头，每月调度一次。'],
  formedBy: 'station',
  stationName: '湘湖代表联络站',
  prior: roadSecondYear,
  begins: { workingDaysAgo: 6 },
  steps: [submits(1), registers(3, 'cjhb')],
};
