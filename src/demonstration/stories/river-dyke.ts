import {
  acknowledges,
  asksForTime,
  assigns,
  consults,
  givesOpinion,
  givesTime,
  plans,
  registers,
  reports,
  returnsOpinion,
  submits,
} from '../steps.js';
import type { Story } from '../story.js';

/** 延期: filed by a delegation 代表团; planned and reported month by month; an opinion came back as empty; more time was granted. */
export const riverDyke: Story = {
  title: '关于加固龙门溪沿线堤防的建议',
  cause:
    '龙门溪中段六点二公里堤防建于上世纪八十年代，标准不足二十年一遇，两处迎水坡已淘空。去年梅雨期间三次抢险，' +
    '沿线四个村、一所小学的群众汛期夜里不敢睡。',
  proposals: [
    '对六点二公里堤防进行安全鉴定，险工险段先行应急加固。',
    '按二十年一遇标准分期完成堤防加固，明确每期的资金来源。',
    '在四个村和小学建立预警广播和转移避险路线。',
  ],
  categoryCode: 'nync',
  formedBy: 'survey',
  residentRequest: true,
  publicationWish: 'full',
  author: 'delegation2',
  begins: { workingDaysAgo: 76 },
  steps: [
    submits(1),
    registers(3, 'nync'),
    assigns(5, 'gov', { lead: 'nyj', co: ['zrzy', 'czj'] }),
    acknowledges(1, 'nyj', '分管副局长', '水利科经办人甲'),
    acknowledges(0, 'zrzy', '分管副局长', '用地科经办人乙'),
    acknowledges(1, 'czj', '分管副局长', '农业科经办人丙'),
    plans(3, 'nyj', {
      完成堤防安全鉴定: 20,
      险工险段应急加固完工: 45,
      加固工程初步设计报批: 60,
      书面答复代表团: 70,
    }),
    consults(4, 'nyj', {
      stage: 'before',
      form: 'visit',
      summary: '与龙门代表团三位代表徒步查看堤防，现场标出两处淘空段，代表团要求小学旁一段最先加固。',
      attendees: ['代表丁', '代表戊', '代表己', '分管副局长'],
      leaderLevel: '副局长',
    }),
    givesOpinion(
      10,
      'czj',
      '演财函 41',
      '局长戊',
      '应急加固资金一百八十万元已从防汛专项中安排；后续工程按审定概算分年列入预算。',
    ),
    givesOpinion(2, 'zrzy', '演资规函 42', '局长甲', '我局支持堤防加固工作，将积极配合。'),
    returnsOpinion(2, 'nyj', 'zrzy', '没有说明堤脚拓宽涉及的用地能否调整、何时可以办理，请补充后重新提出意见。'),
    reports(1, 'nyj', {
      done: '完成堤防安全鉴定，两处淘空段鉴定为三类堤防；小学旁应急加固已开工。',
      next: '完成应急加固，开展初步设计。',
      percent: 40,
      difficulties: '堤脚拓宽须占用零点八公顷耕地。',
    }),
    givesOpinion(
      8,
      'zrzy',
      '演资规函 46',
      '局长甲',
      '堤脚拓宽涉及的零点八公顷中，零点五公顷为一般耕地，可在一个月内办理调整；其余为河道管理范围，不须另办用地手续。',
    ),
    asksForTime(4, 'nyj', 40, '安全鉴定后须按三类堤防重新设计，初步设计的专家审查尚需一个多月，申请延期答复。'),
    givesTime(2, 'gov', 'nyj', 38),
    reports(15, 'nyj', {
      done: '小学旁四百二十米应急加固完工；用地调整已办结；初步设计通过专家审查。',
      next: '报批概算，拟定分期实施计划，答复代表团。',
      percent: 70,
    }),
  ],
};
