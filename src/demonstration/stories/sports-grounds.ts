import { acknowledges, assigns, consults, drafts, givesOpinion, rates, registers, replies, submits } from '../steps.js';
import type { Story } from '../story.js';

/** 跟踪办理, class B: satisfied, and two commitments are still to be kept. */
export const sportsGrounds: Story = {
  title: '关于推进小剡村、幸福村健身场地建设的建议',
  cause:
    '小剡村、幸福村常住人口共四千余人，没有一处像样的健身场地。老人在公路边散步，孩子在停车场打球，存在安全隐患。' +
    '两村都有闲置空地，村民意愿强烈，但缺少资金和规划指导。',
  proposals: [
    '在小剡村村委会旁空地建设一处健身场地，配备夜间照明。',
    '在幸福村文化礼堂后建设一处笼式足球场和儿童活动区。',
    '建立日常管护办法，明确管护人员和经费。',
  ],
  categoryCode: 'jkww',
  formedBy: 'station',
  stationName: '湘湖镇代表联络站',
  residentRequest: true,
  publicationWish: 'full',
  wishedOffice: 'wgltj',
  author: 'deputy8',
  begins: { dayOfSession: 3 },
  steps: [
    submits(0),
    registers(2, 'jkww'),
    assigns(6, 'staff', { lead: 'wgltj', co: ['zrzy', 'czj'] }),
    acknowledges(2, 'wgltj', '分管副局长', '群众体育科经办人甲'),
    acknowledges(0, 'zrzy', '分管副局长', '用地科经办人乙'),
    acknowledges(1, 'czj', '分管副局长', '教科文科经办人丙'),
    consults(7, 'wgltj', {
      stage: 'before',
      form: 'visit',
      summary: '与代表辛到两村看地，量了尺寸，听取老人和孩子家长的意见。代表同意先建小剡村、后建幸福村。',
      attendees: ['代表辛', '分管副局长', '两村党组织书记'],
      leaderLevel: '副局长',
    }),
    givesOpinion(
      12,
      'zrzy',
      '演资规函 19',
      '局长甲',
      '小剡村地块可以直接使用；幸福村地块须调整村庄规划，我局已列入今年批次。',
    ),
    givesOpinion(
      5,
      'czj',
      '演财函 12',
      '局长戊',
      '两处场地的建设资金列入年度体育彩票公益金安排，管护经费由镇财政承担。',
    ),
    drafts(9, 'wgltj', {
      docNo: '演文旅体函 31',
      outcomeClass: 'B',
      summary: '感谢您对群众健身的关心。两处场地均已列入计划，资金已落实，现将进度和期限答复如下。',
      answers: [
        '小剡村健身场地已完成设计，即将招标，建成后安装夜间照明。',
        '幸福村场地待村庄规划调整后开工，已确定笼式足球场和儿童活动区的方案。',
        '管护由村里聘请专人，经费由镇财政承担，每半年检查一次。',
      ],
      commitments: [
        { text: '建成小剡村健身场地并安装照明', measures: '资金已落实，完成招标后即进场施工。', monthsAhead: 2 },
        {
          text: '建成幸福村笼式足球场和儿童活动区',
          measures: '完成村庄规划调整后开工，由镇里派人现场协调。',
          monthsAhead: 7,
        },
      ],
    }),
    replies(3, 'wgltj', '局长己'),
    rates(8, 'satisfied', 'basicallySatisfied', '答复有期限、有资金，请按期建成。'),
  ],
};
