import { acknowledges, assigns, consults, drafts, rates, registers, replies, submits } from '../steps.js';
import type { Story } from '../story.js';

/** 办结, class A: raised in recess and done within about a month. */
export const muddyRoad: Story = {
  title: '关于硬化石头寨黄泥路的建议',
  cause:
    '石头寨通往村小学和茶园的八百米道路至今是黄泥路，一下雨就泥泞难行，学生要换雨鞋上学，茶叶运不出去。' +
    '村里已自筹一部分资金，仍缺材料和技术指导。',
  proposals: ['尽快硬化石头寨八百米黄泥路。', '同步修建路边排水沟，防止雨水冲毁路基。'],
  categoryCode: 'nync',
  formedBy: 'residents',
  residentRequest: true,
  publicationWish: 'full',
  author: 'deputy6',
  begins: { workingDaysAgo: 52 },
  steps: [
    submits(0),
    registers(1, 'nync'),
    assigns(1, 'gov', { lead: 'jtj' }),
    acknowledges(1, 'jtj', '分管副局长', '农村公路科经办人甲'),
    consults(2, 'jtj', {
      stage: 'before',
      form: 'faceToFace',
      summary: '在现场与代表己、村两委商定路面宽度和施工时段，材料由我局补助，村民投工投劳，争取一个月内完工。',
      attendees: ['代表己', '分管副局长', '村党组织书记'],
      leaderLevel: '副局长',
    }),
    drafts(14, 'jtj', {
      docNo: '演交函 24',
      outcomeClass: 'A',
      summary: '感谢您对村民出行的关心。石头寨道路已完成硬化并通车。',
      answers: ['八百米道路已硬化完毕，路面宽三点五米，经验收合格，已通车。', '两侧排水沟同步建成，长一千六百米。'],
    }),
    replies(2, 'jtj', '局长乙'),
    rates(4, 'satisfied', 'satisfied'),
  ],
};
