import {
  acknowledges,
  assigns,
  consults,
  copies,
  drafts,
  givesOpinion,
  inspects,
  plans,
  rates,
  registers,
  replies,
  submits,
} from '../steps.js';
import type { Story } from '../story.js';

/** 重新办理、抄送检察机关: the deputy was dissatisfied with the result; the supervision case is open, the second round under way. */
export const historicBuildings: Story = {
  title: '关于修缮五里塘历史建筑的建议',
  cause:
    '五里塘沿岸有三处历史建筑，屋面塌陷、木构件糟朽，雨季险情不断，其中一处墙体已经外倾。' +
    '居民多次反映，因产权复杂、修缮标准高，各单位都说在研究，几年没有动工。',
  proposals: [
    '立即对三处历史建筑采取支撑、遮雨等抢险措施。',
    '区分公房、私房，明确每处的修缮责任人和资金来源。',
    '修缮后向居民开放一处，用作社区书房。',
  ],
  categoryCode: 'cjhb',
  formedBy: 'visit',
  residentRequest: true,
  publicationWish: 'full',
  author: 'deputy3',
  begins: { workingDaysAgo: 75 },
  steps: [
    submits(1),
    registers(3, 'cjhb'),
    assigns(5, 'gov', { lead: 'zjj', co: ['wgltj', 'czj'] }),
    acknowledges(2, 'zjj', '分管副局长', '房产管理科经办人甲'),
    acknowledges(0, 'wgltj', '分管副局长', '文物科经办人乙'),
    acknowledges(1, 'czj', '分管副局长', '经济建设科经办人丙'),
    consults(6, 'zjj', {
      stage: 'before',
      form: 'phone',
      summary: '电话听取代表丙意见，代表希望先抢险、再谈修缮，并请文物部门到现场。',
      attendees: ['代表丙', '房产管理科科长'],
    }),
    givesOpinion(
      14,
      'wgltj',
      '演文旅体函 18',
      '局长己',
      '三处均为历史建筑，修缮方案须经专家论证，我局可在十个工作日内组织论证。',
    ),
    givesOpinion(3, 'czj', '演财函 15', '局长戊', '公房部分可由房屋维修资金列支；私房部分建议按保护补助办法补助一半。'),
    drafts(8, 'zjj', {
      docNo: '演住建函 22',
      outcomeClass: 'B',
      summary: '感谢您对历史建筑保护的关心。三处建筑的修缮已列入计划。',
      answers: [
        '已在三处建筑外围设置警示标志。',
        '产权情况较为复杂，我局将会同有关单位进一步研究责任和资金。',
        '修缮完成后再研究开放用途。',
      ],
      commitments: [{ text: '完成三处历史建筑修缮', measures: '列入明年计划，分批实施。', monthsAhead: 14 }],
    }),
    replies(3, 'zjj', '局长庚'),
    rates(
      17,
      'basicallySatisfied',
      'dissatisfied',
      '警示标志不是抢险，墙体还在外倾；责任人和资金仍在「研究」，没有答复实质问题。请先支撑、遮雨，再逐处写明谁来修、钱从哪里来。',
    ),
    copies(
      2,
      'procuratorate',
      '涉及历史建筑保护，与公益诉讼检察建议衔接，抄送区人民检察院，由代表和检察官每季度联合查看。',
    ),
    consults(5, 'zjj', {
      stage: 'during',
      form: 'faceToFace',
      summary:
        '局长带队到五里塘，与代表丙、文物专家、居民一起逐处查看，当场确定本周内完成支撑和遮雨，下周提出逐处责任清单。',
      attendees: ['代表丙', '局长庚', '文物专家', '居民代表'],
      leaderLevel: '局长',
      eventName: '局长·代表面对面',
    }),
    plans(1, 'zjj', { 三处建筑支撑和遮雨: 5, 逐处确定修缮责任人和资金: 10, 修缮方案专家论证: 15, 重新答复代表: 17 }),
    inspects(1, 'deputy3', 'visit', '与检察官一起到现场，墙体已经支撑，两处屋面已遮雨，第三处的脚手架尚未搭好。'),
  ],
};
