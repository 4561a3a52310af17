import {
  acknowledges,
  adds,
  assigns,
  consults,
  escalates,
  keeps,
  objects,
  passesOn,
  registers,
  reports,
  submits,
} from '../steps.js';
import type { Story } from '../story.js';

/**
 * 改办、提级办理: two offices objected; one was told to go on, the other's part passed to the next, with a clock of its own. An
 * office was added, and a deputy head of the district took it in hand.
 */
export const overheadCables: Story = {
  title: '关于清理背街小巷架空线缆和废弃线杆的建议',
  cause:
    '背街小巷的电力、通信、广电和监控线缆私拉乱挂，离地不足两米的有三十余处，废弃线杆占用人行道。群众多次投诉，' +
    '各家都说不是自己的线，去年台风时还砸坏了停在路边的车。',
  proposals: [
    '对全区背街小巷的线缆和线杆逐根确认权属，无主的由政府统一清理。',
    '结合道路改造同步建设管沟，强弱电线缆三年内入地。',
    '明确日常管护的牵头单位和处置时限，公布投诉电话。',
  ],
  categoryCode: 'cjhb',
  formedBy: 'visit',
  residentRequest: true,
  publicationWish: 'full',
  author: 'deputy8',
  begins: { workingDaysAgo: 46 },
  steps: [
    submits(1),
    registers(3, 'cjhb'),
    assigns(5, 'gov', { lead: 'jtj', co: ['gaj', 'xxjd'] }),
    objects(1, 'gaj', '监控线缆由建设单位管护，我局只负责治安监控部分，建议不作为会办单位。'),
    objects(1, 'jtj', '背街小巷不属于公路，其市政设施由住房和城乡建设部门管理，建议改由该局主办。', 'zjj'),
    keeps(2, 'gov', 'gaj', '全区架空线缆中治安监控线缆占近三成，贵局是权属单位，请继续会办，只就监控部分提出意见。'),
    passesOn(0, 'gov', {
      from: 'jtj',
      to: 'zjj',
      reason: '背街小巷的管线管沟属市政设施，改由区住房和城乡建设局主办。',
    }),
    acknowledges(1, 'gaj', '分管副局长', '科技信息化大队经办人甲'),
    acknowledges(0, 'zjj', '分管副局长', '市政科经办人乙'),
    acknowledges(1, 'xxjd', '分管副主任', '城建办经办人丙'),
    adds(3, 'gov', { office: 'jxj', role: 'co', reason: '通信线缆占多数，须由经信部门协调三家运营商和广电公司。' }),
    acknowledges(1, 'jxj', '分管副局长', '信息基础设施科经办人丁'),
    consults(3, 'zjj', {
      stage: 'before',
      form: 'visit',
      summary: '与代表辛及四家管线单位沿三条小巷逐杆核对，当场认领二十一根，尚有九根无人认领。',
      attendees: ['代表辛', '分管副局长', '四家管线单位负责人'],
      leaderLevel: '副局长',
    }),
    escalates(4, 'gov', '涉及五个部门和四家管线单位，权属和费用协调两次未果，提请区政府领导牵头。'),
    reports(6, 'zjj', {
      done: '完成三十二条小巷的线缆权属核查，清理废弃线杆十四根。',
      next: '拟定管沟建设计划和费用分担办法，提交区政府专题会研究。',
      difficulties: '两家管线单位对入地费用的分担比例有不同意见。',
      percent: 35,
      needsHelp: '请协调两家管线单位的上级公司参加专题会。',
    }),
  ],
};
