import {
  acknowledges,
  assigns,
  consults,
  deliberates,
  drafts,
  givesOpinion,
  rates,
  registers,
  replies,
  reports,
  submits,
} from '../steps.js';
import type { Promised } from '../steps.js';
import type { Story } from '../story.js';

const answer = (docNo: string, answers: readonly string[], ...commitments: readonly Promised[]) => ({
  docNo,
  outcomeClass: 'B',
  summary: '感谢您对安置房住户的关心。现就屋面渗漏问题答复如下。',
  answers,
  commitments,
});

const heard = (form: 'phone' | 'meeting' | 'visit', summary: string) => ({
  stage: 'during' as const,
  form,
  summary,
  attendees: ['代表戊', '分管副局长'],
  leaderLevel: '副局长',
});

/** 三方合议两次: the first sent it back to be handled again, the second accepted a plan by stages, which is now followed up. */
export const leakingRoofs: Story = {
  title: '关于解决龙门安置小区屋面渗漏问题的建议',
  cause:
    '龙门安置小区交付六年，十一幢楼中七幢屋面渗漏，顶层九十六户墙面发霉，最严重的一户换过三次吊顶。' +
    '住户找物业、找建设单位、找街道，保修期已过，维修资金又动用不了。',
  proposals: ['对七幢楼屋面全面检测，彻底维修而不是修补。', '明确维修资金来源，不让住户再垫钱。'],
  categoryCode: 'cjhb',
  formedBy: 'station',
  stationName: '龙门镇代表联络站',
  residentRequest: true,
  publicationWish: 'full',
  author: 'deputy5',
  begins: { workingDaysAgo: 150 },
  steps: [
    submits(1),
    registers(3, 'cjhb'),
    assigns(5, 'gov', { lead: 'zjj', co: ['czj'] }),
    acknowledges(1, 'zjj', '分管副局长', '房产管理科经办人甲'),
    acknowledges(0, 'czj', '分管副局长', '经济建设科经办人乙'),
    consults(5, 'zjj', heard('phone', '电话听取代表意见，代表要求先检测、再定方案。')),
    givesOpinion(10, 'czj', '演财函 47', '局长戊', '保修期已过，财政不直接承担维修费用，可以研究以奖代补。'),
    drafts(
      8,
      'zjj',
      answer('演住建函 41', ['已对两幢楼屋面进行修补。', '请业主按程序申请动用维修资金。'], {
        text: '完成其余五幢楼屋面修补',
        measures: '由物业公司组织实施。',
        monthsAhead: 1,
      }),
    ),
    replies(2, 'zjj', '局长庚'),
    rates(6, 'basicallySatisfied', 'dissatisfied', '修补过的两幢上个月又漏了，维修资金的事等于没有答复。'),
    consults(5, 'zjj', heard('meeting', '与代表、业主代表座谈，说明维修资金的动用条件。')),
    drafts(
      6,
      'zjj',
      answer('演住建函 46', ['委托检测单位对七幢楼进行检测。', '指导业主委员会申请维修资金。'], {
        text: '完成七幢楼屋面检测',
        measures: '检测单位已确定。',
        monthsAhead: 1,
      }),
    ),
    replies(2, 'zjj', '局长庚'),
    rates(5, 'satisfied', 'dissatisfied', '检测了还是没有说谁出钱、什么时候修。'),
    consults(4, 'zjj', heard('visit', '与代表逐户查看顶层渗漏情况，通报检测结果。')),
    drafts(
      5,
      'zjj',
      answer('演住建函 53', ['检测表明七幢楼防水层均须翻做。', '费用由业主与建设单位协商分担，我局居中调解。'], {
        text: '促成业主与建设单位达成分担协议',
        measures: '每两周调解一次。',
        monthsAhead: 2,
      }),
    ),
    replies(2, 'zjj', '局长庚'),
    rates(5, 'satisfied', 'dissatisfied', '协商了六年没有结果，不能再让住户等。'),
    deliberates(8, {
      conclusion: 'rehandle',
      deputy: '代表戊',
      office: '区住房和城乡建设局局长庚、区财政局副局长',
      minutes:
        '三方到现场查看四户后合议：渗漏属防水层质量问题，单靠业主协商不能解决；请主办单位会同财政部门提出由政府先行垫付、向建设单位追偿的方案，一个月内重新答复。',
    }),
    consults(5, 'zjj', heard('meeting', '向代表通报先行垫付、依法追偿的方案，代表赞成由政府先行垫付，希望缩短工期。')),
    drafts(
      6,
      'zjj',
      answer(
        '演住建函 59',
        [
          '七幢楼屋面防水层全部翻做，分两期实施：第一期四幢，第二期三幢。',
          '费用由区财政先行垫付，同时向建设单位追偿，住户不再出钱。',
        ],
        { text: '翻做四幢楼屋面防水层', measures: '垫付资金已落实，完成招标后进场施工。', monthsAhead: 4 },
        { text: '翻做其余三幢楼屋面防水层', measures: '列入下一年度计划，第一期完工后接续施工。', monthsAhead: 12 },
      ),
    ),
    replies(2, 'zjj', '局长庚'),
    rates(5, 'satisfied', 'dissatisfied', '方案总算落地，但渗漏最重的两幢排在第二期，还要等一年。'),
    deliberates(6, {
      conclusion: 'accept',
      deputy: '代表戊',
      office: '区住房和城乡建设局局长庚',
      minutes:
        '三方核对检测报告后合议：将渗漏最重的第三幢、第七幢调入第一期，其余不变；代表认可分期实施的方案，由代表工委按承诺期限跟踪督办。',
    }),
    reports(14, 'zjj', {
      done: '第一期四幢楼完成施工招标，第三幢、第七幢已调入第一期。',
      next: '办妥施工许可，进场施工。',
      percent: 30,
    }),
  ],
};
