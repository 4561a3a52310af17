import {
  acknowledges,
  archives,
  assigns,
  consults,
  drafts,
  inspects,
  looksBack,
  publishes,
  rates,
  registers,
  replies,
  submits,
  takesBack,
} from '../steps.js';
import type { Story } from '../story.js';

/** 归档, class A: by a delegation; published, taken back because a telephone number stood in it, published as a summary. */
export const lakeLights: Story = {
  title: '关于完善湘湖环湖步道夜间照明的建议',
  cause: '湘湖环湖步道十一公里，西段三点五公里没有路灯，夜间散步、跑步的群众常有摔伤，今年以来救助二十余人次。',
  proposals: ['在西段补装路灯，湿地段采用低位灯，避免影响鸟类。', '在急弯和台阶处增设反光标识和求助电话。'],
  categoryCode: 'cjhb',
  formedBy: 'visit',
  residentRequest: true,
  publicationWish: 'full',
  author: 'delegation3',
  begins: { workingDaysAgo: 120 },
  steps: [
    submits(1),
    registers(3, 'cjhb'),
    assigns(5, 'gov', { lead: 'zjj' }),
    acknowledges(1, 'zjj', '分管副局长', '市政科经办人甲'),
    consults(6, 'zjj', {
      stage: 'before',
      form: 'visit',
      summary: '与湘湖代表团代表夜间步行西段，逐处标出急弯和台阶；请鸟类保护志愿者确定低位灯的范围。',
      attendees: ['代表庚', '代表壬', '分管副局长', '志愿者'],
      leaderLevel: '副局长',
    }),
    drafts(15, 'zjj', {
      docNo: '演住建函 65',
      outcomeClass: 'A',
      summary: '感谢代表团对群众夜间出行的关心。西段照明已全部建成。',
      answers: [
        '西段三点五公里已装路灯一百一十六盏，其中湿地段低位灯四十二盏，晚上十点后自动调暗。',
        '九处急弯和台阶已设反光标识，求助电话接入景区值班室。',
      ],
    }),
    replies(2, 'zjj', '局长庚'),
    rates(6, 'satisfied', 'satisfied', '步道亮了，也顾到了鸟类，很好。'),
    publishes(5, 'full', '经审查可以公开。'),
    takesBack(3, '公开的答复附有值班人员的手机号码，涉及个人信息，先予撤回，删去后再公开。'),
    publishes(2, 'summary', '已删去个人信息，公开摘要。'),
    inspects(8, 'committee1', 'visit', '夜间沿西段全程查看，路灯全部点亮，湿地段低位灯符合约定。'),
    looksBack(4, 'confirmed', '抽查一百一十六盏路灯，亮灯率百分之百；走访二十位散步群众，均表示满意。'),
    archives(9),
  ],
};
